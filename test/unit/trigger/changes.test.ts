import { changesIn } from '../../../nodes/Jing/trigger/changes';

const of = (mapping_data: unknown, mapping_data_text?: unknown) =>
	changesIn({ extra_data: { mapping_data, mapping_data_text } });

it.each([undefined, null, [], 'text', 7])('there are none in %j', (values) => {
	expect(of(values)).toBeNull();
});

it.each<[unknown, unknown, unknown]>([
	[['a', 'b'], 'a', 'b'],
	[['a'], null, 'a'],
	['a', null, 'a'],
	[[], null, null],
	[[undefined, 'b'], null, 'b'],
	[['a', 'b', 'c'], 'a', 'b'],
	[[0, false], 0, false],
])('%j changes from %j to %j', (pair, before, after) => {
	expect(of({ x: pair })).toEqual({ x: { before, after, beforeText: null, afterText: null } });
});

it('takes no text of a code from what every object inherits', () => {
	expect(of({ constructor: ['a', 'b'] }, {})).toEqual({
		constructor: { before: 'a', after: 'b', beforeText: null, afterText: null },
	});
});
