import type { Endpoint } from '../../../nodes/Jing/transport/endpoints';
import { fromWire, sentAs, toWire, withConstants } from '../../../nodes/Jing/transport/wireNames';

const at = (more: Partial<Endpoint>): Endpoint => ({ method: 'POST', path: '/v1/a', ...more });
type Names = Record<string, string>;

/** By these names, this is sent as that. */
const renamings: Array<[Names | undefined, object, object]> = [
	[undefined, { a: 1 }, { a: 1 }],
	[{}, { a: 1 }, { a: 1 }],
	[{ a: 'b' }, { a: 1, c: 2 }, { b: 1, c: 2 }],
	[
		{ a: 'b', b: 'a' },
		{ a: 1, b: 2 },
		{ b: 1, a: 2 },
	],
	[{ a: 'b' }, { c: { a: 1 } }, { c: { a: 1 } }],
	[{ a: 'b' }, { toString: 1, constructor: 2 }, { toString: 1, constructor: 2 }],
	[
		{ 'identity.type': 'identity.identity_type' },
		{ identity: { type: 'mobile', value: '1' } },
		{ identity: { identity_type: 'mobile', value: '1' } },
	],
	[{ identity: 'ident' }, { identity: { type: 'x' } }, { ident: { type: 'x' } }],
	[
		{ identity: 'ident', 'identity.type': 'ident.kind' },
		{ identity: { type: 'x', value: 'y' } },
		{ ident: { kind: 'x', value: 'y' } },
	],
	[
		{ 'receivers.type': 'receivers.identity_type' },
		{ receivers: [{ type: 'x' }, { type: 'y', n: 1 }] },
		{ receivers: [{ identity_type: 'x' }, { identity_type: 'y', n: 1 }] },
	],
	[
		{ receivers: 'users', 'receivers.identity.type': 'users.identity.kind' },
		{ receivers: [{ identity: { type: 'x' } }] },
		{ users: [{ identity: { kind: 'x' } }] },
	],
	[{ 'identity.value': 'mobile' }, { identity: { value: '1' }, a: 2 }, { mobile: '1', a: 2 }],
	[{ mobile: 'identity.value' }, { mobile: '1', a: 2 }, { identity: { value: '1' }, a: 2 }],
	[{ 'a.b.c': 'a.b.d' }, { a: { b: { c: [1] }, x: 1 } }, { a: { b: { d: [1] }, x: 1 } }],
	[{ 'a.b': 'a.c' }, { a: 'text' }, { a: 'text' }],
	[{ 'a.b': 'a.c' }, { a: null }, { a: null }],
	[{ 'a.b': 'a.c' }, { a: {} }, { a: {} }],
	[{ 'a.b': 'a.c' }, { a: [] }, { a: [] }],
	[{ 'a.b': 'a.c' }, { a: ['x', { b: 1 }, null] }, { a: ['x', { c: 1 }, null] }],
	[{ 'a.b': 'a.c' }, { a: [[{ b: 1 }]] }, { a: [[{ c: 1 }]] }],
	[{ fields: 'user_fields' }, { fields: { 中文: 1 } }, { user_fields: { 中文: 1 } }],
];

it.each(renamings)('by %j: %j is sent as %j', (rename, params, sent) => {
	const wire = toWire(params as Record<string, unknown>, at({ rename }));
	expect(wire).toEqual(sent);
});

it.each(renamings.filter(([names]) => !Object.keys(names ?? {}).includes('mobile')))(
	'by %j: the answer is read back as %j from %j',
	(rename, ours, theirs) => {
		expect(fromWire(theirs as Record<string, unknown>, { rename })).toEqual(ours);
	},
);

it('does not change what it was given', () => {
	const params = { receivers: [{ type: 'x' }], list: [{ a: 1 }] };
	const before = structuredClone(params);
	const rename = { 'receivers.type': 'receivers.kind' };
	withConstants(toWire(params, at({ rename, drop: ['list.a'] })), { constants: { 'list.b': 1 } });
	expect(params).toEqual(before);
});

it('keeps a key __proto__ a key', () => {
	const params = JSON.parse('{"a": {"__proto__": {"b": 1}, "c": 2}}') as Record<string, unknown>;
	const wire = toWire(params, at({ rename: { 'a.c': 'a.d' } }));
	expect(JSON.stringify(wire)).toBe('{"a":{"__proto__":{"b":1},"d":2}}');
	expect(({} as Record<string, unknown>).b).toBeUndefined();
});

it('has the path of the override for a key, else the key', () => {
	expect(sentAs('a', { a: 'b.c' })).toBe('b.c');
	expect(sentAs('toString', { a: 'b' })).toBe('toString');
	expect(sentAs('a', undefined)).toBe('a');
});

it.each<[string[], object, object]>([
	[['a'], { a: 1, b: 2 }, { b: 2 }],
	[['a.b'], { a: { b: 1, c: 2 }, b: 3 }, { a: { c: 2 }, b: 3 }],
	[['a.b'], { a: [{ b: 1 }, { c: 2 }, 'x'] }, { a: [{}, { c: 2 }, 'x'] }],
	[['a', 'a.b'], { a: { b: 1 } }, {}],
	[['x.y'], { a: 1 }, { a: 1 }],
])('never sends %j of %j', (drop, params, sent) => {
	expect(toWire(params as Record<string, unknown>, at({ drop }))).toEqual(sent);
});

it('drops by our own names, before they are renamed', () => {
	const endpoint = at({ drop: ['a'], rename: { a: 'x', b: 'a' } });
	expect(toWire({ a: 1, b: 2 }, endpoint)).toEqual({ a: 2 });
});

it.each<[object, unknown, unknown]>([
	[{ a: 1 }, {}, { a: 1 }],
	[{ a: 1 }, { a: 2 }, { a: 1 }],
	[{ 'a.b': 1 }, { a: { c: 2 } }, { a: { b: 1, c: 2 } }],
	[{ 'a.b': 1 }, { a: 'text' }, { a: { b: 1 } }],
	[{ a: null, b: false, c: '' }, {}, { a: null, b: false, c: '' }],
	[
		{ a: 1 },
		[{ x: 1 }, { x: 2 }],
		[
			{ x: 1, a: 1 },
			{ x: 2, a: 1 },
		],
	],
	[{ 'users.a': 1 }, { users: [{ x: 1 }, 'text'] }, { users: [{ x: 1, a: 1 }, 'text'] }],
	[{ a: { b: 1 } }, { a: { c: 2 } }, { a: { b: 1, c: 2 } }],
])('always sends %j: %j becomes %j', (constants, params, sent) => {
	expect(withConstants(params, { constants: constants as Record<string, unknown> })).toEqual(sent);
});
