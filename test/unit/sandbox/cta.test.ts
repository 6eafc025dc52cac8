import { Client, mobile, type Rows } from './client';

const PAPER = 'Zc8LfHq3TnWx5VbKy7MsPd';

let client: Client;

beforeEach(async () => {
	client = await Client.startWithToken();
});
afterEach(async () => await client.sandbox.close());

const submissions = async (filters: object = {}) =>
	await client.data<Rows>('cta.getSubmissions', { cta_id: PAPER, ...filters });

it('lists CTAs with how often they were submitted', async () => {
	const { list } = await client.data<Rows>('cta.getAll', { status: 'published' });
	expect(list).toEqual([expect.objectContaining({ cta_id: PAPER, submission_count: 3 })]);
	expect((await client.data<Rows>('cta.getAll', { keyword: '演示' })).total).toBe(1);
});

it('lists submissions, a person as often as they came', async () => {
	const { list, total } = await submissions({ page_size: 2 });
	expect([list.length, total]).toEqual([2, 3]);
	expect(list[0]).toMatchObject({ cta_name: '下载行业白皮书', lead_uuid: null });
	expect((await submissions({ identity: mobile('13800138000') })).total).toBe(2);
	expect((await submissions({ omni_user_uuid: list[1]?.omni_user_uuid })).total).toBe(1);
	expect((await submissions({ identity: mobile('13700137000') })).total).toBe(0);
	expect((await submissions({ start_time: '2024-06-01 00:00:00' })).total).toBe(1);
	expect((await client.call('cta.getSubmissions', { cta_id: 'x' })).code).toBe(40004);
});

it('shows the lead that was made of a submission', async () => {
	const lead = await client.data('lead.create', {
		business_type: 'FcKtzPvUzZ4dDEi7gNGZqa',
		identity: mobile('13900139000'),
		fields: {},
	});
	const { list } = await submissions({ identity: mobile('13900139000') });
	expect(list[0]?.lead_uuid).toBe(lead.lead_uuid);
});
