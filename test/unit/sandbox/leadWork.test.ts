import { Client, mobile, type Rows } from './client';

const COMPANY = 'FcKtzPvUzZ4dDEi7gNGZqa';
const MET = 'T6xKb9WmQz4VcNh7RsYjLp';
const INVALID = 'e4VnZq7TsMx9KcWb3RhYfD';
const UNREACHABLE = 'Lm5XcTq8VzRb4NkWh9YsJe';
const ZHAO = 'Kd7vWq3ZsYh9TnXe5RbMgC';
const LI = '9mPzUcT4xJfVa6LqWnB2Hs';
const CHEN = 'Tw5XcVq8NzKb3RmYh6JeLd';

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

it('lists statuses and layouts by their filters', async () => {
	const statuses = await client.data<Rows>('lead.getStatuses', {
		business_type: COMPANY,
		life_status: 'baby_lead',
	});
	expect(statuses.list.map(({ status_name }) => status_name)).toEqual([
		...['待跟进', '已联系', '已会面', '无效'],
	]);
	expect(statuses.total).toBe(4);
	const layouts = await client.data<Rows>('lead.getLayouts', { layout_type: 'create' });
	expect(layouts.total).toBe(2);
	expect((await client.call('lead.getLayouts', { layout_type: 'x' })).code).toBe(40002);
});

it('updates the status; a closing one demands a reason of its own', async () => {
	const { lead_uuid } = await create({ identity: mobile('13800138000') });
	const set = async (values: object) =>
		await client.call('lead.updateStatus', { lead_uuid, ...values });
	expect(await set({ status_id: INVALID })).toMatchObject({
		code: 40001,
		msg: '缺少必选参数: reason_id',
	});
	expect((await set({ status_id: INVALID, reason_id: 'x' })).code).toBe(40004);
	expect((await set({ status_id: 'x' })).code).toBe(40004);
	expect((await set({})).code).toBe(40001);
	expect(client.sandbox.effects['lead.updateStatus']).toBe(0);
	await set({ status_id: MET });
	const closed = await set({ status_id: INVALID, reason_id: UNREACHABLE, notes: '停机' });
	expect(closed.data).toMatchObject({ status_name: '无效', previous_status_id: MET });
	const person = await client.data('user.get', { identity: mobile('13800138000') });
	expect(person.leads_info).toEqual({ stage_name: '无效' });
});

it('adds, removes and replaces collaborators but never the owner', async () => {
	const { lead_uuid } = await create({ owner: ZHAO, collaborators: [{ employee_id: LI }] });
	const change = async (action: string, ...ids: string[]) => {
		const collaborators = ids.map((employee_id) => ({ employee_id }));
		const body = { lead_uuid, action, collaborators };
		const { data } = await client.call<Record<string, unknown>>('lead.updateCollaborators', body);
		const shown = data?.collaborators as Array<{ employee_id: string }> | undefined;
		return [shown?.map(({ employee_id }) => employee_id), data?.added, data?.removed];
	};
	expect(await change('add', CHEN, LI, ZHAO)).toEqual([[LI, CHEN], [CHEN], []]);
	expect(await change('remove', CHEN, CHEN)).toEqual([[LI], [], [CHEN]]);
	expect(await change('replace', CHEN)).toEqual([[CHEN], [CHEN], [LI]]);
	expect(await change('add')).toEqual([undefined, undefined, undefined]);
	expect(await change('add', 'nobody')).toEqual([undefined, undefined, undefined]);
	expect(await change('swap', LI)).toEqual([undefined, undefined, undefined]);
});

it('links to a lead, for a while only where an employee is named', async () => {
	const { lead_uuid } = await create();
	const link = await client.data('lead.getDetailLink', { lead_uuid });
	expect(link).toMatchObject({ lead_uuid, environment: 'pc', expire_time: null });
	expect(link.url).toContain(lead_uuid);
	const own = await client.data('lead.getDetailLink', { lead_uuid, employee_id: LI });
	expect(own.expire_time).toMatch(/^\d{4}-/);
	expect((await client.call('lead.getDetailLink', { lead_uuid: 'x' })).code).toBe(40004);
});
