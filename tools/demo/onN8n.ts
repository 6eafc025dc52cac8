import type { N8nClient } from '../n8n/client';
import { itemsOf } from '../n8n/output';
import type { Report } from '../n8n/report';
import { summarize } from './summary';
import { demoWorkflow } from './workflow';

/** Runs the demo workflow in an n8n, prints what came of it, and tells whether that is as expected. */
export async function runDemoOnN8n(client: N8nClient, report: Report): Promise<boolean> {
	const id = await client.runWorkflow(demoWorkflow);
	const execution = await client.waitForExecution(id);
	const { error } = execution.data.resultData;
	const items = (node: string, output: number) => itemsOf(execution, node, output);
	return summarize({ status: execution.status, error, items }, report);
}
