import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { execute, type JingNode } from './support/execute';
import { createLead, mobile, people } from './support/people';
import { type RecordServer, startRecordServer } from './support/recordServer';
import { storeCredential, withSandbox } from './support/setUp';

const setUp = withSandbox();
const type = 'FcKtzPvUzZ4dDEi7gNGZqa';
const continued = { onError: 'continueErrorOutput' } as const;
const retrying = { retryOnFail: true, maxTries: 3, waitBetweenTries: 1 };

type Settings = Omit<JingNode, 'parameters'>;

const upsertLead = (parameters: INodeParameters = {}, settings: Settings = {}): JingNode => ({
	name: 'Lead',
	parameters: {
		resource: 'lead',
		operation: 'upsert',
		matchBy: 'mobile',
		matchValue: '={{ $json.mobile }}',
		business_type: type,
		fields: { values: [{ key: 'title', value: '={{ $json.title }}' }] },
		...parameters,
	},
	...settings,
});

const upsertCompany = (parameters: INodeParameters = {}): JingNode => ({
	name: 'Company',
	parameters: {
		resource: 'company',
		operation: 'upsert',
		matchBy: 'company_name',
		matchValue: '={{ $json.name }}',
		company_name: '={{ $json.name }}',
		additionalFields: { industry: '={{ $json.industry }}' },
		...parameters,
	},
});

const upsertAccount = (parameters: INodeParameters = {}): JingNode => ({
	name: 'Account',
	parameters: {
		resource: 'account',
		operation: 'upsert',
		matchBy: 'name',
		matchValue: '={{ $json.name }}',
		business_type: 'jk58wUZ5AqhzwX7ADc6oz',
		fields: { values: [{ key: 'industry', value: '={{ $json.industry }}' }] },
		...parameters,
	},
});

const json = (items: Array<{ json: IDataObject }>) => items.map((item) => item.json);

describe('in the sandbox', () => {
	it('creates a lead once, and changes it from then on', async () => {
		const items = people(2).map((person) => ({ ...person, title: '经理' }));
		const first = await execute(setUp.store, items, [upsertLead()]);
		expect(json(first.items('Lead'))).toEqual(
			items.map(() => expect.objectContaining({ created: true, is_new: true }) as IDataObject),
		);
		const again = items.map((person) => ({ ...person, title: '总监' }));
		const second = await execute(setUp.store, again, [upsertLead()]);
		const ids = (result: typeof first) => json(result.items('Lead')).map((one) => one.lead_uuid);
		expect(ids(second)).toEqual(ids(first));
		expect(json(second.items('Lead')).map(({ created }) => created)).toEqual([false, false]);
		expect(setUp.sandbox.effects['lead.create']).toBe(2);
		const leads = ids(first).map((id) => setUp.sandbox.state.leads.get(String(id))!);
		expect(leads.map(({ fields }) => fields)).toEqual(
			items.map((person) => ({ mobile: person.mobile, title: '总监' })),
		);
		expect(second.items('Lead').map(({ pairedItem }) => pairedItem)).toEqual([
			{ item: 0 },
			{ item: 1 },
		]);
	});

	it('a person has one lead for each business type', async () => {
		const [other] = setUp.sandbox.state.businessTypes.filter(
			({ object_name, business_type, is_enabled }) =>
				object_name === 'lead' && business_type !== type && is_enabled,
		);
		const items = [type, other!.business_type, type].map((business_type, index) => ({
			...people(1)[0]!,
			business_type,
			title: String(index),
		}));
		const node = upsertLead({ business_type: '={{ $json.business_type }}' });
		const result = await execute(setUp.store, items, [node]);
		expect(json(result.items('Lead')).map(({ created }) => created)).toEqual([true, true, false]);
		expect(setUp.sandbox.effects['lead.create']).toBe(2);
	});

	it.each([
		['+86 138 0000 0000', mobile(0)],
		['86-13800000000', mobile(0)],
		['１３８００００００００', mobile(0)],
		['13800000000.0', mobile(0)],
	])('%s is looked for, and stored, as %s', async (given, stored) => {
		const items = [{ mobile: given, title: 'a' }];
		await execute(setUp.store, items, [upsertLead()]);
		await execute(setUp.store, [{ mobile: stored, title: 'b' }], [upsertLead()]);
		await execute(setUp.store, items, [upsertLead()]);
		expect(setUp.sandbox.effects['lead.create']).toBe(1);
		const created = setUp.sandbox.calls('lead.create').map(({ body }) => body);
		expect(created).toEqual([
			{
				business_type: type,
				fields: { mobile: stored, title: 'a' },
				identity: { type: 'mobile', value: stored },
			},
		]);
	});

	it('an email is matched in any case', async () => {
		const parameters = { matchBy: 'email', matchValue: '={{ $json.email }}' };
		const items = ['Li@Example.com', 'li@example.com', ' LI@example.COM '].map((email) => ({
			email,
			title: 'a',
		}));
		const result = await execute(setUp.store, items, [upsertLead(parameters)]);
		expect(json(result.items('Lead')).map(({ created }) => created)).toEqual([true, false, false]);
		expect(setUp.sandbox.effects['lead.create']).toBe(1);
	});

	it('a lead is matched by the User ID of its person', async () => {
		const created = await execute(setUp.store, people(1), [createLead()]);
		const { lead_uuid, lead_omni_user_uuid } = created.items('Lead')[0]!.json;
		const parameters = { matchBy: 'lead_omni_user_uuid', matchValue: '={{ $json.id }}' };
		const items = [{ id: lead_omni_user_uuid, title: 'a' }];
		const result = await execute(setUp.store, items, [upsertLead(parameters)]);
		expect(json(result.items('Lead'))).toEqual([
			expect.objectContaining({ lead_uuid, created: false }),
		]);
	});

	it('a company is matched by its whole name, also among others that contain it', async () => {
		const names = ['华东精工', '华东', '华东精工有限公司', '华东'];
		const items = names.map((name, index) => ({ name, industry: String(index) }));
		const result = await execute(setUp.store, items, [upsertCompany()]);
		expect(json(result.items('Company')).map(({ created }) => created)).toEqual([
			true,
			true,
			true,
			false,
		]);
		const again = await execute(setUp.store, items, [upsertCompany()]);
		expect(json(again.items('Company')).every(({ created }) => created === false)).toBe(true);
		expect(setUp.sandbox.effects['company.create']).toBe(3);
	});

	it('a company is matched by its code, and can change its name', async () => {
		const parameters = { matchBy: 'credit_code', matchValue: '91310000MA1K12345X' };
		const run = async (name: string) =>
			await execute(setUp.store, [{ name, industry: 'a' }], [upsertCompany(parameters)]);
		const [first] = json((await run('旧名')).items('Company'));
		const [second] = json((await run('新名')).items('Company'));
		expect(second).toEqual({ company_id: first!.company_id, company_name: '新名', created: false });
		expect(setUp.sandbox.state.companies.get(String(first!.company_id))).toMatchObject({
			credit_code: '91310000MA1K12345X',
			company_name: '新名',
		});
	});

	it('an account is matched by its name', async () => {
		const items = [
			{ name: '中山', industry: '教育' },
			{ name: '中山', industry: '科技' },
		];
		const result = await execute(setUp.store, items, [upsertAccount()]);
		expect(json(result.items('Account')).map(({ created }) => created)).toEqual([true, false]);
		const id = String(result.items('Account')[0]!.json.account_uuid);
		expect(setUp.sandbox.state.accounts.get(id)!.fields).toEqual({
			name: '中山',
			industry: '科技',
		});
	});

	it('takes the body as JSON next to what it is matched by', async () => {
		const parameters = {
			specifyBody: 'json',
			jsonBody: JSON.stringify({ business_type: type, fields: { name: '王芳' }, notes: 'a' }),
		};
		const result = await execute(setUp.store, people(1), [upsertLead(parameters)]);
		expect(json(result.items('Lead'))[0]).toMatchObject({ created: true });
		expect(setUp.sandbox.calls('lead.create')[0]!.body).toMatchObject({
			fields: { name: '王芳', mobile: mobile(0) },
			notes: 'a',
		});
	});

	it('an update leaves out what only a creation takes', async () => {
		await execute(setUp.store, people(1), [createLead()]);
		const additionalFields = {
			collaborators: { values: [{ employee_id: '9mPzUcT4xJfVa6LqWnB2Hs' }] },
			notes: 'b',
		};
		await execute(
			setUp.store,
			[{ ...people(1)[0], title: 'a' }],
			[upsertLead({ additionalFields })],
		);
		expect(setUp.sandbox.calls('lead.update').map(({ body }) => body)).toEqual([
			{ lead_uuid: expect.any(String) as string, fields: { title: 'a' }, notes: 'b' },
		]);
	});

	it.each<[string, INodeParameters, RegExp]>([
		[
			'another mobile among the fields',
			{ fields: { values: [{ key: 'mobile', value: mobile(7) }] } },
			/Fields has fields.mobile 13800000007.*13800000000.*does not exist/,
		],
		[
			'another person',
			{ additionalFields: { identifyBy: 'email', identifyValue: 'a@b.c' } },
			/Identify By names the person in another way/,
		],
		[
			'a word that is no way to match',
			{ matchBy: 'wechat' },
			/Match By isn't one of mobile, email, lead_omni_user_uuid: "wechat"/,
		],
		['two mobile numbers', { matchValue: '13800000000 13900000000' }, /must be a mobile number/],
		['half a mobile number', { matchValue: '138****0000' }, /Match Value must be a mobile number/],
		['a rounded mobile number', { matchValue: '1.38E+10' }, /all its digits/],
		['an empty expression', { matchValue: '={{ $json.none }}' }, /Match Value is empty/],
		[
			'half an email address',
			{ matchBy: 'email', matchValue: 'f***@b.c' },
			/Match Value must be an email/,
		],
		['a list as JSON', { specifyBody: 'json', jsonBody: '[{}]' }, /JSON Body is a list/],
	])('%s creates nothing', async (_what, parameters, message) => {
		const result = await execute(
			setUp.store,
			[{ ...people(1)[0], title: 'a' }],
			[upsertLead(parameters)],
		);
		expect(result.error.message).toMatch(message);
		expect(setUp.sandbox.calls('lead.create')).toEqual([]);
	});

	it('an identity that agrees with what is matched is no contradiction', async () => {
		const items = [{ ...people(1)[0], title: 'a' }];
		const additionalFields = { identifyBy: 'mobile', identifyValue: '={{ $json.mobile }}' };
		const result = await execute(setUp.store, items, [upsertLead({ additionalFields })]);
		expect(json(result.items('Lead'))[0]).toMatchObject({ created: true });
	});

	it('where the record exists and nothing is to change, it says so', async () => {
		await execute(setUp.store, people(1), [createLead()]);
		const jsonBody = JSON.stringify({ business_type: type });
		const node = upsertLead({ specifyBody: 'json', jsonBody });
		const result = await execute(setUp.store, people(1), [node]);
		expect(result.error.message).toMatch(/Fields set nothing, and the record exists/);
		expect(setUp.sandbox.calls('lead.update')).toEqual([]);
	});
});

describe('after a creation with an unclear outcome', () => {
	const three = [0, 0, 1].map((index) => ({ mobile: mobile(index), title: 'a' }));

	it('the record is not created again, in no item and no try', async () => {
		const { sandbox, store } = setUp;
		sandbox.fault({ on: 'lead.create', acts: true, answer: 'reset' });
		// JING has not listed the new lead yet.
		sandbox.fault({
			on: 'lead.getAll',
			times: Infinity,
			answer: { code: 0, data: { list: [], total: 0 } },
		});
		const result = await execute(store, three, [upsertLead({}, { ...retrying, ...continued })]);
		expect(sandbox.calls('lead.create')).toHaveLength(2);
		expect(sandbox.effects['lead.create']).toBe(2);
		expect(json(result.items('Lead'))).toEqual([expect.objectContaining({ created: true })]);
		const errors = json(result.items('Lead', 1));
		expect(errors[0]!.error).toMatch(/unclear whether it was created/);
		expect(errors[0]!.details).toMatchObject({ outcome: 'unknown', retry_safe: false });
		expect(errors[1]!.error).toMatch(/not created: it is unclear whether an earlier item/);
	});

	it('the node that stops stops, and its next try creates nothing', async () => {
		const { sandbox, store } = setUp;
		sandbox.fault({ on: 'lead.create', acts: true, answer: 'reset' });
		const result = await execute(store, three, [upsertLead({}, retrying)]);
		expect(result.error.message).toContain('Outcome unknown');
		expect(sandbox.calls('lead.create')).toHaveLength(1);
	});

	it('a rejected creation may be tried again', async () => {
		const { sandbox, store } = setUp;
		sandbox.fault({ on: 'lead.create', answer: { code: 40004, msg: '稍后再试' } });
		const result = await execute(store, three, [upsertLead({}, retrying)]);
		expect(result.error).toBeUndefined();
		expect(json(result.items('Lead')).map(({ created }) => created)).toEqual([true, false, true]);
		expect(sandbox.effects['lead.create']).toBe(2);
	});

	it('what a try has created the next one knows, before JING lists it', async () => {
		const { sandbox, store } = setUp;
		sandbox.fault({ on: 'lead.getAll', times: Infinity, answer: { code: 0, data: [] } });
		sandbox.fault({ on: 'lead.update', answer: { code: 40004, msg: '稍后再试' } });
		const result = await execute(store, three, [upsertLead({}, retrying)]);
		expect(result.error).toBeUndefined();
		expect(sandbox.effects).toMatchObject({ 'lead.create': 2, 'lead.update': 1 });
	});
});

describe('against a server that', () => {
	let server: RecordServer;

	async function against(
		behaviour: Parameters<typeof startRecordServer>[0],
		node: JingNode,
		items: IDataObject[] = [{ mobile: mobile(0), title: 'a', name: '华东', industry: 'b' }],
		more: Record<string, string> = {},
	) {
		server = await startRecordServer(behaviour);
		storeCredential(setUp, { baseUrl: server.url, ...more });
		const result = await execute(setUp.store, items, [{ ...node, ...continued }]);
		await server.close();
		return {
			output: json(result.items(node.name!)),
			errors: json(result.items(node.name!, 1)).map(({ error }) => String(error)),
		};
	}

	const lead = (index: number, more: IDataObject = {}) => ({
		lead_uuid: `L${index}`,
		business_type: type,
		fields: { mobile: mobile(index) },
		is_voided: false,
		...more,
	});

	const untouched = () => {
		expect(server.created).toEqual([]);
		expect(server.updated).toEqual([]);
	};

	it('ignores the filter: nobody else is changed, nothing is created', async () => {
		const rows = [1, 2, 3].map((index) => lead(index));
		const { errors } = await against({ list: () => ({ list: rows, total: 3 }) }, upsertLead());
		expect(errors).toEqual([
			'Lead: Create or Update (Lead: Get Many): JING ignored the filter: asked for mobile "13800000000", got mobile "13800000001" (L1), 3 rows in total [item 0]',
		]);
		untouched();
	});

	it('ignores the filter, with the record on its third page: that one is changed', async () => {
		const rows = Array.from({ length: 250 }, (_, index) => lead(249 - index));
		const list = ({ page, page_size: size }: Record<string, unknown>) => ({
			list: rows.slice((Number(page) - 1) * Number(size), Number(page) * Number(size)),
			total: 250,
		});
		const { output } = await against({ list }, upsertLead());
		expect(output).toEqual([{ lead_uuid: 'L0', created: false }]);
		expect(server.updated).toEqual([{ lead_uuid: 'L0', fields: { title: 'a' } }]);
		expect(server.created).toEqual([]);
	});

	it('ignores filter and pages', async () => {
		const rows = Array.from({ length: 20 }, (_, index) => lead(index + 1));
		const { errors } = await against({ list: () => ({ list: rows }) }, upsertLead());
		expect(errors[0]).toContain('JING ignored the filter');
		untouched();
	});

	it('never ends its list', async () => {
		const list = ({ page, page_size: size }: Record<string, unknown>) => ({
			list: Array.from({ length: Number(size) }, (_, index) => lead(Number(page) * 100 + index)),
			total: 1_000_000,
		});
		const { errors } = await against({ list }, upsertLead());
		expect(errors).toHaveLength(1);
		expect(server.listed.length).toBeLessThan(60);
		untouched();
	});

	it('ignores the business type only', async () => {
		const rows = [lead(0, { business_type: 'other' })];
		const { errors } = await against({ list: () => ({ list: rows, total: 1 }) }, upsertLead());
		expect(errors[0]).toContain(
			`asked for business_type "${type}", got business_type "other" (L0)`,
		);
		untouched();
	});

	it('returns two that match: both are named, none is changed', async () => {
		const rows = [lead(0), lead(1), { ...lead(0), lead_uuid: 'L9' }];
		const { errors } = await against({ list: () => ({ list: rows, total: 3 }) }, upsertLead());
		expect(errors[0]).toContain('2 records have mobile "13800000000": L0, L9');
		untouched();
	});

	it('returns the same record twice: it is one', async () => {
		const { output } = await against(
			{ list: () => [lead(0), lead(0, { notes: 'x' })] },
			upsertLead(),
		);
		expect(output).toEqual([{ lead_uuid: 'L0', created: false }]);
	});

	it.each<[string, unknown]>([
		['null', null],
		['an empty object', {}],
		['an empty text', JSON.stringify({ code: 0, data: '' })],
		['null in place of the list', { list: null }],
		['an object without a list', { ok: true, message: '成功' }],
		['an empty list of something else', { warnings: [] }],
		['a list of texts', { list: ['a', 'b'], total: 2 }],
		['a list of users', { list: [{ omni_user_uuid: 'U' }], total: 1 }],
		['an empty list with a total', { list: [], total: 3 }],
		['nothing at all', undefined],
	])('answers %s: nothing is created', async (_what, data) => {
		const { errors } = await against({ list: () => data }, upsertLead());
		expect(errors).toHaveLength(1);
		untouched();
	});

	it.each<[string, unknown]>([
		['an empty list', { list: [], total: 0 }],
		['an empty list without a total', { list: [] }],
		['an empty list under another name', { records: [] }],
		['a bare empty list', []],
		['a total of 0', { list: null, total: 0 }],
	])('answers %s: it is created', async (_what, data) => {
		const { output } = await against({ list: () => data }, upsertLead());
		expect(output).toEqual([{ is_new: true, created: true }]);
		expect(server.created).toHaveLength(1);
	});

	it.each([
		['says that the person does not exist', { code: 40004, msg: '用户不存在' }],
		['rejects the filter', { code: 40002, msg: '非法的参数' }],
		['does not have the list call', { code: 40001, msg: '不存在的方法名' }],
	])('%s: nothing is created', async (_what, answer) => {
		const { errors } = await against({ list: () => JSON.stringify(answer) }, upsertLead());
		expect(errors[0]).toMatch(/^Lead: Create or Update \(Lead: Get Many\): /);
		untouched();
	});

	it.each<[string, IDataObject]>([
		['masked mobile numbers', { fields: { mobile: '138****0000' } }],
		['no mobile numbers', { fields: {} }],
		['the mobile number of somebody else', { fields: { mobile: '13900000000' } }],
		['an empty mobile number', { fields: { mobile: '' } }],
	])('shows %s: nobody is changed', async (_what, more) => {
		const { errors } = await against({ list: () => [lead(0, more)] }, upsertLead());
		expect(errors[0]).toContain('JING ignored the filter');
		untouched();
	});

	it.each<[string, IDataObject]>([
		['with +86', { fields: { mobile: '+86 138-0000-0000' } }],
		['as a number', { fields: { mobile: 13_800_000_000 } }],
		['next to the fields', { fields: {}, mobile: mobile(0) }],
	])('shows the mobile number %s: it is the same', async (_what, more) => {
		const { output } = await against({ list: () => ({ rows: [lead(0, more)] }) }, upsertLead());
		expect(output).toEqual([{ lead_uuid: 'L0', created: false }]);
	});

	it('has the Chinese number of the same digits as an American one: it is left alone', async () => {
		const items = [{ mobile: '+1 380-000-0000', title: 'a' }];
		const create = () => ({ lead_uuid: 'L7' });
		const found = await against({ list: () => [lead(0)], create }, upsertLead(), items);
		expect(found.errors[0]).toContain('JING ignored the filter');
		untouched();
		const both = [{ mobile: mobile(0), title: 'b' }, ...items];
		const { output } = await against({ list: () => [], create }, upsertLead(), both);
		expect(output.map(({ created }) => created)).toEqual([true, true]);
		expect(server.created.map(({ fields }) => fields)).toEqual([
			{ mobile: mobile(0), title: 'b' },
			{ mobile: '+1 380-000-0000', title: 'a' },
		]);
	});

	it('has numbers for IDs', async () => {
		const rows = [lead(0, { lead_uuid: 17 })];
		const { output } = await against({ list: () => rows }, upsertLead());
		expect(output).toEqual([{ lead_uuid: 17, created: false }]);
		expect(server.updated).toEqual([{ lead_uuid: 17, fields: { title: 'a' } }]);
	});

	it('shows no ID: nothing is changed', async () => {
		const rows = [lead(0, { lead_uuid: null })];
		const { errors } = await against({ list: () => rows }, upsertLead());
		expect(errors[0]).toContain('came without lead_uuid');
		untouched();
	});

	it.each([true, 1, '1'])('has voided the only one (%j): it says so', async (is_voided) => {
		const { errors } = await against({ list: () => [lead(0, { is_voided })] }, upsertLead());
		expect(errors[0]).toContain('is voided: L0');
		untouched();
	});

	it('has voided one of two: the other one is meant', async () => {
		const rows = [lead(0, { lead_uuid: 'old', is_voided: true }), lead(0)];
		const { output } = await against({ list: () => rows }, upsertLead());
		expect(output).toEqual([{ lead_uuid: 'L0', created: false }]);
	});

	it('calls everything something else: overrides of the three calls hold', async () => {
		const endpointOverrides = JSON.stringify({
			'lead.getAll': { rename: { lead_uuid: 'id', 'fields.mobile': 'phone' }, rows: 'found' },
			'lead.update': { rename: { lead_uuid: 'id', fields: 'values' }, path: '/v2/leads/update' },
		});
		const found = [{ id: 'L0', phone: mobile(0), business_type: type }];
		const { output } = await against({ list: () => ({ found }) }, upsertLead(), undefined, {
			endpointOverrides,
		});
		expect(output).toEqual([{ lead_uuid: 'L0', created: false }]);
		expect(server.updated).toEqual([{ id: 'L0', values: { title: 'a' } }]);
	});

	it('merges what is to be created with a record of its own', async () => {
		const create = () => ({ lead_uuid: 'L5', is_new: false });
		const { output } = await against({ list: () => [], create }, upsertLead());
		expect(output).toEqual([{ lead_uuid: 'L5', is_new: false, created: false }]);
	});

	it('names no ID of what it has created: the record is not created again', async () => {
		const create = () => ({ success: true });
		const items = [0, 0].map((index) => ({ mobile: mobile(index), title: 'a' }));
		const { output, errors } = await against({ list: () => [], create }, upsertLead(), items);
		expect(output).toEqual([{ success: true, created: true }]);
		expect(errors[0]).toContain('an earlier item has created the same record');
		expect(server.created).toHaveLength(1);
	});

	const byEither = {
		matchBy: "={{ $json.mobile ? 'mobile' : 'email' }}",
		matchValue: '={{ $json.mobile || $json.email }}',
		fields: { values: [{ key: 'email', value: '={{ $json.email }}' }] },
	};

	it.each<[string, () => unknown]>([
		['created', () => []],
		['changed', () => [lead(0)]],
	])('lists late what an item has %s: others know it by all of its values', async (_how, list) => {
		const items = [{ mobile: mobile(0), email: 'a@b.c' }, { email: 'A@b.c' }];
		const { output } = await against(
			{
				list: (asked) => (JSON.stringify(asked).includes('@') ? [] : list()),
				create: () => ({ lead_uuid: 'L0' }),
			},
			upsertLead(byEither),
			items,
		);
		expect(output.map(({ lead_uuid }) => lead_uuid)).toEqual(['L0', 'L0']);
		expect(server.created.length + server.updated.length).toBe(2);
		expect(server.updated.at(-1)).toEqual({ lead_uuid: 'L0', fields: { email: 'A@b.c' } });
	});

	it('lists late two records that share an email: it names neither', async () => {
		const items = [0, 1, 2].map((index) => ({
			...(index < 2 ? { mobile: mobile(index) } : {}),
			email: 'office@b.c',
		}));
		const { output, errors } = await against(
			{ list: () => [], create: (_body, { created }) => ({ lead_uuid: `L${created.length}` }) },
			upsertLead(byEither),
			items,
		);
		expect(output.map(({ lead_uuid }) => lead_uuid)).toEqual(['L1', 'L2']);
		expect(errors[0]).toContain('unclear whether an earlier item has created the same record');
	});

	it('lists late a company that was created by its name: its code finds it', async () => {
		const code = '91310000MA1K12345X';
		const node = upsertCompany({
			matchBy: '={{ $json.by }}',
			matchValue: '={{ $json[$json.by] }}',
			company_name: '华东',
			additionalFields: { credit_code: code },
		});
		const items = [
			{ by: 'company_name', company_name: '华东' },
			{ by: 'credit_code', credit_code: code },
		];
		const create = () => ({ success: [{ company_id: 'C1' }], failure: [] });
		const { output } = await against({ list: () => [], create }, node, items);
		expect(output.map(({ created }) => created)).toEqual([true, false]);
		expect(server.created).toHaveLength(1);
	});

	const company = (id: number, company_name: string) => ({ company_id: `C${id}`, company_name });

	it('finds parts of a name: what contains it is another company', async () => {
		const list = ({ page }: Record<string, unknown>) =>
			page === 1 ? [company(1, '华东精工'), company(2, '上海华东')] : [];
		const create = () => ({ success: [company(3, '华东')], failure: [] });
		const { output } = await against({ list, create }, upsertCompany());
		expect(output).toEqual([{ company_id: 'C3', company_name: '华东', created: true }]);
		expect(server.created).toEqual([[{ company_name: '华东', industry: 'b' }]]);
	});

	it('ignores the keyword: nothing is created', async () => {
		const list = () => [company(1, '华东精工'), company(2, '上海')];
		const { errors } = await against({ list }, upsertCompany());
		expect(errors[0]).toContain('JING ignored the filter: asked for company_name "华东"');
		untouched();
	});

	it('finds parts of a name, and ignores the page: there can be more, nothing is created', async () => {
		const names = Array.from({ length: 20 }, (_, index) => company(index, `华东${index}`));
		const { errors } = await against({ list: () => ({ list: names }) }, upsertCompany());
		expect(errors[0]).toContain('JING has more rows than could be read');
		untouched();
	});

	it('counts more rows than it shows: nobody is changed', async () => {
		const list = () => ({ list: [lead(0)], total: 3 });
		const { errors } = await against({ list }, upsertLead());
		expect(errors[0]).toContain('JING has more rows than could be read');
		untouched();
	});

	it('prints a credit code in capitals: in any case it is the same company', async () => {
		const printed = '91310000MA1K12345X';
		const list = ({ credit_code: asked }: Record<string, unknown>) =>
			asked === printed ? [{ ...company(1, '华东'), credit_code: printed }] : [];
		const parameters = { matchBy: 'credit_code', matchValue: '９1310000ma1k12345x' };
		const update = () => ({ success: [company(1, '华东')], failure: [] });
		const { output } = await against({ list, update }, upsertCompany(parameters));
		expect(output.map(({ created }) => created)).toEqual([false]);
		expect(server.created).toEqual([]);
	});

	it('gets no fields that are a text in JSON: the item is refused', async () => {
		const jsonBody = JSON.stringify({ business_type: type, fields: '{"title":"a"}' });
		const node = upsertLead({ specifyBody: 'json', jsonBody });
		const { errors } = await against({ list: () => [] }, node);
		expect(errors[0]).toContain('JSON Body must have an object as fields');
		expect(server.listed).toEqual([]);
		untouched();
	});

	it('finds two companies of one name', async () => {
		const list = () => [company(1, '华东'), company(2, ' 华东 ')];
		const { errors } = await against({ list }, upsertCompany());
		expect(errors[0]).toContain('C1, C2');
		untouched();
	});

	it('rejects the company', async () => {
		const failure = [{ company_name: '华东', error_code: 40004, error_msg: '公司已存在' }];
		const { errors } = await against(
			{ list: () => [], create: () => ({ success: [], failure }) },
			upsertCompany(),
		);
		expect(errors[0]).toMatch(
			/^Company: Create or Update \(Company: Create Many\): JING rejected.*公司已存在/,
		);
	});
});
