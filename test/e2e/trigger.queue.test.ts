import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import type { INode, INodeParameters } from 'n8n-workflow';
import pWaitFor from 'p-wait-for';
import { N8nClient } from '../../tools/n8n/client';
import { itemsOf } from '../../tools/n8n/output';
import type { Execution, StoredWorkflow } from '../../tools/n8n/shapes';
import { chain, jing, jingTrigger, node } from '../../tools/n8n/workflow';
import { startSandbox, type Sandbox } from '../../sandbox';
import { http } from '../support/http';
import { type QueueProcess, startQueueProcess } from './support/queueProcess';
import { credentialFor } from './support/workbench';

const EVENTS = 200;
const CREATES = 40;
const ROUNDS = 5;
const PATIENCE = 240_000;

let queue: QueueProcess;
let sandbox: Sandbox;
let client: N8nClient;
let credential: { id: string; name: string };

beforeAll(async () => {
	sandbox = await startSandbox({ pushAttempts: 1, pushTimeout: 60_000 });
	queue = await startQueueProcess();
	client = new N8nClient(queue.main.url);
	await client.setupOwner();
	const { id, name } = await client.createCredential(credentialFor(sandbox));
	credential = { id, name };
});

afterAll(async () => {
	await queue?.stop();
	await sandbox.close();
});

beforeEach(() => sandbox.reset());

const noOp = node('End', 'n8n-nodes-base.noOp');

const trigger = (parameters: INodeParameters) =>
	jingTrigger('JING Trigger', parameters, credential);

async function activated(name: string, nodes: INode[]): Promise<StoredWorkflow> {
	const workflow = await client.createWorkflow(chain(name, nodes));
	await client.activate(workflow.id);
	return workflow;
}

/** Waits until that many executions have ended, or patience has. */
async function haveEnded({ id }: StoredWorkflow, expected: number): Promise<void> {
	const areAllEnded = async () => {
		const list = await client.listExecutions(id);
		const isEnded = list.every(({ status }) => ['success', 'error', 'crashed'].includes(status));
		return isEnded && list.length >= expected;
	};
	const timeout = { milliseconds: PATIENCE, fallback: () => undefined };
	await pWaitFor(areAllEnded, { interval: 1_000, timeout });
}

/** With their data, once that many have ended and no more come. */
async function executionsOf(workflow: StoredWorkflow, expected: number): Promise<Execution[]> {
	const { id } = workflow;
	await haveEnded(workflow, expected);
	await sleep(2_000);
	// n8n sorts its list by start but pages it by id, so with parallel starts a page can repeat or
	// leave out a row. The numbers of this new n8n have no gaps: all are asked for.
	const listed = (await client.listExecutions(id)).map((execution) => Number(execution.id));
	const all: Execution[] = [];
	for (let number = Math.max(...listed); number > 0; number--) {
		const execution = await client.getExecution(String(number));
		if (execution.workflowId === id) all.push(execution);
	}
	return all;
}

/** How many of the executions each worker took, by their logs. */
async function shares(executions: Execution[]): Promise<number[]> {
	const ids = new Set(executions.map(({ id }) => id));
	const logs = queue.workers.map(async ({ logFile }) => await readFile(logFile, 'utf8'));
	return (await Promise.all(logs)).map((log) => {
		const started = [...log.matchAll(/Worker started execution (\d+)/g)];
		return started.filter(([, id]) => ids.has(id ?? '')).length;
	});
}

it(`${EVENTS} events, each redelivered once: ${EVENTS} executions, no effect twice`, async () => {
	const workflow = await activated('pushes', [trigger({ events: ['lead.created'] }), noOp]);
	const [subscription] = sandbox.state.subscriptions.values();
	expect(String(subscription?.url)).toMatch(new RegExp(`^${queue.webhook.url}/webhook/`));
	const options = { times: EVENTS, together: 10, copies: 2, copiesAfter: 1_000 };
	await sandbox.push('lead.created', options);
	expect(sandbox.pushes.map(({ status }) => status)).toEqual(Array(2 * EVENTS).fill(200));
	const executions = await executionsOf(workflow, EVENTS);
	expect(executions.filter(({ status }) => status !== 'success')).toEqual([]);
	// An execution whose trigger put out nothing is a duplicate that the worker has suppressed.
	const effects = executions.flatMap((execution) => itemsOf(execution, 'End'));
	const ids = new Set(effects.map(({ json }) => json.eventId));
	const workers = await shares(executions);
	console.log({ executions: executions.length, effects: effects.length, ids: ids.size, workers });
	expect(ids.size).toBe(EVENTS);
	expect(effects).toHaveLength(EVENTS);
	expect(executions).toHaveLength(EVENTS);
	expect(Math.min(...workers)).toBeGreaterThan(0);
	await client.deactivate(workflow.id);
});

it(`${CREATES} executions at once with a dead token, ${ROUNDS} times: all succeed, few tokens`, async () => {
	const hook = node('Webhook', 'n8n-nodes-base.webhook', { httpMethod: 'POST', path: 'create' });
	const mobile = "={{ '138' + String($execution.id).padStart(8, '0') }}";
	const identities = { values: [{ type: 'mobile', value: mobile }] };
	const create = { resource: 'user', operation: 'create', identities };
	const workflow = await activated('creates', [
		{ ...hook, webhookId: crypto.randomUUID(), typeVersion: 2 },
		jing('Create', create, credential),
	]);
	const call = async () => await http.post(`${queue.webhook.url}/webhook/create`);
	const callAtOnce = async (times: number) =>
		(await Promise.all(Array.from({ length: times }, call))).map(({ status }) => status);
	await callAtOnce(4);
	const [first] = await executionsOf(workflow, 4);
	expect(first?.status).toBe('success');
	const tokens: number[] = [];
	for (let round = 1; round <= ROUNDS; round++) {
		const before = sandbox.tokens.issued;
		sandbox.forgetTokens();
		expect(await callAtOnce(CREATES)).toEqual(Array(CREATES).fill(200));
		await haveEnded(workflow, 4 + round * CREATES);
		tokens.push(sandbox.tokens.issued - before);
	}
	const executions = await executionsOf(workflow, 4 + ROUNDS * CREATES);
	const failed = executions.filter(({ status }) => status !== 'success');
	console.log({ tokens, failed: failed.length, workers: await shares(executions) });
	expect(failed.map(({ data }) => data.resultData.error?.message)).toEqual([]);
	expect(executions).toHaveLength(4 + ROUNDS * CREATES);
	expect(Math.min(...tokens)).toBeGreaterThan(0);
	expect(Math.max(...tokens)).toBeLessThanOrEqual(2);
	await client.deactivate(workflow.id);
});
