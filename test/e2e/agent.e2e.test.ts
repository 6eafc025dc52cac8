import type { INodeParameters } from 'n8n-workflow';

import { AGENT, agentWorkflow } from './support/agentWorkflow';
import { ScriptedModel, type Turn } from './support/scriptedModel';
import { openWorkbench, type Workbench } from './support/workbench';

let bench: Workbench;
let model: ScriptedModel;
let openAi: { id: string; name: string };

/** Of the sandbox's sample records: a member with 120 points. */
const emma = '13900001001';

beforeAll(async () => {
	model = await ScriptedModel.start();
	bench = await openWorkbench({ sandbox: { sampleRecords: true } });
	openAi = await bench.client.createCredential({
		name: 'Scripted model',
		type: 'openAiApi',
		data: { apiKey: 'none', url: model.url, header: false },
	});
});

afterAll(async () => {
	await model?.close();
	await bench?.stop();
});

beforeEach(() => bench.sandbox.reset());

const addPoints: INodeParameters = {
	resource: 'member',
	operation: 'addPoints',
	identifyBy: "={{ $fromAI('identifyBy', 'mobile, email or member_id', 'string') }}",
	identifyValue: "={{ $fromAI('identifyValue', 'The number, address or ID', 'string') }}",
	points: "={{ $fromAI('points', '', 'number') }}",
	reason: "={{ $fromAI('reason', '', 'string') }}",
};

const expiring: INodeParameters = {
	...addPoints,
	additionalFields: { expire_time: "={{ $fromAI('expireTime', '', 'string') }}" },
};

const right = { identifyBy: 'mobile', identifyValue: emma, points: 30, reason: 'Webinar' };

async function run(tool: INodeParameters, turns: Turn[]) {
	model.play(turns);
	const jing = bench.credential;
	const result = await bench.run(agentWorkflow({ model: openAi, jing, tool }));
	expect(result.error).toBeUndefined();
	expect(result.items(AGENT).map(({ json }) => json)).toEqual([{ output: turns.at(-1) }]);
}

/** What was carried out: after a reset the first call only learns that its token is gone. */
const carriedOut = (key: string) =>
	bench.sandbox
		.calls(key)
		.filter(({ acted }) => acted)
		.map(({ body }) => body);

const sent = () => carriedOut('member.addPoints');

it('the tool works as it is: what the model fills in is the call', async () => {
	await run(addPoints, [right, 'Done.']);
	expect(Object.keys(model.tool.parameters.properties)).toEqual(Object.keys(right));
	expect(sent()).toEqual([
		{ identity: { type: 'mobile', value: emma }, points: 30, reason: 'Webinar' },
	]);
	expect(model.told).toHaveLength(1);
	expect(JSON.parse(model.told[0]!)).toMatchObject([{ change_points: 30, points: 150 }]);
});

it('a 20000 after the points were given: one effect, the model is told to look first', async () => {
	bench.sandbox.fault({
		on: 'member.addPoints',
		acts: true,
		answer: { code: 20000, msg: '服务不可用' },
	});
	await run(addPoints, [right, 'I have to look whether they were added.']);
	expect(bench.sandbox.effects['member.addPoints']).toBe(1);
	expect(sent()).toHaveLength(1);
	expect(model.told).toHaveLength(1);
	expect(JSON.parse(model.told[0]!)).toEqual([
		{
			error: expect.stringMatching(
				/^Member: Add Points: unclear whether it happened\..*Outcome unknown: check with Member: Get Remaining Points before you run it again/,
			) as string,
		},
	]);
});

type Values = Record<string, unknown>;

it.each<[string, (first: Values, second: Values) => Turn[]]>([
	['at once', (first, second) => [[first, second]]],
	['one after the other', (first, second) => [first, second]],
])('two calls %s are two calls, each with its own answer', async (_, turnsOf) => {
	await run(addPoints, [...turnsOf(right, { ...right, points: 5 }), 'Done.']);
	expect(bench.sandbox.effects['member.addPoints']).toBe(2);
	const added = model.told.map((text) => JSON.parse(text) as Array<{ change_points: number }>);
	expect(added.map(([answer]) => answer?.change_points)).toEqual([30, 5]);
});

it('a model that looked and then repeats the call is not held back', async () => {
	bench.sandbox.fault({ on: 'member.addPoints', answer: { code: 20000, msg: '服务不可用' } });
	await run(addPoints, [right, right, 'Done.']);
	expect(bench.sandbox.effects['member.addPoints']).toBe(1);
	expect(JSON.parse(model.told[1]!)).toMatchObject([{ change_points: 30, points: 150 }]);
});

it.each([
	['a word for a number', addPoints, { points: 'thirty' }, /Points must be a number.*thirty/],
	['a part of a point', addPoints, { points: 1.5 }, /Points must be a whole number.*1\.5/],
	['no date', expiring, { expireTime: 'next Friday' }, /Expire Time must be a date.*next Friday/],
	['half a date', expiring, { expireTime: '09:00' }, /Expire Time must be a date.*09:00/],
	['nobody', addPoints, { identifyValue: '' }, /Identify Value is empty/],
])('%s is answered so that the model can correct itself', async (_, tool, wrong, told) => {
	const good = tool === expiring ? { ...right, expireTime: '2099-12-24 09:00' } : right;
	await run(tool, [{ ...good, ...wrong }, good, 'Done.']);
	expect(model.told).toHaveLength(2);
	expect(model.told[0]).toMatch(told);
	expect(JSON.parse(model.told[1]!)).toMatchObject([{ change_points: 30 }]);
	expect(sent()).toHaveLength(1);
});

describe('a list whose filters the model may leave empty', () => {
	const listLeads = (options: INodeParameters): INodeParameters => ({
		resource: 'lead',
		operation: 'getAll',
		returnAll: true,
		additionalFields: { lead_uuid: "={{ $fromAI('leadId', 'Empty for all leads', 'string') }}" },
		options,
	});

	it('is refused as it is', async () => {
		await run(listLeads({}), [{ leadId: '' }, 'Which lead?']);
		expect(model.told).toEqual([expect.stringContaining('Lead ID')]);
		expect(model.told[0]).toContain('its expression returned nothing');
		expect(bench.sandbox.calls('lead.getAll')).toEqual([]);
	});

	it('lists all with Empty Filters: Ignore', async () => {
		await run(listLeads({ emptyFilters: 'ignore' }), [{ leadId: '' }, 'One lead.']);
		expect(carriedOut('lead.getAll')).toEqual([{ page: 1, page_size: 100 }]);
		expect(JSON.parse(model.told[0]!)).toHaveLength(1);
	});
});
