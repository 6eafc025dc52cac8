import type { Operation } from '../../../../nodes/Jing/engine/definition';
import type { Parameters } from '../../../../nodes/Jing/engine/input/input';
import { readInput } from '../../../../nodes/Jing/engine/input/readInput';
import { Problem } from '../../../../nodes/Jing/engine/problem';
import { writeJson } from '../../../../nodes/Jing/transport/json';
import { fieldOf, operationOf, surroundings } from '../../support/records';

const read = (operation: Partial<Operation>, parameters: Parameters) =>
	readInput(operationOf(operation), parameters, surroundings);
const required = (name: string) => fieldOf(name, { required: true });

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
		['', "isn't valid JSON"],
		['{"a": ', "isn't valid JSON"],
		['[]', 'is an empty list'],
		[[], 'is an empty list'],
		['1', "isn't an object"],
		['null', "isn't an object"],
		['"text"', "isn't an object"],
		['[1]', "isn't an object"],
		['[{}, null]', "isn't an object"],
		['[[]]', "isn't an object"],
		[undefined, "isn't an object"],
		[true, "isn't an object"],
	])('%j is rejected: %s', (raw, message) => {
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
