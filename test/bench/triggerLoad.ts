import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { INode, INodeParameters } from 'n8n-workflow';
import pWaitFor from 'p-wait-for';
import type { N8nClient } from '../../tools/n8n/client';
import type { N8n } from '../../tools/n8n/instance';
import type { ExecutionSummary } from '../../tools/n8n/shapes';
import { chain, jingTrigger, node } from '../../tools/n8n/workflow';

const run = promisify(execFile);

/** Of Linux: /proc counts CPU time in hundredths of a second. */
const TICK = 10;
const DRAIN = 300_000;
const BODY = {
	event_type: 'object_create',
	mid: '59',
	create_time: 1_700_000_000,
	extra_data: { object_name: 'lead', entity_id: '1', fields: { text: 'x'.repeat(700) } },
};

/**
 * `webhook` is n8n's own node, which n8n spares the preparation of its expression engine;
 * `expression` is the same with an expression among its parameters, for which n8n prepares it as it does
 * for every other trigger.
 */
export type Subject = 'webhook' | 'expression' | 'accepted' | 'filtered';

export interface Measure {
	/** Answers per second. */
	accepted: number;
	/** Executions per second, from the first request to the end of the last execution. */
	finished: number;
	/** Of n8n's process, milliseconds per event. */
	cpu: number;
	/** Of the answers, milliseconds. */
	p95: number;
}

interface Loaded {
	start: number;
	end: number;
	answered: number;
	refused: number;
	p95: number;
}

export interface Load {
	count: number;
	connections: number;
	seconds: number;
}

/** Puts the load on a new workflow of that kind and waits until n8n has done all its work. */
export async function measure(n8n: N8n, client: N8nClient, subject: Subject, load: Load) {
	const { trigger, path } = await triggers[subject](client);
	const end = node('End', 'n8n-nodes-base.noOp');
	const { id } = await client.createWorkflow(chain(subject, [trigger, end]));
	await client.activate(id);
	const cpuBefore = await cpuOf(n8n.pid);
	const options = { url: `${n8n.url}/webhook/${path}`, body: BODY, ...load };
	const script = join(__dirname, 'load.cjs');
	const { stdout } = await run(process.execPath, [script, JSON.stringify(options)]);
	const loaded = JSON.parse(stdout) as Loaded;
	if (loaded.refused > 0) throw new Error(`n8n refused ${loaded.refused} events (${subject})`);
	await drained(client, id);
	const cpu = ((await cpuOf(n8n.pid)) - cpuBefore) / loaded.answered;
	const { count, results } = await executions(client, { workflowId: id, status: ['success'] });
	const expected = subject === 'filtered' ? 0 : loaded.answered;
	if (count !== expected) throw new Error(`${count} of ${expected} executions (${subject})`);
	await client.deactivate(id);
	return toMeasure(loaded, count, results, cpu);
}

/** `latest` are the executions that started last, the one that ended last among them. */
function toMeasure(
	{ start, end, answered, p95 }: Loaded,
	count: number,
	latest: ExecutionSummary[],
	cpu: number,
): Measure {
	const stops = latest.map(({ stoppedAt }) => Date.parse(stoppedAt ?? ''));
	const perSecond = (many: number, until: number) => (many * 1_000) / (until - start);
	const finished = perSecond(count, Math.max(start + 1, ...stops));
	return { accepted: perSecond(answered, end), finished, cpu, p95 };
}

interface Found {
	count: number;
	results: ExecutionSummary[];
}

/** How many there are, and the hundred that started last. */
async function executions(client: N8nClient, filter: object): Promise<Found> {
	const text = encodeURIComponent(JSON.stringify(filter));
	return await client.session.call('GET', `/executions?filter=${text}&limit=100`);
}

async function drained(client: N8nClient, workflowId: string): Promise<void> {
	const filter = { workflowId, status: ['new', 'running'] };
	const isDrained = async () => (await executions(client, filter)).results.length === 0;
	const message = `Executions of ${workflowId} have not ended within ${DRAIN / 1_000} s`;
	await pWaitFor(isDrained, { interval: 500, timeout: { milliseconds: DRAIN, message } });
}

async function cpuOf(pid: number): Promise<number> {
	const text = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
	const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
	return (Number(fields[11]) + Number(fields[12])) * TICK;
}

interface Placed {
	trigger: INode;
	path: string;
}

const triggers: Record<Subject, (client: N8nClient) => Promise<Placed>> = {
	webhook: async () => webhook({}),
	expression: async () => webhook({ rawBody: '={{ false }}' }),
	accepted: async (client) => await triggerOn(client, 'lead.created'),
	filtered: async (client) => await triggerOn(client, 'user.created'),
};

function webhook(options: INodeParameters): Placed {
	const path = randomUUID();
	const parameters = { httpMethod: 'POST', path, responseMode: 'onReceived', options };
	const rest = { typeVersion: 2.1, webhookId: path };
	return { trigger: node('Webhook', 'n8n-nodes-base.webhook', parameters, rest), path };
}

/** Registration is manual: no JING is called, and the credential is only there. */
async function triggerOn(client: N8nClient, event: string): Promise<Placed> {
	const data = {
		appId: 'a',
		appSecret: 'b',
		baseUrl: 'http://127.0.0.1:9',
		endpointOverrides: '{}',
	};
	const stored = await client.createCredential({ name: 'none', type: 'jingApi', data });
	const parameters = { events: [event], registration: 'manual' };
	const trigger = jingTrigger('JING Trigger', parameters, stored);
	return { trigger, path: `${trigger.webhookId}/webhook` };
}
