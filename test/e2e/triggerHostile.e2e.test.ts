import { inTurn } from '../../sandbox/pushes/inTurn';
import { http } from '../support/http';
import { heapOf, inspectable } from './support/heap';
import {
	hostilePushes,
	isProbe,
	isPush,
	isRefusedByN8n,
	type HostilePush,
} from './support/hostilePushes';
import { TriggerWorkflows } from './support/triggerWorkflows';
import { credentialFor, openWorkbench, type Workbench } from './support/workbench';

let bench: Workbench;
let workflows: TriggerWorkflows;

beforeAll(async () => {
	bench = await openWorkbench({
		sandbox: { pushAttempts: 1 },
		env: {
			...inspectable,
			// An execution costs an eighth of the time then.
			N8N_EXPRESSION_ENGINE_LAZY_ACQUIRE: 'true',
		},
	});
	workflows = new TriggerWorkflows(bench.client, bench.credential);
});

afterAll(async () => await bench?.stop());

beforeEach(() => bench.sandbox.reset());

it('2,000 hostile bodies: no 5xx, executions of the valid ones only, memory is flat', async () => {
	const options = { deduplicate: false };
	const workflow = await workflows.activated({ events: ['*'], options });
	const url = workflows.addressOf(workflow);
	const warmUp = hostilePushes(1_000, 1);
	await sendAll(url, warmUp);
	await workflows.executionsOf(workflow, warmUp.filter(isPush).length);
	const before = await heapOf(bench.n8n);

	const pushes = hostilePushes(2_000, 2);
	const statuses = await sendAll(url, pushes);
	const wrong = pushes.filter((push, index) => {
		const status = Number(statuses[index]);
		const isTaken = !isRefusedByN8n(push) && (isPush(push) || isProbe(push));
		return isTaken ? status !== 200 : status < 400 || status >= 500;
	});
	expect(wrong.map(shown)).toEqual([]);

	const expected = [...warmUp, ...pushes].filter(isPush).length;
	const executions = await workflows.executionsOf(workflow, expected);
	expect(executions).toHaveLength(expected);
	expect(executions.filter(({ status }) => status !== 'success')).toEqual([]);
	// Kept, each of these pushes would be some hundred kilobytes of n8n's objects.
	expect((await heapOf(bench.n8n)) - before).toBeLessThan(10);
	await expectUp();
	await workflows.deactivate(workflow);
});

it('200 of them without the secret: each is refused, none starts an execution', async () => {
	const given = credentialFor(bench.sandbox);
	const { id, name } = await bench.client.createCredential({
		...given,
		data: { ...given.data, webhookSecret: 'open sesame' },
	});
	const options = { verifyIn: 'header', verifyName: 'x-secret' };
	const parameters = { events: ['*'], options, registration: 'manual' };
	const workflow = await workflows.activated(parameters, { id, name });
	const url = workflows.addressOf(workflow);
	const wrong = [undefined, '', 'open', 'open sesame!', 'open sesame, open sesame'];
	const pushes = hostilePushes(200, 3);
	const statuses = await sendAll(url, pushes, (index) => wrong[index % wrong.length]);
	// 422 is n8n's own answer to a body that it can't read.
	expect([...new Set(statuses)].sort()).toEqual([401, 422]);
	expect(await bench.client.listExecutions(workflow.id)).toEqual([]);
	const valid = hostilePushes(200, 3).filter(isPush).slice(0, 1);
	expect(await sendAll(url, valid, () => 'open sesame')).toEqual([200]);
	expect(await workflows.executionsOf(workflow, 1)).toHaveLength(1);
	await expectUp();
	await workflows.deactivate(workflow);
});

/** HTTP statuses, in the order of the pushes. */
async function sendAll(
	url: string,
	pushes: HostilePush[],
	secret: (index: number) => string | undefined = () => undefined,
): Promise<number[]> {
	const statuses: number[] = [];
	await inTurn(pushes.length, 8, async (index) => {
		const { body, type } = pushes[index]!;
		const proof = secret(index);
		const headers = {
			...(type !== '' && { 'content-type': type }),
			...(proof !== undefined && { 'x-secret': proof }),
		};
		const signal = AbortSignal.timeout(60_000);
		const { status } = await http.post(url, body, { headers, signal });
		statuses[index] = status;
	});
	return statuses;
}

const shown = ({ body, type }: HostilePush) => `${type}: ${body.toString().slice(0, 300)}`;

async function expectUp() {
	expect(process.kill(bench.n8n.pid, 0)).toBe(true);
	expect((await http.get(`${bench.n8n.url}/healthz/readiness`)).status).toBe(200);
}
