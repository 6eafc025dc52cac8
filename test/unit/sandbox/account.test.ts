import { Client, type Rows } from './client';

const TYPE = 'jk58wUZ5AqhzwX7ADc6oz';
const LEAD_TYPE = 'FcKtzPvUzZ4dDEi7gNGZqa';
const ZHAO = 'Kd7vWq3ZsYh9TnXe5RbMgC';
const COMPANY = 'Sx7KcVq4TzRb9NnWm5YhLe';

let client: Client;

beforeEach(async () => {
	client = await Client.startWithToken();
});
afterEach(async () => await client.sandbox.close());

const create = async (values: object = {}) =>
	await client.data<{ account_uuid: string }>('account.create', {
		business_type: TYPE,
		fields: { name: '中山大学' },
		...values,
	});
const list = async (filters: object) => (await client.data<Rows>('account.getAll', filters)).list;

it('creates an account and links leads to it', async () => {
	const lead = await client.data('lead.create', {
		business_type: LEAD_TYPE,
		fields: { name: '王芳' },
	});
	const leads = [{ lead_uuid: lead.lead_uuid }];
	const { account_uuid } = await create({ owner: ZHAO, leads });
	const [row] = await list({ account_uuid });
	expect(row).toMatchObject({
		object_name: 'account',
		business_type_name: '企业客户',
		owner_name: '赵磊',
		lead_count: 1,
		leads: [{ lead_uuid: lead.lead_uuid, name: '王芳' }],
	});
	const fields = { account_id: null };
	await client.data('lead.update', { lead_uuid: lead.lead_uuid, fields });
	expect((await list({ account_uuid }))[0]?.lead_count).toBe(0);
});

it('updates what is sent and clears with null', async () => {
	const { account_uuid } = await create({ fields: { name: 'a', industry: 'b' } });
	const change = { account_uuid, fields: { industry: null }, notes: '已签约' };
	await client.data('account.update', change);
	expect((await list({ account_uuid }))[0]).toMatchObject({
		fields: { name: 'a' },
		notes: '已签约',
	});
	expect((await client.call('account.update', { account_uuid })).code).toBe(40001);
	expect((await client.call('account.update', { account_uuid: 'x', notes: 'y' })).code).toBe(40004);
});

it('finds accounts of a company by its ID, by its name and by other filters', async () => {
	const fields = { name: '智造', company_id: '上海智造科技有限公司' };
	const { account_uuid } = await create({ fields, owner: ZHAO });
	await create();
	for (const company_id of [COMPANY, '上海智造科技有限公司']) {
		expect(await list({ company_id })).toEqual([expect.objectContaining({ account_uuid })]);
	}
	expect(await list({ keyword: '智造', owner: ZHAO })).toHaveLength(1);
	expect(await list({ business_type: TYPE })).toHaveLength(2);
	expect(await list({ account_uuid: 'x' })).toEqual([]);
});

it.each([
	[{ fields: {} }, 40001],
	[{ business_type: TYPE }, 40001],
	[{ business_type: LEAD_TYPE, fields: {} }, 40004],
	[{ business_type: TYPE, fields: {}, owner: 'x' }, 40004],
	[{ business_type: TYPE, fields: {}, leads: [{ lead_uuid: 'x' }] }, 40004],
])('refuses %j', async (body, code) => {
	expect((await client.call('account.create', body)).code).toBe(code);
	expect(client.sandbox.state.accounts.size).toBe(0);
});

it('lists layouts', async () => {
	const { list: layouts } = await client.data<Rows>('account.getLayouts', {
		layout_type: 'create',
	});
	expect(layouts).toEqual([expect.objectContaining({ object_name: 'account' })]);
});
