import type { INodeParameters, IWorkflowSettings } from 'n8n-workflow';

import { chain, code, jing, manualTrigger, node } from '../../tools/n8n/workflow';
import { openWorkbench, type Workbench } from './support/workbench';

let bench: Workbench;

beforeAll(async () => {
	bench = await openWorkbench({ sandbox: { sampleRecords: true } });
});

afterAll(async () => await bench?.stop());

beforeEach(() => bench.sandbox.reset());

/** Of the sandbox's sample records. */
const emma = '13900001001';
const liam = '13900001002';

const later = '2050-12-24T01:00:00.000Z';
const printed = '2050-12-24 09:00:00';
/** 2050-12-24 09:00 in a spreadsheet, wherever it was written. */
const serial = 55146.375;

/** Start -> Code, which returns these items -> JING. */
const workflow = (items: string, parameters: INodeParameters, settings: IWorkflowSettings = {}) => {
	const nodes = [
		manualTrigger(),
		code('Items', `return ${items};`),
		jing('JING', parameters, bench.credential),
	];
	const made = chain('real data', nodes);
	return { ...made, settings: { ...made.settings, ...settings } };
};

/** What was carried out: after a reset the first call only learns that its token is gone. */
const bodies = (key: string) =>
	bench.sandbox
		.calls(key)
		.filter(({ acted }) => acted)
		.map(({ body }) => body);

const sms = (send_time: string): INodeParameters => ({
	resource: 'sms',
	operation: 'send',
	taskBy: 'sms_template_id',
	sms_template_id: 't_1001',
	receiversBy: ['receivers'],
	receivers: { values: [{ identifyBy: 'mobile', identifyValue: emma }] },
	sign_name: '智造科技',
	additionalFields: { send_time },
});

describe('the send time of an SMS', () => {
	it.each([
		['a native date', `={{ new Date('${later}') }}`],
		['a luxon time', `={{ DateTime.fromISO('${later}') }}`],
		['a luxon time of another zone', `={{ DateTime.fromISO('${later}').setZone('UTC') }}`],
		['a date of the item', '={{ $json.date }}'],
		['a luxon time of the item', '={{ $json.luxon }}'],
		['seconds of the item', '={{ $json.seconds }}'],
		['milliseconds of the item', '={{ $json.seconds * 1000 }}'],
	])('may be %s, and goes out as China time', async (_, value) => {
		const items = `[{ json: {
			date: new Date('${later}'),
			luxon: DateTime.fromISO('${later}'),
			seconds: ${Date.parse(later) / 1000},
		} }]`;
		const result = await bench.run(workflow(items, sms(value)));
		expect(result.error).toBeUndefined();
		expect(bodies('sms.send')).toMatchObject([{ send_time: printed }]);
		expect(bench.sandbox.effects['sms.send']).toBe(1);
	});

	it('may be counted from now', async () => {
		const before = Date.now();
		await bench.run(workflow('[{}]', sms('={{ $now.plus({ days: 2 }) }}')));
		const [{ send_time }] = bodies('sms.send') as [{ send_time: string }];
		const ahead = Date.parse(`${send_time.replace(' ', 'T')}+08:00`) - before - 2 * 86_400_000;
		expect(ahead).toBeGreaterThan(-1_000);
		expect(ahead).toBeLessThan(60_000);
	});

	it.each([
		["n8n's own zone, New York", {}, '2050-12-24 22:00:00'],
		["the workflow's zone", { timezone: 'Asia/Shanghai' }, printed],
	])('may come from a spreadsheet, as days in %s', async (_, settings, send_time) => {
		const items = `[{ json: { serial: ${serial} } }]`;
		await bench.run(workflow(items, sms('={{ $json.serial }}'), settings));
		expect(bodies('sms.send')).toMatchObject([{ send_time }]);
	});

	it.each(['{ send_at: 1 }', '{ sendAt: null }', "{ sendAt: '' }", "{ sendAt: ' ' }"])(
		'is not left out, which would send at once, where the item is %s',
		async (json) => {
			const made = workflow(`[{ json: ${json} }]`, sms('={{ $json.sendAt }}'));
			const result = await bench.run(made);
			expect(result.error?.message).toContain('Send Time');
			expect(result.error?.message).toContain('its expression returned nothing');
			expect(bench.sandbox.calls('sms.send')).toEqual([]);
		},
	);
});

it('a blank cell of a sheet leaves the field as it is', async () => {
	const identities = { values: [{ type: 'mobile', value: '={{ $json.mobile }}' }] };
	const fields = ['title', 'company_name', 'industry'].map((key) => ({
		key,
		value: `={{ $json.${key} }}`,
	}));
	const row = { mobile: emma, title: '', company_name: ' ', industry: 'chemicals' };
	const update = { resource: 'user', operation: 'update', identities, fields: { values: fields } };
	const made = workflow(`[{ json: ${JSON.stringify(row)} }]`, update);
	const get = { resource: 'user', operation: 'get', identifyBy: 'mobile', identifyValue: emma };
	const nodes = [...made.nodes, jing('Get', get, bench.credential)];
	const result = await bench.run(chain('sheet', nodes));
	expect(result.error).toBeUndefined();
	expect(bodies('user.update')).toEqual([
		[{ identities: [{ type: 'mobile', value: emma }], fields: { industry: 'chemicals' } }],
	]);
	expect(result.items('Get')[0]?.json).toMatchObject({
		fields: { title: 'CMO', company_name: 'Northwind Sensors', industry: 'chemicals' },
	});
});

describe('the filters of a list', () => {
	const list = (additionalFields: INodeParameters, options: INodeParameters = {}) => ({
		resource: 'lead',
		operation: 'getAll',
		returnAll: true,
		additionalFields,
		options,
	});
	const byMobile = { identifyBy: 'mobile', identifyValue: '={{ $json.mobile }}' };
	const item = `[{ json: { lead_id: 'x', mobile: '${liam}', blank: '' } }]`;

	it.each([
		['Lead ID', { lead_uuid: '={{ $json.leadId }}' }],
		['Lead ID', { lead_uuid: '={{ $json.blank }}' }],
		['Identify Value', { identifyBy: 'mobile', identifyValue: '={{ $json.phone }}' }],
	])('%s of a column that is not there is refused: nothing is listed', async (label, filter) => {
		const result = await bench.run(workflow(item, list(filter)));
		expect(result.status).toBe('error');
		expect(result.error?.message).toContain(label);
		expect(result.error?.message).toContain('its expression returned nothing');
		expect(bench.sandbox.calls('lead.getAll')).toEqual([]);
	});

	it('may name a person', async () => {
		const result = await bench.run(workflow(item, list(byMobile)));
		expect(bodies('lead.getAll')).toEqual([
			{ identity: { type: 'mobile', value: liam }, page: 1, page_size: 100 },
		]);
		expect(result.items('JING')).toHaveLength(1);
	});

	it('may be left empty where the node says so', async () => {
		const filters = list({ lead_uuid: '={{ $json.leadId }}' }, { emptyFilters: 'ignore' });
		const result = await bench.run(workflow(item, filters));
		expect(bodies('lead.getAll')).toEqual([{ page: 1, page_size: 100 }]);
		expect(result.items('JING')).toHaveLength(1);
	});
});

it('a form row keeps its own message, error and details beside those of the refusal', async () => {
	const row = {
		mobile: 'unknown',
		message: 'Please call me',
		error: 'E-1042',
		details: { plant: 'Suzhou' },
	};
	const identities = { values: [{ type: 'mobile', value: '={{ $json.mobile }}' }] };
	const create = { resource: 'user', operation: 'create', identities };
	const read = node(
		'Read',
		'n8n-nodes-base.set',
		{
			mode: 'raw',
			jsonOutput: `={{ {
				message: $json.message,
				error: $json.details.input.error,
				plant: $json.details.input.details.plant,
				refusal: $json.error,
				code: $json.details.code,
			} }}`,
		},
		{ typeVersion: 3.4 },
	);
	const made = workflow(`[{ json: ${JSON.stringify(row)} }]`, create);
	const nodes = made.nodes.map((each) =>
		each.name === 'JING' ? { ...each, onError: 'continueErrorOutput' as const } : each,
	);
	const chained = chain('form', [...nodes, read]);
	chained.connections.JING = { main: [[], [{ node: 'Read', type: 'main', index: 0 }]] };
	const result = await bench.run(chained);
	expect(result.items('JING')).toEqual([]);
	expect(result.items('Read').map(({ json }) => json)).toEqual([
		{
			message: row.message,
			error: row.error,
			plant: row.details.plant,
			refusal: expect.stringContaining('手机号格式不正确') as string,
			code: 40002,
		},
	]);
});
