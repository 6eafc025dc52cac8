import { catalog } from '../../../../nodes/Jing/operations';
import type { Field, Operation } from '../../../../nodes/Jing/engine/definition';
import type { Parameters } from '../../../../nodes/Jing/engine/input/input';
import { readInput } from '../../../../nodes/Jing/engine/input/readInput';
import { Problem } from '../../../../nodes/Jing/engine/problem';
import { writeJson } from '../../../../nodes/Jing/transport/json';
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

it('reads alternatives from their own parameters', () => {
	const body = [fieldOf('a'), fieldOf('b'), fieldOf('c')];
	const input = read({ body, oneOf: [['a', 'b']] }, { b: 'x', additionalFields: { c: 'y' } });
	expect(input).toEqual({ query: {}, body: { b: 'x', c: 'y' } });
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

it.each([['query'], ['body']])('refuses a bad value in the %s', (place) => {
	const field = required('n', { type: 'number' });
	expect(read({ [place]: [field] }, { n: 'x' })).toBeInstanceOf(Problem);
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

describe('alternatives', () => {
	const body = [fieldOf('a'), fieldOf('b', { wire: 'list' }), fieldOf('c')];
	const added = (fields: object) => ({ ...fields, additionalFields: fields });

	it.each<[keyof Operation, object, string | undefined]>([
		['oneOf', {}, 'is empty'],
		['oneOf', { a: 'x' }, undefined],
		['oneOf', { b: 'x' }, undefined],
		['oneOf', { a: 'x', b: 'y' }, 'are both set'],
		['anyOf', {}, 'is empty'],
		['anyOf', { a: 'x' }, undefined],
		['anyOf', { a: 'x', b: 'y' }, undefined],
		['anyOf', { b: ' , ' }, 'is empty'],
		['atMostOneOf', {}, undefined],
		['atMostOneOf', { b: 'x' }, undefined],
		['atMostOneOf', { a: 'x', b: 'y' }, 'are both set'],
		['atMostOneOf', { a: 'x', c: 'y' }, undefined],
	])('%s with %j: %s', (group, fields, message) => {
		const result = read({ body, [group]: [['a', 'b']] }, added(fields));
		expect(result instanceof Problem ? result.message : undefined).toBe(message);
	});

	it('are named by their labels', () => {
		expect(read({ body, oneOf: [['a', 'b']] }, {})).toMatchObject({
			field: 'Label of a or Label of b',
		});
		expect(read({ body, oneOf: [['a', 'b']] }, { a: 'x', b: 'y' })).toMatchObject({
			field: 'Label of a and Label of b',
		});
	});

	it('of every group are checked', () => {
		const oneOf = [['a'], ['c']];
		expect(read({ body, oneOf }, { a: 'x' })).toMatchObject({ field: 'Label of c' });
	});

	it('are not checked in a JSON body', () => {
		const parameters = { specifyBody: 'json', jsonBody: { z: 1 } };
		expect(read({ body, oneOf: [['a', 'b']] }, parameters)).toEqual({ query: {}, body: { z: 1 } });
	});
});

it('refuses an update that changes nothing', () => {
	const body = [required('id'), fieldOf('a'), fieldOf('b')];
	const changes = ['a', 'b'];
	expect(read({ body, changes }, { id: 'x' })).toMatchObject({
		field: 'Label of a, Label of b',
		message: 'are all empty',
	});
	const changed = read({ body, changes }, { id: 'x', additionalFields: { b: '' } });
	expect(changed).toEqual({ query: {}, body: { id: 'x', b: '' } });
});

describe('a body given as JSON', () => {
	const operation = { body: [required('id')], query: [fieldOf('full', { type: 'boolean' })] };
	const json = (jsonBody: unknown) => read(operation, { specifyBody: 'json', jsonBody });

	it.each([
		[{ a: 1 }, { a: 1 }],
		['{"a": [1, null]}', { a: [1, null] }],
		[
			[{ a: 1 }, { a: 2 }],
			[{ a: 1 }, { a: 2 }],
		],
		[' [{}] ', [{}]],
		['{}', {}],
	])('%j is sent as it is', (raw, body) => {
		expect(json(raw)).toEqual({ query: {}, body });
	});

	it.each([
		['', 'is no JSON'],
		['{"a": ', 'is no JSON'],
		['[]', 'is an empty list'],
		[[], 'is an empty list'],
		['1', 'is no object'],
		['null', 'is no object'],
		['"text"', 'is no object'],
		['[1]', 'is no object'],
		['[{}, null]', 'is no object'],
		['[[]]', 'is no object'],
		[undefined, 'is no object'],
		[true, 'is no object'],
	])('%j is refused: %s', (raw, message) => {
		const problem = json(raw) as Problem;
		expect(problem.field).toBe('JSON Body');
		expect(problem.message).toContain(message);
	});

	it('does not keep the query from being read', () => {
		const additionalFields = { full: true };
		const parameters = { specifyBody: 'json', jsonBody: '{"a": 1}', additionalFields };
		expect(read(operation, parameters)).toEqual({ query: { full: true }, body: { a: 1 } });
	});

	it.each([
		'{"id":9007199254740993,"list":[-12345678901234567890]}',
		'{"id":"9007199254740993","n":12345678.5,"say \\"1234567890123456789\\"":1}',
	])('sends %s with the same numbers', (text) => {
		const input = json(text);
		expect(input instanceof Problem ? input : writeJson(input.body)).toBe(text);
	});
});

it.each([
	[{ returnAll: false, limit: 5 }, 5],
	[{ returnAll: false, limit: '7' }, 7],
	[{ returnAll: false, limit: 2.9 }, 2],
	[{ returnAll: false }, 50],
	[{ returnAll: true, limit: 5 }, undefined],
])('reads of a list, with %j, as many rows: %s', (parameters, limit) => {
	expect(read({ paging: true, body: [] }, parameters)).toHaveProperty('pages', { limit });
});

it.each([0, -3, 'many'])('does not take %j for a limit', (limit) => {
	const parameters = { returnAll: false, limit };
	expect(read({ paging: true, body: [] }, parameters)).toMatchObject({ field: 'Limit' });
});

it('limits nothing but lists', () => {
	expect(read({ body: [] }, { limit: 5 })).toHaveProperty('pages', undefined);
});

it.each([
	['identities', { identities: { values: [] } }],
	['identities', { identities: {} }],
])('takes %s without a row for empty', (_, parameters) => {
	const operation = catalog.operations.get('user.create')!.operation;
	expect(read(operation, parameters)).toMatchObject({ message: 'is empty' });
});

it('takes fields without a row for no change', () => {
	const operation = catalog.operations.get('lead.update')!.operation;
	const parameters = { lead_uuid: 'x', fields: { values: [] } };
	expect(read(operation, parameters)).toMatchObject({ message: 'are all empty' });
});

it.each([
	['a row', { type: 'mobile', value: '1' }],
	['a list of rows', [{ type: 'mobile', value: '1' }]],
])("takes %s that an expression gives without n8n's group", (_, identities) => {
	const operation = catalog.operations.get('user.create')!.operation;
	const body = { identities: [{ type: 'mobile', value: '1' }] };
	expect(read(operation, { identities })).toMatchObject({ body });
});
