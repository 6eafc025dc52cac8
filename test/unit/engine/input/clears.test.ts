import type { Operation } from '../../../../nodes/Jing/engine/definition';
import type { Parameters } from '../../../../nodes/Jing/engine/input/input';
import { readInput } from '../../../../nodes/Jing/engine/input/readInput';
import { Problem } from '../../../../nodes/Jing/engine/problem';
import { fieldOf, mapOf, operationOf, surroundings } from '../../support/records';

const read = (operation: Partial<Operation>, parameters: Parameters) =>
	readInput(operationOf(operation), parameters, surroundings);

describe('fields to clear', () => {
	const clear = fieldOf('fields_to_clear', { wire: 'list', clears: 'fields' });
	const body = [mapOf('fields'), clear];
	const clearing = (codes: unknown) => ({ additionalFields: { fields_to_clear: codes } });

	it('are sent as null among the fields, without their list', () => {
		const fields = { values: [{ key: 'name', value: 'Li' }] };
		expect(read({ body }, { fields, ...clearing('title， industry') })).toEqual({
			query: {},
			body: { fields: { name: 'Li', title: null, industry: null } },
		});
	});

	it('are sent where no field is set', () => {
		expect(read({ body }, clearing(['title']))).toMatchObject({
			body: { fields: { title: null } },
		});
	});

	it.each(['__proto__', 'constructor'])('can have the code %s', (code) => {
		const input = read({ body }, clearing(code));
		expect(JSON.stringify(input)).toContain(`"fields":{"${code}":null}`);
	});

	it('other lists are a change also where they are empty', () => {
		const list = fieldOf('ids', { wire: 'list' });
		const parameters = { additionalFields: { ids: '' } };
		expect(read({ body: [list], changes: ['ids'] }, parameters)).toMatchObject({
			body: { ids: [] },
		});
	});

	it('are no change where the list is empty', () => {
		const changes = ['fields', 'fields_to_clear'];
		expect(read({ body, changes }, clearing(' , '))).toBeInstanceOf(Problem);
		expect(read({ body, changes }, clearing('a'))).not.toBeInstanceOf(Problem);
	});
});

it.each(['title', 'constructor'])('rejects the code %s, which is set as well', (code) => {
	const fields = { values: [{ key: code, value: 'x' }] };
	const body = [mapOf('fields'), fieldOf('clear', { wire: 'list', clears: 'fields' })];
	expect(read({ body }, { fields, additionalFields: { clear: code } })).toMatchObject({
		field: 'Label of clear',
		message: `names "${code}", which Label of fields sets`,
	});
});
