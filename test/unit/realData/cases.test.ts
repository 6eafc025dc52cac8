import type { Input } from '../../../nodes/Jing/engine/input/input';
import { readInput } from '../../../nodes/Jing/engine/input/readInput';
import { Problem } from '../../../nodes/Jing/engine/problem';
import { catalog } from '../../../nodes/Jing/operations';
import { jsonRequest } from '../../../nodes/Jing/transport/http';
import { gives, nothings, resolved, stored } from '../support/expressions';
import { surroundings } from '../support/records';

/** Inputs of public bug reports, made anew: what goes out, or which field is refused. */

const moment = new Date('2026-12-24T01:00:00.000Z');
const mobile = { type: 'mobile', value: '13800138000' };
const rows = (...values: object[]) => ({ values });
const row = (key: string, value: unknown) => ({ key, value });

function read(key: string, parameters: object, zone = 'Asia/Shanghai'): Input | Problem {
	const { operation } = catalog.operations.get(key)!;
	return readInput(operation, resolved(parameters) as Record<string, unknown>, {
		...surroundings,
		zone,
		stored: stored(parameters) as Record<string, unknown>,
	});
}

const person = { identifyBy: 'mobile', identifyValue: '13800138000' };

const sms = (additionalFields: object) => ({
	taskBy: 'sms_template_id',
	sms_template_id: 't_1001',
	sign_name: 'x',
	receiversBy: ['receivers'],
	receivers: rows(person),
	additionalFields,
});
const email = (more: object) => ({
	email_name: 'n',
	subject: 's',
	address_id: 'a',
	content: 'x',
	group_ids: 'g1',
	...more,
});
const message = (at: unknown) => ({
	wechat_app_id: 'wx1',
	wechat_template_id: 't',
	identifyBy: 'wechat_openid',
	identifyValue: 'o1',
	data: rows(row('thing1', 'Summit'), row('time2', at)),
});
const update = (...fields: object[]) => ({
	identities: rows(mobile),
	fields: rows(...fields),
	additionalFields: {},
});

it.each<[string, string, object, object]>([
	['a date', 'sms.send', sms({ send_time: gives(moment) }), { send_time: '2026-12-24 09:00:00' }],
	[
		'a date',
		'lead.getAll',
		{ returnAll: true, additionalFields: { start_time: gives(moment) } },
		{ start_time: '2026-12-24 09:00:00' },
	],
	[
		'a date in a row',
		'customEvent.report',
		{
			event_code: 'e',
			identifyBy: 'omni_user_uuid',
			identifyValue: 'u',
			properties: rows(row('at', gives(moment))),
		},
		{ properties: { at: '2026-12-24 09:00:00' } },
	],
	[
		'a date in a message',
		'wechatAccount.sendTemplateMessage',
		message(gives(moment)),
		{
			data: { thing1: { value: 'Summit' }, time2: { value: '2026-12-24 09:00:00' } },
		},
	],
	[
		'a blank cell',
		'user.update',
		update(row('title', gives('')), row('industry', gives('chemicals'))),
		{ fields: { industry: 'chemicals' } },
	],
	[
		'a blank cell, of a list by one expression',
		'user.update',
		{ identities: rows(mobile), fields: gives([row('title', ''), row('industry', 'chemicals')]) },
		{ fields: { industry: 'chemicals' } },
	],
	[
		'a blank cell, of an object by one expression',
		'user.update',
		{ identities: rows(mobile), fields: gives({ title: '', city: null, industry: 'chemicals' }) },
		{ fields: { industry: 'chemicals' } },
	],
	['a row that is empty', 'user.update', update(row('title', '')), { fields: { title: '' } }],
	[
		'a list as JSON text',
		'userTag.tagUsers',
		{ ...person, tagsBy: ['tag_names'], tag_names: gives('["VIP","华东, 上海"]') },
		{ tag_names: ['VIP', '华东, 上海'] },
	],
	[
		'one identity of two',
		'user.create',
		{
			identities: rows(
				{ ...mobile, value: gives('13800138000') },
				{ type: 'email', value: gives('') },
			),
		},
		{ identities: [mobile] },
	],
	[
		'an identity with signs that are not seen',
		'user.create',
		{ identities: rows(mobile, { type: 'email', value: gives('\uFEFFli.na@x.cn\r\n') }) },
		{ identities: [mobile, { type: 'email', value: 'li.na@x.cn' }] },
	],
	...['Scheduled', 'scheduled ', 'SCHEDULED', 'at a set time'].map(
		(word): [string, string, object, object] => [
			`the option word ${word}`,
			'email.create',
			email({ send_type: gives(word), send_time: '2030-06-01T09:00:00' }),
			{ send_type: 'scheduled', send_time: '2030-06-01 09:00:00' },
		],
	),
	...[1.0, '1', ' 5 '].map((points): [string, string, object, object] => [
		`${JSON.stringify(points)} points`,
		'member.addPoints',
		{ identifyBy: 'member_id', identifyValue: 'm', points: gives(points), reason: 'r' },
		{ points: Number(points) },
	]),
])('%s goes out as it is meant: %s', (_what, key, parameters, body) => {
	expect(read(key, parameters)).toMatchObject({ body });
	expect(Object.keys((read(key, parameters) as Input).body ?? {})).toEqual(
		expect.arrayContaining(Object.keys(body)),
	);
});

it.each<[string, string, object, string]>([
	['NaN', 'user.update', update(row('age', gives(NaN))), 'Fields: Value'],
	[
		'NaN for an identity',
		'user.create',
		{ identities: rows({ type: 'mobile', value: gives(NaN) }) },
		'Identities: Value',
	],
	[
		'a rounded number',
		'user.get',
		{ identifyBy: 'thirdparty_channel', identifyValue: gives(1234567890123456789) },
		'Identify Value',
	],
	[
		'a rounded number in a JSON body',
		'user.create',
		{ specifyBody: 'json', jsonBody: gives({ fields: { id: 1234567890123456789 } }) },
		'JSON Body',
	],
	[
		'a rounded number in a list',
		'user.update',
		update(row('ids', gives([2 ** 60]))),
		'Fields: Value',
	],
	[
		'no identity at all',
		'user.create',
		{
			identities: rows({ ...mobile, value: gives('') }, { type: 'email', value: gives('\u200B') }),
		},
		'Identities: Value',
	],
	[
		'a word that decides about others',
		'email.create',
		email({ send_type: gives('Sofort'), send_time: '2030-06-01T09:00:00' }),
		'When',
	],
	...nothings.map((at): [string, string, object, string] => [
		'a hole in a message',
		'wechatAccount.sendTemplateMessage',
		message(gives(at)),
		'Template Values: Text',
	]),
	...[1.5, '0x10', '1e1', '12 points', 0].map((points): [string, string, object, string] => [
		'no whole number',
		'member.addPoints',
		{ identifyBy: 'member_id', identifyValue: 'm', points: gives(points), reason: 'r' },
		'Points',
	]),
])('%s is refused: %s', (_what, key, parameters, field) => {
	const problem = read(key, parameters);
	expect(problem).toBeInstanceOf(Problem);
	expect(problem).toMatchObject({ field });
});

it('days of a spreadsheet are a time of the wall clock where the workflow is', () => {
	const at = (zone: string) => read('sms.send', sms({ send_time: gives(46380.375) }), zone);
	expect(at('Asia/Shanghai')).toMatchObject({ body: { send_time: '2026-12-24 09:00:00' } });
	expect(at('America/New_York')).toMatchObject({ body: { send_time: '2026-12-24 22:00:00' } });
});

it.each(['TRUE', 'true', 1, 'Yes'])('%j returns all, without a limit', (returnAll) => {
	const parameters = { returnAll: gives(returnAll), limit: gives(undefined) };
	expect(read('lead.getAll', parameters)).toMatchObject({ pages: {} });
	expect((read('lead.getAll', parameters) as Input).pages).toEqual({});
});

it.each<[object, string]>([
	[{ returnAll: gives('all') }, 'Return All'],
	[{ returnAll: gives(undefined) }, 'Return All'],
	[{ returnAll: false, limit: gives('') }, 'Limit'],
	[{ returnAll: false, limit: gives('1e2') }, 'Limit'],
	[{ returnAll: false, limit: gives(NaN) }, 'Limit'],
])('%j is refused', (parameters, field) => {
	expect(read('lead.getAll', parameters)).toMatchObject({ field });
});

it('a body in JSON keeps the digits that were typed, and dates are written as JING does', () => {
	const typed = '{"ids":[12345678901234567890,1e400,0.12345678901234567],"n":1.5}';
	const body = (jsonBody: unknown) => {
		const input = read('user.create', { specifyBody: 'json', jsonBody }) as Input;
		return jsonRequest({ method: 'POST', url: 'https://jing.example', body: input.body }).body;
	};
	expect(body(typed)).toBe(typed);
	expect(body(gives(typed))).toBe(typed);
	expect(body(gives({ at: moment, n: [1, null, ''] }))).toBe(
		'{"at":"2026-12-24 09:00:00","n":[1,null,""]}',
	);
});

it('half a character is sent as U+FFFD, in a body and in a query', () => {
	const half = '恭喜👍'.slice(0, 3);
	const input = read(
		'user.update',
		update(row('name', gives(half)), row('k', '\\ud83d 👍')),
	) as Input;
	const { body } = jsonRequest({ method: 'POST', url: 'https://x.example', body: input.body });
	expect(body).toContain('{"name":"恭喜\uFFFD","k":"\\\\ud83d 👍"}');
	const query = { a: half, list: [half, '👍'], deep: { [half]: half } };
	expect(jsonRequest({ method: 'GET', url: 'https://x.example', query }).qs).toEqual({
		a: '恭喜\uFFFD',
		list: '恭喜\uFFFD,👍',
		deep: '{"恭喜\uFFFD":"恭喜\uFFFD"}',
	});
});

it('a code that is set and cleared is refused', () => {
	const clear = { additionalFields: { fields_to_clear: 'city, title' } };
	const set = (value: unknown) => ({ ...update(row('title', value)), ...clear });
	expect(read('user.update', set('CEO'))).toMatchObject({ field: 'Fields to Clear Names or IDs' });
	expect(read('user.update', set(gives('CEO')))).toMatchObject({
		field: 'Fields to Clear Names or IDs',
	});
	expect(read('user.update', set(gives('')))).toMatchObject({
		body: { fields: { city: null, title: null } },
	});
});

it('a word that the list lacks is sent, with a hint', () => {
	const parameters = { additionalFields: { status: gives('Paused') } };
	expect(read('member.getAll', parameters)).toMatchObject({
		body: { status: 'Paused' },
		hints: [expect.stringContaining('Status: "Paused"') as string],
	});
	const known = { additionalFields: { status: gives(' FROZEN') } };
	expect(read('member.getAll', known)).not.toHaveProperty('hints');
});
