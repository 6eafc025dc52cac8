import { Client, minutesFromNow, mobile, type Rows } from './client';

const FAIR = 'ZmcVsNXfXRMHtDnsH7eMbZ';
const openid = { type: 'wechat_openid', value: 'oH4R' };
const MESSAGE = {
	template_message_name: '峰会提醒',
	wechat_template_id: 'iPk5sOIt5X_flOVKn5GrTFpncEYTojx6ddbt8WYoV5s',
	data: { thing1: { value: 'a' }, time2: { value: 'b' }, thing3: { value: 'c' } },
	jump_type: 'url',
	url: 'https://www.example.com/summit',
};

interface Made {
	template_message_id: string;
	send_id: string;
}

let client: Client;

beforeEach(async () => {
	client = await Client.startWithToken();
	await client.data('user.create', [
		{ identities: [mobile('13800138000'), openid], fields: { name: '张伟' } },
		{ identities: [mobile('13900139000')] },
	]);
	const people = [{ identity: openid }, { identity: mobile('13900139000') }];
	await client.data('userGroup.importUsers', people, `?group_id=${FAIR}`);
});
afterEach(async () => await client.sandbox.close());

const create = async (values: object = {}) =>
	(await client.data<Made>('templateMessage.create', { ...MESSAGE, ...values }))
		.template_message_id;
const send = async (template_message_id: string, values: object = {}) =>
	await client.data<Made>('templateMessage.createSend', {
		template_message_id,
		group_ids: [FAIR],
		send_type: 'immediate',
		...values,
	});
const rows = async (key: string, query: object) =>
	await client.data<Rows>(`templateMessage.${key}`, query);

it('creates, updates with PUT and reads by the query', async () => {
	const template_message_id = await create();
	const change = { template_message_id, template_message_name: '更新' };
	expect(await client.data('templateMessage.update', change)).toMatchObject({
		template_message_name: '更新',
		status: 'published',
	});
	expect(await client.data('templateMessage.get', { template_message_id })).toMatchObject({
		data: MESSAGE.data,
		wechat_template_title: '会议开始提醒',
		statistics: { send_count: 0, receiver_count: 0 },
	});
	const second = await create();
	const page = await rows('getAll', { page: '1', page_size: '1' });
	expect([page.total, page.list.map((row) => row.template_message_id)]).toEqual([2, [second]]);
	expect((await rows('getWechatTemplates', { keyword: '会议' })).total).toBe(1);
});

it('sends at once; who follows nobody fails', async () => {
	const template_message_id = await create();
	const { send_id } = await send(template_message_id);
	const details = await rows('getSendDetails', { template_message_id });
	expect(details.list.map((row) => [row.name, row.delivery_status, row.error_code])).toEqual([
		['张伟', 'delivered', null],
		[null, 'failed', 43004],
	]);
	const failed = { template_message_id, delivery_status: 'failed' };
	expect((await rows('getSendDetails', failed)).total).toBe(1);
	expect((await rows('getSendRecords', { status: 'sent' })).list).toEqual([
		expect.objectContaining({ send_id, receiver_count: 2, delivered_count: 1, failed_count: 1 }),
	]);
	expect(client.sandbox.effects['templateMessage.createSend']).toBe(1);
});

it('lists clicks', async () => {
	const template_message_id = await create();
	const { send_id } = await send(template_message_id);
	expect((await rows('getClickDetails', { template_message_id })).total).toBe(0);
	const [delivery] = client.sandbox.state.templateDeliveries;
	const moment = minutesFromNow(1);
	Object.assign(delivery ?? {}, { click_count: 2, first_clicked_timestamp: moment });
	expect((await rows('getClickDetails', { template_message_id, send_id })).list).toEqual([
		expect.objectContaining({ click_count: 2, url: MESSAGE.url, name: '张伟' }),
	]);
});

it('waits for a planned time, and a waiting send keeps its message', async () => {
	const template_message_id = await create();
	const plan = { send_type: 'scheduled', send_time: minutesFromNow(60) };
	const { send_id } = await send(template_message_id, plan);
	expect((await rows('getSendDetails', { template_message_id })).total).toBe(0);
	expect((await client.call('templateMessage.delete', { template_message_id })).code).toBe(40004);
	const waiting = client.sandbox.state.templateSends.get(send_id) ?? {};
	Object.assign(waiting, { send_time: minutesFromNow(-1) });
	expect((await rows('getSendDetails', { template_message_id })).total).toBe(2);
	await client.data('templateMessage.delete', { template_message_id });
	expect((await rows('getSendRecords', { template_message_id })).total).toBe(1);
	expect((await client.call('templateMessage.get', { template_message_id })).code).toBe(40004);
});

it.each([
	['create', { ...MESSAGE, data: { thing1: { value: 'a' } } }, 40004],
	['create', { ...MESSAGE, data: { thing1: 'a' } }, 40002],
	['create', { ...MESSAGE, url: undefined }, 40001],
	['create', { ...MESSAGE, wechat_app_id: 'wx4f8a1c2d3e5b6a70' }, 40004],
	['createSend', { template_message_id: 'x', send_type: 'immediate' }, 40004],
	['getSendDetails', {}, 40001],
	['getSendRecords', { status: 'lost' }, 40002],
])('%s refuses %j', async (key, body, code) => {
	expect((await client.call(`templateMessage.${key}`, body)).code).toBe(code);
});
