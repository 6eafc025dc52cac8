import { Client, email, mobile, type Rows } from './client';

const COMPANY = 'FcKtzPvUzZ4dDEi7gNGZqa';
const MET = 'T6xKb9WmQz4VcNh7RsYjLp';
const NEGOTIATION = 'Jr5ZnKq9XcWb3TsVh7MeLd';
const ZHAO = 'Kd7vWq3ZsYh9TnXe5RbMgC';

interface Lead {
	lead_uuid: string;
	lead_omni_user_uuid: string | null;
	[key: string]: unknown;
}

let client: Client;

beforeEach(async () => {
	client = await Client.startWithToken();
});
afterEach(async () => await client.sandbox.close());

const create = async (values: object = {}) =>
	await client.data<Lead>('lead.create', { business_type: COMPANY, fields: {}, ...values });
const list = async (filters: object) => await client.data<Rows<Lead>>('lead.getAll', filters);

it('creates a lead and finds or creates the user behind it', async () => {
	const lead = await create({ identity: mobile('13800138000'), owner: ZHAO });
	expect(lead).toMatchObject({
		business_type: COMPANY,
		life_status: 'baby_lead',
		lead_pool: 'market',
		owner: ZHAO,
		is_new: true,
	});
	const again = await create({ fields: { mobile: '13800138000', email: 'x@example.com' } });
	expect(again.lead_omni_user_uuid).toBe(lead.lead_omni_user_uuid);
	expect(again.lead_uuid).not.toBe(lead.lead_uuid);
	expect(client.sandbox.state.users.size).toBe(1);
	expect((await create()).lead_omni_user_uuid).toBeNull();
});

it('never makes one person of two because of a lead', async () => {
	const byMobile = await create({ identity: mobile('13800138000') });
	await create({ identity: email('info@example.com') });
	const fields = { mobile: '13800138000', email: 'info@example.com' };
	const { lead_omni_user_uuid } = await create({ fields });
	expect(lead_omni_user_uuid).toBe(byMobile.lead_omni_user_uuid);
	expect(client.sandbox.state.users.size).toBe(2);
});

it.each([
	[{ fields: {} }, 40001, '缺少必选参数: business_type'],
	[{ business_type: COMPANY }, 40001, '缺少必选参数: fields'],
	[{ business_type: 'x', fields: {} }, 40004, '业务类型不存在'],
	[{ business_type: COMPANY, fields: { mobile: '138' } }, 40002, '手机号格式不正确'],
	[{ business_type: COMPANY, fields: {}, owner: 'x' }, 40004, '员工不存在'],
	[{ business_type: COMPANY, fields: {}, life_status: 'x' }, 40002, '参数无效: life_status'],
])('refuses the new lead %j and changes nothing', async (body, code, msg) => {
	const reply = await client.call('lead.create', { identity: mobile('13800138000'), ...body });
	expect(reply).toMatchObject({ code, msg });
	expect(client.sandbox.state.leads.size + client.sandbox.state.users.size).toBe(0);
	expect(client.sandbox.effects['lead.create']).toBe(0);
});

it('updates what is sent and clears with null', async () => {
	const { lead_uuid } = await create({ fields: { name: '王芳', title: 'x' } });
	const fields = { title: null, industry: 'education' };
	const changed = await client.data('lead.update', { lead_uuid, fields, life_status: 'sql' });
	expect(changed).toMatchObject({ lead_uuid, life_status: 'sql', status_id: NEGOTIATION });
	const [row] = (await list({ lead_uuid })).list;
	expect(row?.fields).toEqual({ name: '王芳', industry: 'education' });
	expect((await client.call('lead.update', { lead_uuid })).code).toBe(40001);
	expect(await client.call('lead.update', { lead_uuid: 'x', notes: 'y' })).toMatchObject({
		code: 40004,
		msg: '线索不存在',
	});
});

it('queries with every filter', async () => {
	const first = await create({ identity: mobile('13800138000'), owner: ZHAO, notes: '展会' });
	const second = await create({ identity: email('x@example.com'), lead_pool: 'sales' });
	await create({ business_type: 'Ws7HcTq5NzKb3RxVm9YeJd' });
	const { lead_uuid } = second;
	await client.data('lead.updateStatus', { lead_uuid, status_id: MET });
	const found = async (filters: object) => (await list(filters)).list.map((row) => row.lead_uuid);
	expect(await found({ business_type: COMPANY })).toEqual([first.lead_uuid, lead_uuid]);
	expect(await found({ identity: mobile('13800138000') })).toEqual([first.lead_uuid]);
	expect(await found({ lead_omni_user_uuid: second.lead_omni_user_uuid })).toEqual([lead_uuid]);
	expect(await found({ owner: ZHAO })).toEqual([first.lead_uuid]);
	expect(await found({ lead_pool: 'sales' })).toEqual([lead_uuid]);
	expect(await found({ status_id: MET })).toEqual([lead_uuid]);
	expect(await found({ life_status: 'mql' })).toEqual([]);
	expect(await found({ identity: mobile('13900139000') })).toEqual([]);
	expect(await found({ lead_uuid: 'unknown' })).toEqual([]);
	expect(await found({ end_time: '2020-01-01 00:00:00' })).toEqual([]);
	expect((await list({ page: 2, page_size: 2 })).list).toHaveLength(1);
	expect((await list({ owner: ZHAO })).list[0]).toMatchObject({
		object_name: 'lead',
		business_type_name: '企业客户',
		owner_name: '赵磊',
		status_name: '待跟进',
		notes: '展会',
		is_voided: false,
	});
});
