import { asFlag, listOf } from '../../../nodes/Jing/trigger/values';

it.each<[unknown, string[]]>([
	['a, b，c\nd', ['a', 'b', 'c', 'd']],
	['["a, b", "c"]', ['a, b', 'c']],
	['[1, 2]', ['1', '2']],
	['[a', ['[a']],
	['[{"a":1}]', ['[{"a":1}]']],
	[
		['a, b', ' c ', '', null],
		['a, b', 'c'],
	],
	[59, ['59']],
	[undefined, []],
	['', []],
])('%j is the list %j', (value, list) => {
	expect(listOf(value)).toEqual(list);
});

it.each<[unknown, boolean | undefined]>([
	[true, true],
	[false, false],
	...(['TRUE', ' true ', 'Yes', '1', 1] as unknown[]).map((value): [unknown, true] => [
		value,
		true,
	]),
	...(['False', 'no', '0', 0] as unknown[]).map((value): [unknown, false] => [value, false]),
	...(['', 'x', 2, null, undefined, {}, [], 'constructor'] as unknown[]).map(
		(value): [unknown, undefined] => [value, undefined],
	),
])('%j is read as %j', (value, flag) => {
	expect(asFlag(value)).toBe(flag);
});
