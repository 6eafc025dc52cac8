import fc from 'fast-check';
import { namesOf, renamed, reversed } from '../../../../sandbox/contract/names';

const names = (rename: Record<string, string>) => namesOf(rename);

it.each([
	['a key', { fields: 'user_fields' }, { fields: { name: 1 } }, { user_fields: { name: 1 } }],
	[
		'a nested key',
		{ 'identity.type': 'identity.identity_type' },
		{ identity: { type: 'mobile', value: '139' } },
		{ identity: { identity_type: 'mobile', value: '139' } },
	],
	[
		'a nested key whose parent has another name as well',
		{ identity: 'ident', 'identity.type': 'ident.kind' },
		{ identity: { type: 'mobile', value: '139' } },
		{ ident: { kind: 'mobile', value: '139' } },
	],
	[
		'a key inside of a list',
		{ 'receivers.type': 'receivers.identity_type' },
		{ receivers: [{ type: 'email' }, { type: 'mobile' }] },
		{ receivers: [{ identity_type: 'email' }, { identity_type: 'mobile' }] },
	],
	[
		'a key that goes to the root',
		{ 'identity.value': 'mobile' },
		{ identity: { type: 'mobile', value: '139' } },
		{ identity: { type: 'mobile' }, mobile: '139' },
	],
	[
		'a key that goes into an object',
		{ owner: 'data.owner.id' },
		{ owner: 'x', name: 'y' },
		{ data: { owner: { id: 'x' } }, name: 'y' },
	],
	['two keys that change places', { a: 'b', b: 'a' }, { a: 1, b: 2 }, { b: 1, a: 2 }],
])('renames %s, and back', (_what, rename, ours, theirs) => {
	expect(renamed(ours, names(rename))).toEqual(theirs);
	expect(renamed(theirs, reversed(names(rename)))).toMatchObject(ours);
});

it('takes __proto__ and constructor for names like any other', () => {
	const sent = JSON.parse('{"__proto__": {"a": 1}, "constructor": 2}') as Record<string, unknown>;
	expect(Object.entries(renamed(sent, names({ fields: 'x' })))).toEqual([
		['__proto__', { a: 1 }],
		['constructor', 2],
	]);
	expect(({} as Record<string, unknown>).a).toBeUndefined();
});

it('gives any object back that went through names which all differ', () => {
	const key = fc.constantFrom('a', 'b', 'c');
	const tree = fc.letrec<{ node: unknown }>((tie) => ({
		node: fc.oneof(
			{ depthSize: 'small' },
			fc.integer(),
			fc.array(tie('node'), { maxLength: 3 }),
			fc.dictionary(key, tie('node')),
		),
	})).node;
	const rename = names({ a: 'x', 'a.b': 'x.y', 'a.b.c': 'x.y.z', b: 'c', c: 'b' });
	fc.assert(
		fc.property(fc.dictionary(key, tree), (object) => {
			expect(renamed(renamed(object, rename), reversed(rename))).toEqual({ ...object });
		}),
	);
});
