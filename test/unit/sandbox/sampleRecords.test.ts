import { Client, type Rows } from './client';

let client: Client;

beforeEach(async () => {
	client = await Client.startWithToken({ sampleRecords: true });
});
afterEach(async () => await client.sandbox.close());

const lists = ['user', 'lead', 'account', 'member', 'sms'];
const totals = async () =>
	await Promise.all(
		lists.map(async (section) => [
			section,
			(await client.data<Rows>(`${section}.getAll`)).list.length,
		]),
	);
const filled = { user: 3, lead: 1, account: 1, member: 1, sms: 1 };

it('starts with records of people, outside the log and the counts', async () => {
	expect(client.sandbox.log.map(({ key }) => key)).toEqual(['oauth.getToken']);
	expect(client.sandbox.effects['user.create']).toBe(0);
	expect(Object.fromEntries(await totals())).toEqual(filled);
	const identity = { type: 'mobile', value: '13900001001' };
	const emma = await client.data('user.get', { identity, include_tags: true });
	expect(emma).toMatchObject({ fields: { name: 'Emma Clark' }, tags: [{ tag_name: 'VIP' }] });
	expect(await client.data('member.getPoints', { identity })).toMatchObject({ points: 120 });
	const { state } = client.sandbox;
	expect(state.groupMembers).toHaveLength(2);
});

it('has them again after a reset', async () => {
	await client.data('lead.create', {
		business_type: 'FcKtzPvUzZ4dDEi7gNGZqa',
		fields: { name: 'A second lead' },
	});
	client.sandbox.reset();
	client.token = (await client.getToken()).data.access_token;
	expect(Object.fromEntries(await totals())).toEqual(filled);
});

it('takes the English template under its signature', async () => {
	const receivers = [
		{
			identity: { type: 'mobile', value: '13900001002' },
			variables: { name: 'Liam', time: '2 pm' },
		},
	];
	const send = { sms_template_id: 't_1002', sign_name: 'JING Demo', receivers };
	await client.data('sms.send', send);
	expect(client.sandbox.state.smsMessages.map(({ content }) => content)).toEqual([
		'【JING Demo】Hi Liam, your webinar starts at 2 pm. We look forward to seeing you.',
	]);
});
