import type { ITaskData } from 'n8n-workflow';

import type { Sandbox } from '../../sandbox';
import { CredentialStore } from '../core/credentialStore';
import { runWorkflow } from '../core/runWorkflow';
import type { Report } from '../n8n/report';
import { summarize } from './summary';
import { demoCredential, demoWorkflow } from './workflow';

/** Runs the demo workflow on n8n-core, without an n8n; prints each node as it ends, then a summary. */
export async function runDemoOnCore(sandbox: Sandbox, report: Report): Promise<boolean> {
	const credential = demoCredential(sandbox);
	const store = new CredentialStore();
	store.set(credential.id, credential.data as never);
	let calls = 0;
	const onNode = (name: string, { data, executionTime }: ITaskData) => {
		const counts = (data?.main ?? []).map((items) => items?.length ?? 0).filter(Boolean);
		const requests = sandbox.calls().length - calls;
		calls += requests;
		const sent = requests > 0 ? `, requests to the sandbox: ${requests}` : '';
		report(`  ${name}: items returned: ${counts.join(' + ')}${sent}, ${executionTime} ms`);
	};
	const { run, error, items } = await runWorkflow(store, demoWorkflow, { onNode });
	return summarize({ status: run.status, error, items }, report);
}
