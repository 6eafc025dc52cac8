import { Client, mobile, type Rows } from './client';

let client: Client;

beforeEach(async () => {
	client = await Client.startWithToken();
});
afterEach(async () => await client.sandbox.close());

it('lists the policies of the older module', async () => {
	const { list } = await client.data<Rows>('privacyPolicyV1.getAll', { status: 'enabled' });
	expect(list).toEqual([
		expect.objectContaining({ privacy_policy_id: '7', authorization_count: 1 }),
	]);
});

it('lists who decided what', async () => {
	const key = 'privacyPolicyV1.getAuthorizationRecords';
	const total = async (filters: object) => (await client.data<Rows>(key, filters)).total;
	expect(await total({})).toBe(2);
	expect(await total({ privacy_policy_id: '3' })).toBe(0);
	expect(await total({ status: 'revoked' })).toBe(1);
	expect(await total({ identity: mobile('13800138000') })).toBe(1);
	expect(await total({ start_time: '2023-06-01 00:00:00' })).toBe(1);
	const both = { identity: mobile('13800138000'), omni_user_uuid: 'x' };
	expect((await client.call(key, both)).code).toBe(40002);
});
