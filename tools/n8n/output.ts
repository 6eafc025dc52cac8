import type { INodeExecutionData } from 'n8n-workflow';

import type { Execution } from './shapes';

/** What a node put out, over all its runs. Output 1 is the error output of a node that has one. */
export function itemsOf(execution: Execution, nodeName: string, output = 0): INodeExecutionData[] {
	const runs = execution.data.resultData.runData[nodeName] ?? [];
	return runs.flatMap((run) => run.data?.main?.[output] ?? []);
}
