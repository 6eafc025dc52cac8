import type { N8nClient } from '../n8n/client';
import { itemsOf } from '../n8n/output';
import type { Report } from '../n8n/report';
import type { Execution } from '../n8n/shapes';
import { demoWorkflow, expectedItems } from './workflow';

const SAMPLE_LENGTH = 160;

/** Runs the demo workflow, prints what came of it, and tells whether that is as expected. */
export async function runDemo(client: N8nClient, report: Report): Promise<boolean> {
	const id = await client.runWorkflow(demoWorkflow);
	const execution = await client.waitForExecution(id);
	report(`Demo workflow: ${execution.status}`);
	const { error } = execution.data.resultData;
	if (error) report(`  ${[error.node?.name, error.message, error.description].join(' | ')}`);
	const asExpected = expectedItems.map((output) => describe(execution, output, report));
	return execution.status === 'success' && !asExpected.includes(false);
}

function describe(
	execution: Execution,
	{ node, output, what, ...rest }: (typeof expectedItems)[number],
	report: Report,
): boolean {
	const items = itemsOf(execution, node, output);
	const right = !('count' in rest) || items.length === rest.count;
	const remark = right ? '' : ` (${'count' in rest ? rest.count : ''} expected)`;
	report(`  ${node}: ${items.length} ${what}${remark}`);
	const [first] = items;
	if (first) report(`    for example ${shortened(JSON.stringify(first.json))}`);
	return right;
}

const shortened = (text: string) =>
	text.length > SAMPLE_LENGTH ? `${text.slice(0, SAMPLE_LENGTH)} ...` : text;
