import { Client, mobile } from './client';

const external = { type: 'external_userid', value: 'wmHh4aBgAAn2OCsH2JWLKhZ006jfawcQ' };
const MESSAGE = { agent_id: 1000012, msg_type: 'text', content: '您有一条新线索' };

let client: Client;

beforeEach(async () => {
	client = await Client.startWithToken();
});
afterEach(async () => await client.sandbox.close());

it('sends to employees and names those whom it does not reach', async () => {
	const workwechat_userids = ['ZhaoLei', 'WangQiang'];
	const sent = await client.data('weCom.sendAppMessage', { ...MESSAGE, workwechat_userids });
	expect(sent).toEqual({
		msg_id: expect.any(String) as string,
		invalid_workwechat_userids: ['WangQiang'],
		invalid_department_ids: [],
		invalid_workwechat_tag_ids: [],
	});
	expect(client.sandbox.state.appMessages).toEqual([
		expect.objectContaining({ workwechat_userids: ['ZhaoLei'] }),
	]);
	expect(client.sandbox.effects['weCom.sendAppMessage']).toBe(1);
});

it.each([
	[{}, 40001],
	[{ workwechat_userids: ['Nobody'] }, 40004],
	[{ department_ids: ['12'], agent_id: 1 }, 40004],
	[{ department_ids: ['12'], agent_id: '1000012' }, 40002],
	[{ department_ids: ['12'], content: undefined }, 40001],
	[{ department_ids: ['12'], msg_type: 'textcard', title: 'a', description: 'b' }, 40001],
	[{ department_ids: ['12'], msg_type: 'voice' }, 40002],
])('refuses %j', async (values, code) => {
	expect((await client.call('weCom.sendAppMessage', { ...MESSAGE, ...values })).code).toBe(code);
	expect(client.sandbox.state.appMessages).toHaveLength(0);
});

it('knows who is a friend of whom', async () => {
	await client.data('user.create', [
		{ identities: [external] },
		{ identities: [mobile('13900139000')] },
	]);
	const status = async (body: object) => await client.data('weCom.getFriendshipStatus', body);
	expect(await status({ identity: external })).toMatchObject({
		is_friend: true,
		total: 2,
		list: [{ employee_name: '赵磊' }, { friendship_status: 'deleted_by_customer' }],
	});
	expect(await status({ identity: external, workwechat_userid: 'LiNa' })).toMatchObject({
		is_friend: false,
		total: 1,
	});
	expect(await status({ identity: mobile('13900139000') })).toMatchObject({
		external_userid: null,
		is_friend: false,
		list: [],
	});
});
