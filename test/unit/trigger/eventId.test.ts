import fc from 'fast-check';
import { eventId } from '../../../nodes/Jing/trigger/eventId';
import { pushes, pushOf, withData } from '../support/events';
import { hostile } from '../support/hostile';

/** The same value with the keys of every object turned round. */
const reordered = (value: unknown): unknown => {
	if (Array.isArray(value)) return value.map(reordered);
	if (typeof value !== 'object' || value === null) return value;
	const entries = Object.entries(value).reverse();
	return Object.fromEntries(entries.map(([key, part]) => [key, reordered(part)]));
};
const idOf = (push: unknown) => eventId(push as Record<string, unknown>);

it.each(pushes)('%s has the same id when its keys come in another order', (_event, push) => {
	expect(JSON.stringify(reordered(push))).not.toBe(JSON.stringify(push));
	expect(idOf(reordered(push))).toBe(idOf(push));
	expect(idOf(push)).toMatch(/^[0-9a-f]{64}$/);
});

it('is the sha256 of the JSON with sorted keys', () => {
	// printf '%s' '{"a":"x","b":[1,null,{"c":"中","d":true}]}' | sha256sum
	const sha256 = '637428cc93e579ae3f073ba9ac252055d92aa8028cf36d2d5b5efb6a2d999fe0';
	expect(idOf({ b: [1, null, { d: true, c: '中' }], a: 'x' })).toBe(sha256);
});

it('differs between all fixtures', () => {
	expect(new Set(pushes.map(([, push]) => idOf(push))).size).toBe(pushes.length);
});

it.each([
	[{ a: 1 }, { a: 2 }],
	[{ a: 1 }, { a: '1' }],
	[{ a: null }, {}],
	[{ a: null }, { a: 'null' }],
	[{ a: [] }, { a: {} }],
	[{ a: [1, 2] }, { a: [2, 1] }],
	[{ a: ['b,c'] }, { a: ['b', 'c'] }],
	[{ 'a":1,"b': 2 }, { a: 1, b: 2 }],
	[{ a: { b: 1 } }, { a: {}, b: 1 }],
])('tells %j from %j', (left, right) => {
	expect(idOf(left)).not.toBe(idOf(right));
});

it('changes with anything in the push', () => {
	const push = pushOf('lead.updated');
	const others = [
		{ ...push, create_time: 1740981927 },
		{ ...push, mid: '60' },
		withData(push, { notes: 'x' }),
		withData(push, { timeline_data: {} }),
	];
	expect(new Set([push, ...others].map(idOf)).size).toBe(5);
});

it('never throws', () => {
	fc.assert(
		fc.property(fc.oneof(hostile.object, fc.anything()), (push) => {
			expect(idOf(push)).toMatch(/^[0-9a-f]{64}$/);
		}),
		{ numRuns: 1_000 },
	);
});
