import { Client, minutesFromNow, mobile, type Outcome, type Rows } from './client';

const FAIR = 'ZmcVsNXfXRMHtDnsH7eMbZ';
const TASK = {
	task_name: '提醒',
	sms_type: 'notification',
	sign_name: '智造科技',
	sms_template_id: 't_1001',
	variables: { time: '6月12日14:00' },
};

interface Sent extends Outcome {
	task_id: string;
	accepted_count: number;
}

let client: Client;

beforeEach(async () => {
	client = await Client.startWithToken();
	await client.data('user.create', [{ identities: [mobile('13800138000')] }]);
	const people = [{ identity: mobile('13800138000') }];
	await client.data('userGroup.importUsers', people, `?group_id=${FAIR}`);
});
afterEach(async () => await client.sandbox.close());

const createTask = async (values: object = {}) =>
	(await client.data<{ task_id: string }>('sms.createTask', { ...TASK, ...values })).task_id;
const tasks = async () =>
	(await client.data<Rows>('sms.getAll')).list.map(({ status, send_time }) => [status, send_time]);
const deliveries = async (task_id: string) =>
	(await client.data<Rows>('sms.getDeliveries', { task_id })).list;
const to = (value: string, variables = {}) => ({ identity: mobile(value), variables });

it('keeps a task until Send, which fills the text for each receiver', async () => {
	const task_id = await createTask();
	expect(await tasks()).toEqual([['ready', null]]);
	const receivers = [to('13800138000', { name: '张伟' }), to('13900139000'), to('1380013')];
	const sent = await client.data<Sent>('sms.send', { task_id, receivers, client_msg_id: 'a' });
	expect(sent).toMatchObject({ task_id, client_msg_id: 'a', accepted_count: 1 });
	expect(sent.failure.map(({ error_code }) => error_code)).toEqual([40004, 40002]);
	expect(sent.success[0]).toMatchObject({ identity: mobile('13800138000') });
	const [message] = await deliveries(task_id);
	expect(message).toMatchObject({
		msg_id: sent.success[0]?.msg_id,
		client_msg_id: 'a',
		delivery_status: 'delivered',
		content: '【智造科技】张伟您好,您报名的研讨会将于6月12日14:00开始,请准时参加。',
	});
	expect((await tasks())[0]?.[0]).toBe('sent');
});

it('sends twice what is sent twice, and counts it', async () => {
	const task_id = await createTask();
	const body = { task_id, group_ids: [FAIR], client_msg_id: 'same' };
	await client.data('sms.send', body);
	await client.data('sms.send', body);
	expect(await deliveries(task_id)).toHaveLength(2);
	expect(client.sandbox.effects['sms.send']).toBe(2);
	await client.data('sms.send', { task_id, receivers: [to('13900139000')] });
	expect(client.sandbox.effects['sms.send']).toBe(2);
});

it('sends a task with groups and a time by itself', async () => {
	const send_time = minutesFromNow(30);
	const task_id = await createTask({ group_ids: [FAIR], send_time });
	expect(await tasks()).toEqual([['scheduled', send_time]]);
	expect(await deliveries(task_id)).toEqual([]);
	const past = minutesFromNow(-1);
	Object.assign(client.sandbox.state.smsTasks.get(task_id) ?? {}, { send_time: past });
	expect(await deliveries(task_id)).toEqual([expect.objectContaining({ sent_timestamp: past })]);
	expect(await tasks()).toEqual([['sent', past]]);
});

it('sends by template, later if a time is set', async () => {
	const body = { sms_template_id: 't_1001', sign_name: '智造科技', group_ids: [FAIR] };
	const later = { ...body, send_time: minutesFromNow(5) };
	const { task_id } = await client.data<Sent>('sms.send', later);
	expect(await deliveries(task_id)).toEqual([
		expect.objectContaining({ delivery_status: 'pending', sent_timestamp: null }),
	]);
});

it.each([
	['sms.createTask', { ...TASK, content: 'x' }, 40002],
	['sms.createTask', { ...TASK, sign_name: '别家' }, 40004],
	['sms.createTask', { ...TASK, sms_type: 'marketing' }, 40004],
	['sms.createTask', { ...TASK, send_time: '2020-01-01 00:00:00' }, 40002],
	['sms.send', { task_id: 'x', group_ids: [FAIR] }, 40004],
	['sms.send', { sms_template_id: 't_1001', group_ids: [FAIR] }, 40001],
	['sms.send', { sms_template_id: 't_1001', sign_name: '智造科技' }, 40001],
])('%s refuses %j', async (key, body, code) => {
	expect((await client.call(key, body)).code).toBe(code);
	expect(client.sandbox.state.smsMessages).toHaveLength(0);
	expect(client.sandbox.effects[key]).toBe(0);
});

it('refuses more receivers than it takes in one request, and sends to as many', async () => {
	const task_id = await createTask();
	const receivers = Array.from({ length: 501 }, () => to('13800138000'));
	expect((await client.call('sms.send', { task_id, receivers })).code).toBe(40002);
	expect(client.sandbox.state.smsMessages).toHaveLength(0);
	const sent = await client.data<Sent>('sms.send', { task_id, receivers: receivers.slice(1) });
	expect(sent.accepted_count).toBe(500);
});
