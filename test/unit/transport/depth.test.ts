import { isDeeperThan } from '../../../nodes/Jing/transport/depth';

const nested = (levels: number) => {
	let value: unknown = 1;
	for (let level = 0; level < levels; level += 1) value = level % 2 ? { a: value } : [value];
	return value;
};

it.each([
	[0, 0, false],
	[3, 3, false],
	[4, 3, false],
	[5, 3, true],
	[100_000, 500, true],
])('a value of %i levels has more than %i below the outermost: %s', (levels, most, expected) => {
	expect(isDeeperThan(most, nested(levels))).toBe(expected);
});

it.each([null, undefined, 'text', 7])('%p has no levels', (value) => {
	expect(isDeeperThan(0, value)).toBe(false);
});
