import {
	comparable,
	namesOf,
	shownName,
	textsIn,
} from '../../../../nodes/Jing/engine/outcome/recordNames';
import { parseToSend } from '../../../../nodes/Jing/transport/json';

const matchKeys = { match: ['omni_user_uuid', 'tag_name', 'identity', 'identities'] };
const mobile = { type: 'mobile', value: '13800138000' };

it.each([
	[{ omni_user_uuid: 'u1', tag_name: 'VIP' }, ['omni_user_uuid u1', 'tag_name VIP']],
	[{ tag_name: 'VIP', other: 'x' }, ['tag_name VIP']],
	[{ identity: mobile }, ['identity mobile 13800138000']],
	[
		{ identities: [mobile, { type: 'email', value: 'a@b.c' }] },
		['identity mobile 13800138000', 'identity email a@b.c'],
	],
	[
		{ identity: mobile, identities: [mobile] },
		['identity mobile 13800138000', 'identity mobile 13800138000'],
	],
	[{ tag_name: null, omni_user_uuid: undefined, identities: [] }, []],
	[{ omni_user_uuid: 0 }, ['omni_user_uuid 0']],
	[{}, []],
])('%j has the names %j', (record, names) => {
	expect(namesOf(record, matchKeys)).toEqual(names);
});

it('finds a name under what an override calls it, and under its own name', () => {
	const renaming = {
		match: ['tag_name', 'identity'],
		rename: { tag_name: 'name', identity: 'who' },
	};
	expect(namesOf({ name: 'VIP' }, renaming)).toEqual(['tag_name VIP']);
	expect(namesOf({ tag_name: 'VIP', name: 'VIP' }, renaming)).toEqual(['tag_name VIP']);
	expect(namesOf({ who: mobile }, renaming)).toEqual(['identity mobile 13800138000']);
});

it.each([
	[{ identities: [mobile] }, 'mobile 13800138000'],
	[{ tag_name: 'VIP', identity: mobile }, 'tag_name VIP'],
	[{ identity: { type: 'email', value: 'Anna@Example.com' } }, 'email Anna@Example.com'],
	[parseToSend('{"tag_name":1234567890123456789}'), 'tag_name 1234567890123456789'],
	[
		parseToSend('{"identity":{"type":"mobile","value":1234567890123456789}}'),
		'mobile 1234567890123456789',
	],
	[{ other: 1 }, 'this element'],
])('%j is known to the user as %j', (record, name) => {
	expect(shownName(record as Record<string, unknown>, matchKeys)).toBe(name);
});

it('compares names without case and blanks around them', () => {
	expect(comparable(' identity email Anna@Example.COM ')).toBe('identity email anna@example.com');
});

it.each([
	['A text ', ['a text']],
	[7, ['7']],
	[{ a: 'X', b: [1, { c: 'y' }], d: null, e: true, f: undefined }, ['x', '1', 'y']],
	[null, []],
	[[], []],
])('finds in %j the texts %j', (value, texts) => {
	expect(textsIn(value)).toEqual(texts);
});
