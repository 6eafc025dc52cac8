import { catalog } from '../../../../nodes/Jing/operations';
import type { Field, Operation } from '../../../../nodes/Jing/engine/definition';
import type { Parameters } from '../../../../nodes/Jing/engine/input/input';
import { readInput } from '../../../../nodes/Jing/engine/input/readInput';
import { Problem } from '../../../../nodes/Jing/engine/problem';
import { fieldOf, mapOf, operationOf, surroundings } from '../../support/records';

const read = (operation: Partial<Operation>, parameters: Parameters) =>
	readInput(operationOf(operation), parameters, surroundings);
const required = (name: string, more: Partial<Field> = {}) =>
	fieldOf(name, { required: true, ...more });

it('reads required fields from their own parameters, the others from Additional Fields', () => {
	const body = [required('id'), fieldOf('notes'), mapOf('fields')];
	const parameters = {
		id: 'x',
		notes: 'not this',
		fields: { values: [{ key: 'a', value: 1 }] },
		additionalFields: { notes: 'this', id: 'not this' },
	};
	expect(read({ body }, parameters)).toEqual({
		query: {},
		body: { id: 'x', notes: 'this', fields: { a: 1 } },
	});
});

it('sends what the user added, even if it is empty, 0 or false', () => {
	const body = [
		fieldOf('text'),
		fieldOf('number', { type: 'number' }),
		fieldOf('flag', { type: 'boolean' }),
		fieldOf('unset'),
	];
	const additionalFields = { text: '', number: 0, flag: false };
	expect(read({ body }, { additionalFields })).toEqual({ query: {}, body: additionalFields });
});

it('keeps the types of query fields, which a body can need', () => {
	const query = [fieldOf('full', { type: 'boolean' }), fieldOf('ids', { wire: 'list' })];
	const additionalFields = { full: false, ids: 'a, b' };
	expect(read({ query }, { additionalFields })).toEqual({
		query: { full: false, ids: ['a', 'b'] },
	});
});

it('has a body only where the operation has one, and then always', () => {
	expect(read({ query: [] }, {})).toEqual({ query: {} });
	expect(read({ body: [] }, {})).toEqual({ query: {}, body: {} });
});

it('survives Additional Fields that are no object', () => {
	expect(read({ body: [fieldOf('a')] }, { additionalFields: '' })).toEqual({ query: {}, body: {} });
});

it.each([['query'], ['body']])('rejects a bad value in the %s', (place) => {
	const field = required('n', { type: 'number' });
	expect(read({ [place]: [field] }, { n: 'x' })).toBeInstanceOf(Problem);
});

describe('a field that supersedes another', () => {
	const body = [
		required('days', { type: 'number', wire: 'days', supersedes: 'seconds', default: 7 }),
		required('seconds', { type: 'number', isSuperseded: true }),
	];

	it('is sent under the key of the earlier one', () => {
		expect(read({ body }, { days: 2 })).toEqual({ query: {}, body: { seconds: 172_800 } });
		expect(read({ body }, { days: 2, seconds: '' })).toMatchObject({ body: { seconds: 172_800 } });
	});

	it('leaves what an earlier workflow holds as it is', () => {
		expect(read({ body }, { days: 7, seconds: 3600 })).toMatchObject({ body: { seconds: 3600 } });
	});

	it('does not stand in for an expression of an earlier workflow that gives nothing', () => {
		const stored = { seconds: '={{ $json.seconds }}' };
		const parameters = { days: 7, seconds: undefined };
		const found = readInput(operationOf({ body }), parameters, { ...surroundings, stored });
		expect(found).toMatchObject({ field: 'Label of seconds' });
	});

	it('is demanded where neither holds a value', () => {
		expect(read({ body }, { days: '' })).toMatchObject({ field: 'Label of days' });
	});
});

describe('a field that shows only beside a value', () => {
	const kind = required('kind', { type: 'options' });
	const at = required('at', { type: 'dateTime', showWhen: { kind: ['later'] } });
	const body = [kind, at];

	it('is read beside it', () => {
		expect(read({ body }, { kind: 'later', at: '2024-06-01T09:00:00' })).toMatchObject({
			body: { kind: 'later', at: '2024-06-01 09:00:00' },
		});
	});

	it('is demanded beside it', () => {
		expect(read({ body }, { kind: 'later', at: '' })).toMatchObject({ field: at.displayName });
	});

	it('is neither sent nor demanded otherwise', () => {
		expect(read({ body }, { kind: 'now', at: '2024-06-01T09:00:00' })).toMatchObject({
			body: { kind: 'now' },
		});
		expect(read({ body }, { kind: 'now', at: '' })).not.toBeInstanceOf(Problem);
	});

	it('can depend on a field among Additional Fields', () => {
		const optional = [fieldOf('kind'), fieldOf('why', { showWhen: { kind: ['other'] } })];
		const given = (value: string) => ({ additionalFields: { kind: value, why: 'x' } });
		expect(read({ body: optional }, given('other'))).toMatchObject({ body: { why: 'x' } });
		expect(read({ body: optional }, given('none'))).toEqual({ query: {}, body: { kind: 'none' } });
	});
});

describe('a field that is required beside a value', () => {
	const kind = fieldOf('kind', { type: 'options' });
	const at = fieldOf('at', { type: 'dateTime', requiredWhen: { kind: ['later', 'soon'] } });
	const given = (fields: object) => read({ body: [kind, at] }, { additionalFields: fields });

	it.each([
		[{ kind: 'later' }],
		[{ kind: 'soon' }],
		[{ kind: 'later', at: '' }],
		[{ kind: 'later', at: null }],
	])('is demanded with %j, where the user adds it', (fields) => {
		expect(given(fields)).toMatchObject({
			field: 'Label of at',
			message: 'is empty',
			advice: expect.stringContaining('Additional Fields') as string,
		});
	});

	it.each([
		[{}, {}],
		[{ kind: 'now' }, { kind: 'now' }],
		[{ at: '2024-06-01T09:00:00' }, { at: '2024-06-01 09:00:00' }],
		[
			{ kind: 'later', at: '2024-06-01T09:00:00' },
			{ kind: 'later', at: '2024-06-01 09:00:00' },
		],
	])('is not with %j', (fields, body) => {
		expect(given(fields)).toMatchObject({ body });
	});

	it('is the time of an email that is to be sent at a set time', () => {
		const { operation } = catalog.operations.get('email.update')!;
		const update = (fields: object) =>
			readInput(operation, { email_id: 'x', additionalFields: fields }, surroundings);
		expect(update({ send_type: 'scheduled' })).toMatchObject({ field: 'Send Time' });
		expect(update({ send_type: 'immediate' })).toMatchObject({
			body: { email_id: 'x', send_type: 'immediate' },
		});
	});

	it('is not demanded of a JSON body', () => {
		const parameters = { specifyBody: 'json', jsonBody: '{"kind": "later"}' };
		expect(read({ body: [kind, at] }, parameters)).toMatchObject({ body: { kind: 'later' } });
	});
});

it('rejects an update that changes nothing', () => {
	const body = [required('id'), fieldOf('a'), fieldOf('b')];
	const changes = ['a', 'b'];
	expect(read({ body, changes }, { id: 'x' })).toMatchObject({
		field: 'Label of a, Label of b',
		message: 'are all empty',
	});
	const changed = read({ body, changes }, { id: 'x', additionalFields: { b: '' } });
	expect(changed).toEqual({ query: {}, body: { id: 'x', b: '' } });
});
