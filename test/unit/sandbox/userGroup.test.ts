import { Client, email, mobile, type Outcome, type Rows } from './client';

const FAIR = 'ZmcVsNXfXRMHtDnsH7eMbZ';

let client: Client;

beforeEach(async () => {
	client = await Client.startWithToken();
	await client.data('user.create', [{ identities: [mobile('13800138000')], fields: { a: 1 } }]);
});
afterEach(async () => await client.sandbox.close());

const create = async (group_name: string) =>
	await client.data<{ group_id: string }>('userGroup.create', { group_name });
const usersOf = async (group_id: string, filters: object = {}) =>
	await client.data<Rows>('userGroup.getUsers', { group_id, ...filters });

it('lists a created group and counts whom it holds', async () => {
	const { group_id } = await create('老客户');
	const { success, failure } = await client.data<Outcome>(
		'userGroup.importUsers',
		[{ identity: mobile('13800138000') }, { identity: mobile('13900139000') }],
		`?group_id=${group_id}`,
	);
	expect(success).toEqual([expect.objectContaining({ identity: mobile('13800138000') })]);
	expect(failure).toEqual([
		{ identity: mobile('13900139000'), error_code: 40004, error_msg: '用户不存在' },
	]);
	const { list, total } = await client.data<Rows>('userGroup.getAll', { keyword: '老' });
	expect([total, list[0]]).toEqual([1, expect.objectContaining({ group_id, user_count: 1 })]);
	expect(await usersOf(group_id)).toMatchObject({ total: 1, list: [{ fields: { a: 1 } }] });
	expect((await usersOf(group_id, { start_time: '2999-01-01 00:00:00' })).total).toBe(0);
});

it('holds everybody once, also after two people became one', async () => {
	await client.data('user.create', [{ identities: [email('x@example.com')] }]);
	const elements = [mobile('13800138000'), mobile('13800138000'), email('x@example.com')];
	const body = elements.map((identity) => ({ identity }));
	await client.data('userGroup.importUsers', body, `?group_id=${FAIR}`);
	expect((await usersOf(FAIR)).total).toBe(2);
	expect(client.sandbox.effects['userGroup.importUsers']).toBe(3);
	const identities = [mobile('13800138000'), email('x@example.com')];
	await client.data('user.create', [{ identities }]);
	expect(await usersOf(FAIR)).toMatchObject({ total: 1, list: [{ identities }] });
});

it('refuses an import as a whole without a group that exists', async () => {
	const body = [{ identity: mobile('13800138000') }];
	expect(await client.call('userGroup.importUsers', body)).toMatchObject({
		code: 40001,
		msg: '缺少必选参数: group_id',
	});
	expect(await client.call('userGroup.importUsers', body, '?group_id=x')).toMatchObject({
		code: 40004,
		msg: '群组不存在',
	});
});

it('updates with PUT, an empty description too', async () => {
	const change = { group_id: FAIR, description: '' };
	expect(await client.data('userGroup.update', change)).toMatchObject({
		group_name: '工博会2024到场客户',
		description: '',
	});
	expect((await client.call('userGroup.update', { group_id: FAIR })).code).toBe(40001);
});

it('deletes by the query, once', async () => {
	expect(await client.data('userGroup.delete', { group_id: FAIR })).toEqual({
		group_id: FAIR,
		is_deleted: true,
	});
	expect((await client.call('userGroup.delete', { group_id: FAIR })).code).toBe(40004);
	expect((await client.call('userGroup.get', { group_id: FAIR })).code).toBe(40004);
	expect(client.sandbox.effects['userGroup.delete']).toBe(1);
});
