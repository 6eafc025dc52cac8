import { Client, type Rows } from './client';

const PRIVATE = 'Ws7HcTq5NzKb3RxVm9YeJd';

interface Field {
	field_code: string;
	options: Array<Record<string, unknown>>;
	[key: string]: unknown;
}

let client: Client;

beforeEach(async () => {
	client = await Client.startWithToken();
});
afterEach(async () => await client.sandbox.close());

const read = async (key: string, body: object) =>
	(await client.data<Rows<Field>>(`crmObject.${key}`, body)).list;

it('lists business types of one kind of record', async () => {
	const names = async (body: object) =>
		(await read('getBusinessTypes', body)).map(({ business_type_name }) => business_type_name);
	expect(await names({ object_name: 'lead' })).toEqual(['企业客户', '个人客户']);
	expect(await names({ object_name: 'lead', include_disabled: true })).toHaveLength(3);
	expect(await names({ object_name: 'account' })).toEqual(['企业客户']);
	expect((await client.call('crmObject.getBusinessTypes', { object_name: 'user' })).code).toBe(
		40002,
	);
});

it.each(['lead', 'account', 'user', 'member', 'company'])('knows fields of %s', async (name) => {
	const fields = await read('getFields', { object_name: name, include_options: true });
	expect(fields.length).toBeGreaterThan(3);
	const selects = fields.filter(({ option_type }) => option_type !== null);
	expect(selects.every(({ options }) => options.length > 0)).toBe(true);
	const [first] = await read('getFields', { object_name: name });
	expect(first).toMatchObject({ options: [], is_enabled: true });
});

it('narrows fields to a business type', async () => {
	const codes = async (body: object) =>
		(await read('getFields', { object_name: 'lead', ...body })).map(({ field_code }) => field_code);
	expect(await codes({})).toContain('purchase_plan');
	expect(await codes({ business_type: PRIVATE })).not.toContain('purchase_plan');
	const unknown = { object_name: 'lead', business_type: 'x' };
	expect((await client.call('crmObject.getFields', unknown)).code).toBe(40004);
	expect((await client.call('crmObject.getFields', {})).code).toBe(40001);
});

it('gives the choices of the three kinds of fields', async () => {
	const lead = { object_name: 'lead' };
	const [industry] = await read('getOptionSetFields', { ...lead, field_code: 'industry' });
	expect(industry).toMatchObject({ option_set_name: '行业', field_type: 'select' });
	expect(industry?.options[0]).toMatchObject({ value: 'education', label: '教育' });
	const [source] = await read('getSourceOptionFields', { ...lead, keyword: '官网-' });
	expect(source?.options).toEqual([expect.objectContaining({ value: 'website_demo' })]);
	const custom = await read('getCustomOptionFields', lead);
	const stage = custom.find(({ field_code }) => field_code === 'life_status');
	expect(stage?.options.map(({ value }) => value)).toEqual(['baby_lead', 'mql', 'sql']);
});
