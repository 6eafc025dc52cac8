import { isExpression, storedIn } from '../../../../nodes/Jing/engine/input/stored';

it.each([
	['={{ $json.x }}', true],
	['=', true],
	['x = y', false],
	[' =x', false],
	[undefined, false],
	[['=x'], false],
])('%j is an expression: %s', (stored, expected) => {
	expect(isExpression(stored)).toBe(expected);
});

it.each<[unknown, unknown, string | number, unknown]>([
	[{ a: '=x' }, { a: 1 }, 'a', '=x'],
	[['=x', 'y'], ['1', 'y'], 1, 'y'],
	['=x', { a: 1 }, 'a', '=x'],
	['=x', { a: 1 }, 'b', undefined],
	['=x', [1], 0, '=x'],
	['=x', [1], 1, undefined],
	['=x', 'text', 'length', undefined],
	['=x', { a: 1 }, 'constructor', undefined],
	[{ a: 1 }, { a: 1 }, 'toString', undefined],
	[undefined, { a: 1 }, 'a', undefined],
])('of %j, which gave %j, stores for %j: %j', (stored, given, key, expected) => {
	expect(storedIn(stored, given, key)).toBe(expected);
});
