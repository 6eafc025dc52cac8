import { Client, email, minutesFromNow, mobile, type Rows } from './client';

const FAIR = 'ZmcVsNXfXRMHtDnsH7eMbZ';
const EMAIL = {
	email_name: '邀请',
	subject: '诚邀参加',
	address_id: 'vyF3JFLaHrfNJcUwA5qQXk',
	content: '<p>{{name}}</p>',
};
const LATER = minutesFromNow(60);

let client: Client;

beforeEach(async () => {
	client = await Client.startWithToken();
	await client.data('user.create', [
		{ identities: [mobile('13800138000'), email('zhang@example.com')] },
		{ identities: [mobile('13900139000'), email('wang@nowhere.example.com')] },
		{ identities: [mobile('13700137000')] },
	]);
	const people = ['13800138000', '13900139000', '13700137000'].map((value) => ({
		identity: mobile(value),
	}));
	await client.data('userGroup.importUsers', people, `?group_id=${FAIR}`);
});
afterEach(async () => await client.sandbox.close());

const create = async (values: object) =>
	await client.data<{ email_id: string }>('email.create', { ...EMAIL, ...values });
const deliveries = async (email_id: string, filters: object = {}) =>
	await client.data<Rows>('email.getDeliveries', { email_id, ...filters });

it('sends at once to a group and to named people, each once', async () => {
	const { email_id } = await create({
		send_type: 'immediate',
		group_ids: [FAIR],
		receivers: [{ identity: email('zhang@example.com') }, { identity: email('no@example.com') }],
	});
	const statuses = (await deliveries(email_id)).list.map((row) => [row.email, row.delivery_status]);
	expect(statuses).toEqual([
		['zhang@example.com', 'delivered'],
		['no@example.com', 'failed'],
		['wang@nowhere.example.com', 'hard_bounce'],
		[null, 'failed'],
	]);
	expect((await deliveries(email_id, { delivery_status: 'failed' })).total).toBe(2);
	expect((await deliveries(email_id, { is_opened: true })).total).toBe(0);
	expect((await deliveries(email_id, { is_opened: false })).total).toBe(4);
	expect(await client.data('email.get', { email_id })).toMatchObject({
		status: 'sent',
		receiver_count: 4,
		delivered_count: 1,
		bounced_count: 1,
		sender_name: '智造科技市场部',
	});
	expect(client.sandbox.effects['email.create']).toBe(1);
});

it('does not change or delete what was sent', async () => {
	const { email_id } = await create({ send_type: 'immediate', group_ids: [FAIR] });
	expect((await client.call('email.update', { email_id, subject: 'x' })).code).toBe(40004);
	expect((await client.call('email.delete', { email_id })).code).toBe(40004);
});

it('keeps a scheduled one until its time', async () => {
	const { sandbox } = client;
	const plan = { send_type: 'scheduled', send_time: LATER, group_ids: [FAIR] };
	const { email_id } = await create(plan);
	expect(await client.data('email.get', { email_id })).toMatchObject({
		status: 'scheduled',
		receiver_count: 3,
	});
	expect((await deliveries(email_id)).total).toBe(0);
	const changed = await client.data('email.update', { email_id, subject: 'new' });
	expect(changed).toMatchObject({ subject: 'new', status: 'scheduled', send_time: LATER });
	Object.assign(sandbox.state.emails.get(email_id) ?? {}, { send_time: minutesFromNow(-1) });
	expect((await deliveries(email_id)).total).toBe(3);
	expect((await client.call('email.delete', { email_id })).code).toBe(40004);
});

it('deletes a scheduled one, and sends it when its plan becomes now', async () => {
	const plan = { send_type: 'scheduled', send_time: LATER, group_ids: [FAIR] };
	const first = await create(plan);
	await client.data('email.delete', { email_id: first.email_id });
	expect((await client.call('email.get', { email_id: first.email_id })).code).toBe(40004);
	const { email_id } = await create(plan);
	const now = await client.data('email.update', { email_id, send_type: 'immediate' });
	expect(now.status).toBe('sent');
	expect((await client.data<Rows>('email.getAll', { status: 'sent' })).total).toBe(1);
});

it.each([
	[{ email_name: undefined }, 40001, 'email_name'],
	[{ email_template_id: 'fvbUvzaAcBba3yWsDg2suB' }, 40002, 'content'],
	[{ content: undefined }, 40001, 'content'],
	[{ group_ids: undefined }, 40001, 'receivers'],
	[{ group_ids: ['x'] }, 40004, '群组'],
	[{ address_id: 'Gt5WcXq9VzKb3RnTm8YhLe' }, 40004, '未验证'],
	[{ send_type: 'scheduled' }, 40001, 'send_time'],
	[{ send_type: 'scheduled', send_time: '2020-01-01 00:00:00' }, 40002, 'send_time'],
	[{ attachments: [{ file_name: 'a.pdf', file_content: '%' }] }, 40002, 'a.pdf'],
])('refuses %j', async (values, code, word) => {
	const body = { ...EMAIL, send_type: 'immediate', group_ids: [FAIR], ...values };
	const reply = await client.call('email.create', body);
	expect([reply.code, reply.msg]).toEqual([code, expect.stringContaining(word)]);
	expect(client.sandbox.state.emails.size).toBe(0);
});

it('lists sender addresses', async () => {
	const { list } = await client.data<Rows>('email.getAddresses', { status: 'verified' });
	expect(list).toEqual([expect.objectContaining({ address_id: EMAIL.address_id })]);
});
