import type { Operation } from '../../../../nodes/Jing/engine/definition';
import type { Parameters } from '../../../../nodes/Jing/engine/input/input';
import { readInput } from '../../../../nodes/Jing/engine/input/readInput';
import { Problem } from '../../../../nodes/Jing/engine/problem';
import { choiceOf, fieldOf, operationOf, surroundings } from '../../support/records';

const read = (operation: Partial<Operation>, parameters: Parameters) =>
	readInput(operationOf(operation), parameters, surroundings);

it('reads alternatives from their own parameters', () => {
	const body = [fieldOf('a'), fieldOf('b'), fieldOf('c')];
	const input = read(
		{ body, oneOf: [choiceOf('a', 'b')] },
		{ b: 'x', additionalFields: { c: 'y' } },
	);
	expect(input).toEqual({ query: {}, body: { b: 'x', c: 'y' } });
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
		const result = read({ body, [group]: [choiceOf('a', 'b')] }, added(fields));
		expect(result instanceof Problem ? result.message : undefined).toBe(message);
	});

	it('are named by their labels', () => {
		expect(read({ body, oneOf: [choiceOf('a', 'b')] }, {})).toMatchObject({
			field: 'Label of a or Label of b',
		});
		expect(read({ body, oneOf: [choiceOf('a', 'b')] }, { a: 'x', b: 'y' })).toMatchObject({
			field: 'Label of a and Label of b',
		});
	});

	it('of every group are checked', () => {
		const oneOf = [choiceOf('a'), { ...choiceOf('c'), name: 'second' }];
		expect(read({ body, oneOf }, { a: 'x' })).toMatchObject({ field: 'Label of c' });
	});

	it.each<[keyof Operation, unknown, object, unknown]>([
		['oneOf', 'a', { a: 'x', b: 'y' }, { a: 'x' }],
		['oneOf', 'b', { a: 'x', b: 'y' }, { b: ['y'] }],
		['oneOf', 'b', { a: 'x' }, 'is empty'],
		['oneOf', 'z', { a: 'x' }, expect.stringContaining('"z"')],
		['atMostOneOf', 'none', { a: 'x' }, {}],
		['anyOf', ['a'], { a: 'x', b: 'y' }, { a: 'x' }],
		['anyOf', ['a', 'b'], { a: 'x' }, 'is empty'],
		['anyOf', 'a, b', { a: 'x', b: 'y' }, { a: 'x', b: ['y'] }],
		['anyOf', [], { a: 'x' }, { a: 'x' }],
	])('%s with the choice %j of %j sends %j', (group, choice, values, expected) => {
		const result = read(
			{ body: body.slice(0, 2), [group]: [choiceOf('a', 'b')] },
			{ choice, ...values },
		);
		expect(result instanceof Problem ? result.message : result.body).toEqual(expected);
	});

	it('are not checked in a JSON body', () => {
		const parameters = { specifyBody: 'json', jsonBody: { z: 1 } };
		expect(read({ body, oneOf: [choiceOf('a', 'b')] }, parameters)).toEqual({
			query: {},
			body: { z: 1 },
		});
	});
});
