import { Client, type Outcome, type Rows } from './client';

const SEEDED = 'Sx7KcVq4TzRb9NnWm5YhLe';
const SEEDED_NAME = '上海智造科技有限公司';
const CODE = '91310000MA1K00000X';

let client: Client;

beforeEach(async () => {
	client = await Client.startWithToken();
});
afterEach(async () => await client.sandbox.close());

const batch = async (key: string, ...elements: object[]) =>
	await client.data<Outcome>(`company.${key}`, elements);
const list = async (filters: object) => (await client.data<Rows>('company.getAll', filters)).list;

it('creates companies and refuses a credit code that is taken', async () => {
	const { success, failure } = await batch(
		'create',
		{ company_name: '甲', credit_code: CODE, city: '上海市' },
		{ company_name: '乙', credit_code: CODE },
		{ company_name: '丙', credit_code: '123' },
		{ credit_code: CODE },
		{ company_name: '甲' },
	);
	expect(success.map(({ company_name }) => company_name)).toEqual(['甲', '甲']);
	expect(failure).toEqual([
		{ company_name: '乙', credit_code: CODE, error_code: 40004, error_msg: '公司已存在' },
		{
			company_name: '丙',
			credit_code: '123',
			error_code: 40002,
			error_msg: '参数无效: credit_code',
		},
		{ credit_code: CODE, error_code: 40001, error_msg: '缺少必选参数: company_name' },
	]);
	expect(client.sandbox.effects['company.create']).toBe(2);
	expect(await list({ credit_code: CODE })).toEqual([expect.objectContaining({ city: '上海市' })]);
});

it('updates, clears with null, and shows a new name on accounts', async () => {
	await client.data('account.create', {
		business_type: 'jk58wUZ5AqhzwX7ADc6oz',
		fields: { name: 'x', company_id: SEEDED_NAME },
	});
	const fields = { customer_level: null, industry: null };
	await batch('update', { company_id: SEEDED, company_name: '新名', fields });
	expect((await list({ company_ids: [SEEDED] }))[0]).toMatchObject({
		company_name: '新名',
		industry: '',
		fields: {},
	});
	const [account] = client.sandbox.state.accounts.values();
	expect(account?.fields.company_id).toBe('新名');
	const { failure } = await batch('update', { company_id: SEEDED }, { company_id: 'x', city: 'y' });
	expect(failure.map(({ error_code }) => error_code)).toEqual([40001, 40004]);
});

it('deletes companies that nobody points to', async () => {
	await client.data('lead.create', {
		business_type: 'FcKtzPvUzZ4dDEi7gNGZqa',
		fields: { company_id: SEEDED_NAME },
	});
	const other = 'Ub4VcXs8QzTn6RkWm2YeHd';
	const { success, failure } = await batch('delete', { company_id: SEEDED }, { company_id: other });
	expect(success).toEqual([{ company_id: other }]);
	expect(failure[0]).toMatchObject({ error_msg: '公司已关联客户,不能删除' });
	expect((await batch('delete', { company_id: other })).failure[0]?.error_msg).toBe('公司不存在');
});

it('lists with filters', async () => {
	expect(await list({ keyword: '精工' })).toHaveLength(1);
	expect(await list({ industry: '制造业', page: 2, page_size: 1 })).toHaveLength(1);
	expect(await list({ time_type: 'updated', start_time: '2025-03-15 00:00:00' })).toEqual([]);
});
