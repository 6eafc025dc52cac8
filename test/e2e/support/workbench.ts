import type { INodeExecutionData } from 'n8n-workflow';

import { N8nClient } from '../../../tools/n8n/client';
import { itemsOf } from '../../../tools/n8n/output';
import type {
	Execution,
	NewWorkflow,
	StoredCredential,
	StoredWorkflow,
} from '../../../tools/n8n/shapes';
import { startSandbox, type Sandbox, type SandboxOptions } from '../../../sandbox';
import { startN8nProcess, type N8nProcess } from './n8nProcess';

interface RunResult {
	status: Execution['status'];
	error: Execution['data']['resultData']['error'];
	/** What a node put out; output 1 is its error output. */
	items(nodeName: string, output?: number): INodeExecutionData[];
	execution: Execution;
}

export interface Workbench {
	n8n: N8nProcess;
	sandbox: Sandbox;
	client: N8nClient;
	/** A JING credential for the sandbox. */
	credential: Pick<StoredCredential, 'id' | 'name'>;
	/** Stores the workflow and runs it once. */
	run(workflow: NewWorkflow): Promise<RunResult>;
	/** Stores the workflow and runs it that many times at once, all in the same n8n. */
	runAtOnce(workflow: NewWorkflow, times: number): Promise<RunResult[]>;
	stop(): Promise<void>;
}

export interface WorkbenchOptions {
	sandbox?: SandboxOptions;
	/** More environment variables for n8n. */
	env?: Record<string, string>;
}

const RUN_TIMEOUT = 300_000;

/** A real n8n with this package, logged in, and a sandbox that its credential points to. */
export async function openWorkbench(options: WorkbenchOptions = {}): Promise<Workbench> {
	const sandbox = await startSandbox(options.sandbox);
	const n8n = await startN8nProcess({ env: options.env }).catch(async (error: unknown) => {
		await sandbox.close();
		throw error;
	});
	const stop = async () => {
		await n8n.stop();
		await sandbox.close();
	};
	try {
		const client = new N8nClient(n8n.url);
		await client.setupOwner();
		const { id, name } = await client.createCredential(credentialFor(sandbox));
		const runAtOnce = async (workflow: NewWorkflow, times: number) =>
			await runStored(client, await client.createWorkflow(workflow), times);
		const run = async (workflow: NewWorkflow) => onlyOne(await runAtOnce(workflow, 1));
		return { n8n, sandbox, client, credential: { id, name }, run, runAtOnce, stop };
	} catch (error) {
		await stop();
		throw error;
	}
}

function onlyOne([result]: RunResult[]): RunResult {
	if (result === undefined) throw new Error('The workflow was not run');
	return result;
}

export const credentialFor = ({ url, appId, appSecret }: Sandbox) => ({
	name: 'JING sandbox',
	type: 'jingApi',
	data: { appId, appSecret, baseUrl: url, endpointOverrides: '{}' },
});

async function runStored(
	client: N8nClient,
	workflow: StoredWorkflow,
	times: number,
): Promise<RunResult[]> {
	const starts = Array.from({ length: times }, async () => await client.runWorkflow(workflow));
	const ids = await Promise.all(starts);
	return await Promise.all(
		ids.map(async (id) => resultOf(await client.waitForExecution(id, RUN_TIMEOUT))),
	);
}

function resultOf(execution: Execution): RunResult {
	return {
		status: execution.status,
		error: execution.data.resultData.error,
		items: (nodeName, output) => itemsOf(execution, nodeName, output),
		execution,
	};
}
