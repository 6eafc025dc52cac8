import type { IDataObject, INodeParameters, ResourceMapperFields } from 'n8n-workflow';
import { businessClient } from '../../sandbox/records/businessType';
import { chain, code, jing, manualTrigger } from '../../tools/n8n/workflow';
import { openWorkbench, type Workbench } from './support/workbench';

let bench: Workbench;

beforeAll(async () => {
	bench = await openWorkbench({ sandbox: { leadFields: 300 } });
});

afterAll(async () => await bench?.stop());

beforeEach(() => bench.sandbox.reset());

const panel: INodeParameters = {
	resource: 'lead',
	operation: 'create',
	business_type: { __rl: true, mode: 'list', value: businessClient },
};

/** As the editor asks for the columns when the panel is opened. */
const columns = async (currentNodeParameters: INodeParameters = panel) =>
	await bench.client.session.call<ResourceMapperFields>(
		'POST',
		'/dynamic-node-parameters/resource-mapper-fields',
		{
			nodeTypeAndVersion: { name: 'n8n-nodes-jing.jing', version: 1 },
			currentNodeParameters,
			path: 'parameters.fields',
			methodName: 'leadFields',
			credentials: { jingApi: bench.credential },
		},
	);

const run = async (items: string, fields: object, additionalFields: IDataObject = {}) => {
	const parameters = { ...panel, fields, additionalFields } as INodeParameters;
	const nodes = [
		manualTrigger(),
		code('Items', `return ${items};`),
		jing('JING', parameters, bench.credential),
	];
	return await bench.run(chain('mapper', nodes));
};

const sent = () => {
	const calls = bench.sandbox.calls('lead.create').filter(({ acted }) => acted);
	return calls.map(({ body }) => (body as { fields: unknown }).fields);
};

it('loads 300 fields by label', async () => {
	const { fields } = await columns();
	expect(fields).toHaveLength(298);
	expect(fields.slice(0, 4).map(({ displayName }) => displayName)).toEqual([
		'姓名',
		'手机号',
		'公司',
		'职位',
	]);
	expect(fields.filter(({ removed }) => !removed)).toHaveLength(5);
});

it('a lead is created from columns mapped one by one', async () => {
	const { fields: schema } = await columns();
	const value = {
		name: '={{ $json.name }}',
		mobile: '={{ $json.mobile }}',
		industry: '={{ $json.industry }}',
		title: '={{ $json.title }}',
		// A blank cell in a number is no zero, and long digits stay.
		custom_003: '={{ $json.blank }}',
		custom_013: '={{ $json.long }}',
		custom_004: '={{ $json.day }}',
		custom_005: '={{ DateTime.fromISO($json.day) }}',
		custom_006: 'true',
		custom_008: '价格, 服务',
	};
	const item = {
		...{ name: '王芳', mobile: '17894892831', industry: '教育', title: ' ', blank: '' },
		...{ long: '1234567890123456789', day: '2026-12-24T01:00:00.000Z' },
	};
	const result = await run(`[{ json: ${JSON.stringify(item)} }]`, {
		mappingMode: 'defineBelow',
		value,
		schema,
		matchingColumns: [],
		attemptToConvertTypes: false,
		convertFieldsToString: false,
	});
	expect(result.error).toBeUndefined();
	expect(sent()).toEqual([
		{
			name: '王芳',
			mobile: '17894892831',
			industry: 'education',
			custom_013: '1234567890123456789',
			custom_004: '2026-12-24 00:00:00',
			custom_005: '2026-12-24 09:00:00',
			custom_006: true,
			custom_008: ['opt_1', 'opt_4'],
		},
	]);
});

it('a lead is created from the columns of the item, and the rest is said in a hint', async () => {
	const { fields: schema } = await columns();
	const items = `[{ json: {
		name: '李雷', 手机号: '17894892832', industry: 'Education', title: '', custom_004: new Date('2026-12-24T01:00:00Z'),
		custom_003: '1234567890123456789', row_number: 2, } }]`;
	const result = await run(items, { mappingMode: 'autoMapInputData', value: {}, schema });
	expect(result.error).toBeUndefined();
	expect(sent()).toEqual([
		{
			name: '李雷',
			mobile: '17894892832',
			industry: 'education',
			custom_004: '2026-12-24 00:00:00',
			custom_003: '1234567890123456789',
		},
	]);
	expect(JSON.stringify(result.execution.data)).toContain(
		"Not sent, as JING's list has no such field: row_number.",
	);
});

it('where the list call is missing, a sentence says so and Other Fields create the lead', async () => {
	const answer = { code: 40006, msg: 'Non-existent Method Name' };
	bench.sandbox.fault({ on: 'crmObject.getFields', times: Infinity, answer });
	const { fields, emptyFieldsNotice } = await columns();
	expect(fields).toEqual([]);
	expect(emptyFieldsNotice).toMatch(/^CRM Object: Get Fields: .*Other Fields/);
	const rows = { name: '王芳', mobile: '17894892833', budget: '={{ 1200 }}' };
	const otherFields = { values: Object.entries(rows).map(([key, value]) => ({ key, value })) };
	const unloaded = { mappingMode: 'defineBelow', value: null };
	const result = await run('[{ json: {} }]', unloaded, { otherFields });
	expect(result.error).toBeUndefined();
	expect(sent()).toEqual([{ ...rows, budget: 1200 }]);
	const automatic = await run('[{ json: {} }]', { ...unloaded, mappingMode: 'autoMapInputData' });
	expect(automatic.error?.message).toContain("Fields can't be mapped automatically");
});
