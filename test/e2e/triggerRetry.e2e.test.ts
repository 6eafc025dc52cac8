import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pWaitFor from 'p-wait-for';
import { N8nClient } from '../../tools/n8n/client';
import type { ExecutionStatus, StoredWorkflow } from '../../tools/n8n/shapes';
import { chain, jing, jingTrigger, node } from '../../tools/n8n/workflow';
import { startSandbox, type Sandbox } from '../../sandbox';
import { type N8nProcess, startN8nProcess } from './support/n8nProcess';
import { credentialFor } from './support/workbench';

/** Long enough to kill n8n meanwhile; n8n stores longer waits, which a restart resumes. */
const WAIT = { resume: 'timeInterval', amount: 12, unit: 'seconds' };

const sms = {
	resource: 'sms',
	operation: 'send',
	taskBy: 'sms_template_id',
	sms_template_id: 't_1001',
	sign_name: 'JING Demo',
	receiversBy: ['receivers'],
	receivers: { values: [{ identifyBy: 'mobile', identifyValue: '13900001002' }] },
};

let sandbox: Sandbox;
let userFolder: string;
let n8n: N8nProcess;
let client: N8nClient;
let workflow: StoredWorkflow;

beforeAll(async () => {
	sandbox = await startSandbox({ pushAttempts: 1, sampleRecords: true });
	userFolder = await mkdtemp(join(tmpdir(), 'n8n-nodes-jing-retry-'));
	await start();
	const credential = await client.createCredential(credentialFor(sandbox));
	const nodes = [
		jingTrigger('JING Trigger', { events: ['lead.created'] }, credential),
		node('Wait', 'n8n-nodes-base.wait', WAIT, { typeVersion: 1.1 }),
		jing('SMS', sms, credential),
	];
	workflow = await client.createWorkflow(chain('retry', nodes));
	await client.activate(workflow.id);
});

afterAll(async () => {
	await n8n?.stop();
	await sandbox.close();
	await rm(userFolder, { recursive: true, force: true });
});

async function start() {
	n8n = await startN8nProcess({ userFolder });
	client = new N8nClient(n8n.url);
	await client.enter();
}

/** The same event each time; a trigger that is not registered yet is answered 404. */
async function push(): Promise<number> {
	const [subscription] = sandbox.state.subscriptions.values();
	const url = n8n.url + new URL(String(subscription?.url)).pathname;
	for (let tries = 0; ; tries++) {
		const event = { event_type: 'object_create', extra_data: { object_name: 'lead' } };
		const [delivery] = await sandbox.push(event, { url, repeat: true });
		if (delivery?.status !== 404 || tries === 100) return Number(delivery?.status);
		await sleep(200);
	}
}

/** IDs of the executions that have come to that status. */
async function executionsThat(...statuses: ExecutionStatus[]): Promise<string[]> {
	for (let tries = 0; tries < 150; tries++) {
		const found = (await client.listExecutions(workflow.id)).filter(({ status }) =>
			statuses.includes(status),
		);
		if (found.length > 0) return found.map(({ id }) => id);
		await sleep(200);
	}
	return [];
}

/** Messages that JING has sent. */
const messages = () => sandbox.effects['sms.send'];

it('a killed execution that is retried keeps its event; a repeat of it starts nothing', async () => {
	expect(await push()).toBe(200);
	const [id] = await executionsThat('running', 'waiting');
	await sleep(3_000);
	process.kill(n8n.pid, 'SIGKILL');
	await n8n.stop();
	await start();
	expect(await executionsThat('crashed')).toEqual([id]);
	expect(await push()).toBe(200);
	await sleep(1_000);
	expect(messages()).toBe(0);
	await client.session.call('POST', `/executions/${id}/retry`, { loadWorkflow: false });
	await pWaitFor(() => messages() !== 0, { timeout: 60_000, interval: 200 });
	expect(messages()).toBe(1);
	expect(await push()).toBe(200);
	await sleep(WAIT.amount * 1_000 + 2_000);
	expect(messages()).toBe(1);
});
