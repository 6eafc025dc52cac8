import { entryKey } from '../../../nodes/Jing/engine/entryKey';

const of = (type: string, value: unknown, more: object = {}) =>
	entryKey({ identity: { type, value }, ...more });

it.each<[string, unknown]>([
	['mobile', 13800000000],
	['mobile', '+86 138 0000 0000'],
	['mobile', '86-138-0000-0000'],
	['mobile', '0086 13800000000'],
	['mobile', '(+86) 138.0000.0000'],
	['mobile', '138\u201300000000'],
	['mobile', '\uFF11\uFF13\uFF18\uFF10\uFF10\uFF10\uFF10\uFF10\uFF10\uFF10\uFF10'],
	['mobile', ' \u202D13800000000\u202C'],
])('a %s written as %j asks for the same receiver', (type, value) => {
	expect(of(type, value)).toBe(of(type, '13800000000'));
});

it('an email address asks for the same receiver in any case', () => {
	expect(of('email', ' A@B.C')).toBe(of('email', 'a@b.c'));
});

it.each<[string, string, string]>([
	['mobile', '13800000000', '13800000001'],
	['mobile', '+1 380 555 1234', '13805551234'],
	['mobile', 'no number', 'nonumber2'],
	['email', 'a@b.c', 'a@b.d'],
	['wechat_openid', 'oAbC', 'oabc'],
])('%s %j and %j are two receivers', (type, one, other) => {
	expect(of(type, one)).not.toBe(of(type, other));
});

it('kinds of identity are told apart', () => {
	expect(of('mobile', '13800000000')).not.toBe(of('thirdparty_channel', '13800000000'));
});

it('values count in any order of their keys, and as they are', () => {
	const to = (variables: object) => of('mobile', '13800000000', { variables });
	expect(to({ a: '1', b: { c: '2', d: '3' } })).toBe(to({ b: { d: '3', c: '2' }, a: '1' }));
	expect(to({ a: '1' })).not.toBe(to({ a: '2' }));
	expect(to({ a: 'x' })).not.toBe(to({ a: 'X' }));
	expect(to({ type: 'email', value: 'X' })).not.toBe(to({ type: 'email', value: 'x' }));
	expect(to({ a: ['1', '2'] })).not.toBe(to({ a: ['2', '1'] }));
	expect(entryKey({ omni_user_uuid: 'U' })).not.toBe(entryKey({ omni_user_uuid: 'u' }));
});
