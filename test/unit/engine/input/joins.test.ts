import type { Parameters } from '../../../../nodes/Jing/engine/input/input';
import { readInput } from '../../../../nodes/Jing/engine/input/readInput';
import { Problem } from '../../../../nodes/Jing/engine/problem';
import { fieldOf, mapOf, operationOf, surroundings } from '../../support/records';

const fields = fieldOf('fields', { type: 'resourceMapper', required: true });
const others = mapOf('otherFields', { joins: 'fields' });
const clear = fieldOf('clear', { wire: 'list', clears: 'fields' });
const row = (key: string, value: unknown) => ({ values: [{ key, value }] });

const read = (parameters: Parameters, more: object = {}) =>
	readInput(operationOf({ body: [fields, others, clear] }), parameters, {
		...surroundings,
		...more,
	});

describe('other fields', () => {
	it('are sent among the fields, without their own name', () => {
		const input = read({ fields: { a: 1 }, additionalFields: { otherFields: row('b', 2) } });
		expect(input).toEqual({ query: {}, body: { fields: { a: 1, b: 2 } } });
	});

	it.each([undefined, { mappingMode: 'defineBelow', value: null }, {}])(
		'are enough where fields are demanded and hold %j',
		(held) => {
			const input = read({ fields: held, additionalFields: { otherFields: row('b', 2) } });
			expect(input).toMatchObject({ body: { fields: { b: 2 } } });
		},
	);

	it('are enough where the expression of the fields gives nothing', () => {
		const input = read(
			{ fields: undefined, additionalFields: { otherFields: row('b', 2) } },
			{ stored: { fields: '={{ $json.x }}', additionalFields: { otherFields: row('b', 2) } } },
		);
		expect(input).toMatchObject({ body: { fields: { b: 2 } } });
	});

	it('are not enough where they hold nothing', () => {
		const stored = { additionalFields: { otherFields: row('b', '={{ $json.x }}') } };
		const parameters = { additionalFields: { otherFields: row('b', undefined) } };
		const problem = { field: 'Label of fields', message: 'is empty' };
		expect(read(parameters, { stored })).toMatchObject(problem);
		expect(read({})).toMatchObject(problem);
		expect(read({ additionalFields: { otherFields: {} } })).toMatchObject(problem);
	});

	it.each(['a', 'constructor'])('that set %s, which is set already, are refused', (code) => {
		const input = read({ fields: { [code]: 1 }, additionalFields: { otherFields: row(code, 1) } });
		expect(input).toMatchObject({
			field: 'Label of otherFields',
			message: `sets "${code}", which Label of fields sets as well`,
		});
	});

	it('work together with fields to clear', () => {
		const given = (code: string) => ({
			fields: { a: 1 },
			additionalFields: { otherFields: row('b', 2), clear: code },
		});
		expect(read(given('c'))).toMatchObject({ body: { fields: { a: 1, b: 2, c: null } } });
		expect(read(given('b'))).toBeInstanceOf(Problem);
	});

	it('are a change', () => {
		const body = [{ ...fields, required: false }, others];
		const operation = operationOf({ body, changes: ['fields'] });
		const parameters = { additionalFields: { otherFields: row('b', 2) } };
		expect(readInput(operation, {}, surroundings)).toBeInstanceOf(Problem);
		expect(readInput(operation, parameters, surroundings)).toMatchObject({
			body: { fields: { b: 2 } },
		});
	});
});
