import { Client, mobile, type Outcome, type Rows } from './client';

const APP = 'wx8f2a6c1d3e4b5a70';
const OTHER_APP = 'wx4f8a1c2d3e5b6a70';
const openid = { type: 'wechat_openid', value: 'oH4RluNnZ8d3kXq0Vt2bYw7sPcEg' };
const text = (value: string) => ({ value });
const MESSAGE = {
	wechat_app_id: APP,
	wechat_template_id: 'iPk5sOIt5X_flOVKn5GrTFpncEYTojx6ddbt8WYoV5s',
	data: { thing1: text('新品发布会'), time2: text('2024-06-02 14:00'), thing3: text('广州') },
};

let client: Client;

beforeEach(async () => {
	client = await Client.startWithToken();
	await client.data<Outcome>('user.create', [
		{ identities: [mobile('13800138000'), openid] },
		{ identities: [mobile('13900139000')] },
	]);
});
afterEach(async () => await client.sandbox.close());

const send = async (values: object = {}) =>
	await client.call<Record<string, unknown>>('wechatAccount.sendTemplateMessage', {
		identity: mobile('13800138000'),
		...MESSAGE,
		...values,
	});

it('sends to a follower, as often as it is told', async () => {
	const { data } = await send({ client_msg_id: 'same' });
	expect(data).toMatchObject({ wechat_openid: openid.value, status: 'sent' });
	expect(data.msg_id).toMatch(/^\d{19}$/);
	await send({ client_msg_id: 'same' });
	expect(client.sandbox.state.wechatMessages).toHaveLength(2);
	expect(client.sandbox.effects['wechatAccount.sendTemplateMessage']).toBe(2);
});

it.each([
	[{ identity: mobile('13900139000') }, 40004, '43004'],
	[{ wechat_app_id: OTHER_APP }, 40004, '微信模板不存在'],
	[{ wechat_app_id: 'wx0' }, 40004, '公众号不存在'],
	[{ data: { thing1: 'flat' } }, 40002, 'data'],
	[{ data: { thing1: text('x') } }, 40004, 'time2, thing3'],
	[{ data: undefined }, 40001, 'data'],
	[{ mini_program: { page_path: 'a' } }, 40001, 'mini_program_app_id'],
])('refuses %j', async (values, code, word) => {
	const reply = await send(values);
	expect([reply.code, reply.msg]).toEqual([code, expect.stringContaining(word)]);
	expect(client.sandbox.state.wechatMessages).toHaveLength(0);
});

it('tells per account whether the person follows it', async () => {
	const read = async (body: object) => await client.data<Rows>('wechatAccount.getOpenid', body);
	expect((await read({ identity: mobile('13900139000') })).list).toEqual([]);
	expect((await read({ identity: openid })).list).toEqual([
		expect.objectContaining({ wechat_app_id: APP, follow_status: 'followed' }),
	]);
	expect((await read({ identity: openid, wechat_app_id: OTHER_APP })).total).toBe(0);
	client.sandbox.state.wechatFollowers.set(openid.value, {
		wechat_openid: openid.value,
		wechat_app_id: APP,
		follow_status: 'unfollowed',
		followed_timestamp: '2023-11-08 20:31:12',
		unfollowed_timestamp: '2024-01-02 08:00:00',
	});
	expect((await read({ identity: openid })).list[0]?.follow_status).toBe('unfollowed');
	expect((await send()).code).toBe(40004);
});
