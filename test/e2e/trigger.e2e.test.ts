import { setTimeout as sleep } from 'node:timers/promises';
import type { INodeParameters } from 'n8n-workflow';
import { events } from '../../nodes/Jing/events';
import { chain, node } from '../../tools/n8n/workflow';
import type { StoredWorkflow } from '../../tools/n8n/shapes';
import { openWorkbench, type Workbench } from './support/workbench';

let bench: Workbench;

beforeAll(async () => {
	bench = await openWorkbench({ sandbox: { pushAttempts: 1 } });
});

afterAll(async () => await bench.stop());

beforeEach(() => bench.sandbox.reset());

const trigger = (parameters: INodeParameters) =>
	node('JING Trigger', 'n8n-nodes-jing.jingTrigger', parameters, {
		credentials: { jingApi: bench.credential },
		webhookId: crypto.randomUUID(),
		typeVersion: 1.1,
	});

const noOp = node('End', 'n8n-nodes-base.noOp');

async function activated(parameters: INodeParameters): Promise<StoredWorkflow> {
	const workflow = await bench.client.createWorkflow(chain('t', [trigger(parameters), noOp]));
	await bench.client.activate(workflow.id);
	return workflow;
}

/** Executions of a workflow once no more come, with their first items. */
async function executionsOf({ id }: StoredWorkflow, expected: number) {
	for (let tries = 0; tries < 100; tries++) {
		const list = await bench.client.listExecutions(id);
		const ended = list.filter(({ status }) => status === 'success' || status === 'error');
		if (ended.length >= expected && ended.length === list.length) break;
		await sleep(200);
	}
	await sleep(500);
	return await bench.client.listExecutions(id);
}

const subscriptions = () => [...bench.sandbox.state.subscriptions.values()];

/** Where the only subscription points to. */
const address = () => String(subscriptions()[0]?.url);

/** n8n tears triggers down a little after its answer. */
async function deactivated({ id }: StoredWorkflow) {
	await bench.client.deactivate(id);
	for (let tries = 0; tries < 100; tries++) {
		const { status } = await bench.client.publicationStatus(id);
		if (status === 'not_published') return;
		await sleep(100);
	}
	throw new Error(`Workflow ${id} is still published`);
}

describe('registration', () => {
	it('activating registers one subscription, deactivating removes it', async () => {
		const workflow = await activated({ events: ['lead.created', 'user.created'] });
		expect(subscriptions()).toEqual([
			expect.objectContaining({
				url: expect.stringMatching(/\/webhook\/[0-9a-f-]+\/webhook$/) as string,
				event_types: ['object_create', 'add_omni_user_success'],
			}),
		]);
		await deactivated(workflow);
		expect(subscriptions()).toEqual([]);
	});

	it('leaves the subscriptions of others alone', async () => {
		const other = { id: 'x', url: 'https://example.com/hook', event_types: ['*'], name: 'other' };
		bench.sandbox.state.subscriptions.set('x', other as never);
		const workflow = await activated({ events: ['*'] });
		expect(subscriptions()).toHaveLength(2);
		await deactivated(workflow);
		expect(subscriptions()).toEqual([other]);
	});

	it('calls nothing in manual mode', async () => {
		const workflow = await activated({ events: ['*'], registration: 'manual' });
		expect(bench.sandbox.log).toEqual([]);
		await deactivated(workflow);
	});

	it('a JING without such a call: activation fails with the address and what to do', async () => {
		const answer = { code: 40002, msg: '不存在的方法名' };
		bench.sandbox.fault({ on: 'webhook.list', times: Infinity, answer });
		const workflow = await bench.client.createWorkflow(
			chain('t', [trigger({ events: ['*'] }), noOp]),
		);
		await bench.client.activate(workflow.id).catch(() => undefined);
		const status = await bench.client.publicationStatus(workflow.id);
		const message = status.triggers.map(({ errorMessage }) => errorMessage).join();
		expect(message).toContain('set Registration to Manual');
		expect(message).toMatch(/http:\/\/127\.0\.0\.1:\d+\/webhook\//);
		expect(subscriptions()).toEqual([]);
	});
});

it('all 44 kinds: each starts one execution with the right event', async () => {
	const workflow = await activated({ events: ['*'] });
	for (const { value } of events) await bench.sandbox.push(value);
	const executions = await executionsOf(workflow, events.length);
	expect(executions).toHaveLength(events.length);
	const seen = [];
	for (const { id } of executions) {
		const { data } = await bench.client.getExecution(id);
		seen.push(data.resultData.runData['JING Trigger']?.[0]?.data?.main?.[0]?.[0]?.json.event);
	}
	expect(seen.toSorted()).toEqual(events.map(({ value }) => value).toSorted());
	await deactivated(workflow);
});

it('events that are not chosen start nothing and are answered 200', async () => {
	const workflow = await activated({ events: ['lead.created'] });
	const url = address();
	for (const { value } of events) await bench.sandbox.push(value, { url });
	expect(await executionsOf(workflow, 1)).toHaveLength(1);
	expect(bench.sandbox.pushes.every(({ status }) => status === 200)).toBe(true);
	await deactivated(workflow);
});

it('200 events, each redelivered once: 200 executions, none with a duplicate', async () => {
	const workflow = await activated({ events: ['*'] });
	await bench.sandbox.push('lead.created', { times: 200, together: 10, copies: 2 });
	const executions = await executionsOf(workflow, 200);
	expect(executions).toHaveLength(200);
	await deactivated(workflow);
});

it('answers with the envelope of success', async () => {
	const workflow = await activated({ events: ['*'] });
	const url = address();
	const body = JSON.stringify({ event_type: 'x' });
	const answer = await fetch(url, { method: 'POST', body });
	expect(answer.status).toBe(200);
	expect(await answer.json()).toEqual({ code: 0, msg: 'success' });
	await deactivated(workflow);
});

describe('protection', () => {
	const hostile = [
		'[]',
		'"text"',
		'null',
		'1',
		'{}',
		'{"event_type":1}',
		'{"event_type":{"a":1}}',
		'{"__proto__":{"a":1},"event_type":"x"}',
		`${'['.repeat(5_000)}${']'.repeat(5_000)}`,
		`{"event_type":"x","d":${'{"a":'.repeat(200)}1${'}'.repeat(200)}}`,
	];

	it.each(hostile)('%.40s: 4xx, no execution', async (body) => {
		const workflow = await activated({ events: ['*'] });
		const url = address();
		const headers = { 'content-type': 'application/json' };
		const { status } = await fetch(url, { method: 'POST', body, headers });
		expect(status).toBeGreaterThanOrEqual(400);
		expect(status).toBeLessThan(500);
		expect(await bench.client.listExecutions(workflow.id)).toEqual([]);
		await deactivated(workflow);
	});

	it.each(['text/plain', 'application/octet-stream', 'application/json; charset=utf-8'])(
		'reads JSON sent as %s',
		async (type) => {
			const workflow = await activated({ events: ['lead.created'] });
			await bench.sandbox.push('lead.created', { headers: { 'content-type': type } });
			expect(await executionsOf(workflow, 1)).toHaveLength(1);
			await deactivated(workflow);
		},
	);

	it('a wrong tenant is refused, the right one let in', async () => {
		const workflow = await activated({ events: ['*'], options: { tenantId: '59' } });
		await bench.sandbox.push('user.created', { change: { mid: '60' } });
		await bench.sandbox.push('user.created');
		expect(bench.sandbox.pushes.map(({ status }) => status)).toEqual([403, 200]);
		expect(await executionsOf(workflow, 1)).toHaveLength(1);
		await deactivated(workflow);
	});

	it.each(['header', 'query', 'hmac'] as const)('a secret in %s', async (verifyIn) => {
		const stored = await bench.client.createCredential({
			name: `secret in ${verifyIn}`,
			type: 'jingApi',
			data: {
				appId: bench.sandbox.appId,
				appSecret: bench.sandbox.appSecret,
				baseUrl: bench.sandbox.url,
				endpointOverrides: '{}',
				webhookSecret: 'open sesame',
			},
		});
		const parameters = { events: ['*'], options: { verifyIn, verifyName: 'x-secret' } };
		const secured = { ...trigger(parameters), credentials: { jingApi: stored as never } };
		const workflow = await bench.client.createWorkflow(chain('t', [secured, noOp]));
		await bench.client.activate(workflow.id);
		const secret = { in: verifyIn, name: 'x-secret', value: 'open sesame' };
		await bench.sandbox.push('user.created', { secret });
		await bench.sandbox.push('user.created', { secret: { ...secret, value: 'wrong' } });
		await bench.sandbox.push('user.created');
		expect(bench.sandbox.pushes.map(({ status }) => status)).toEqual([200, 401, 401]);
		expect(await executionsOf(workflow, 1)).toHaveLength(1);
		await deactivated(workflow);
	});
});
