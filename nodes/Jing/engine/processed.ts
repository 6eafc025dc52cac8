import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { limits } from '../transport/limits';
import { wait } from '../transport/wait';
import type { JingEvent } from './event';
import { isObject } from './scalars';

/** One record at a time in this process: n8n reads, changes and writes one row as a whole. */
let last: Promise<unknown> = Promise.resolve();

async function inTurn<T>(task: () => Promise<T>): Promise<T> {
	const result = last.then(task, task);
	last = result.catch(() => undefined);
	return await result;
}

/**
 * The items whose event has not been processed before, by n8n's own store, which all workers share.
 * Another worker's write can drop ours, so it is looked at again until it stays.
 */
async function withoutProcessed(
	context: IExecuteFunctions,
	items: INodeExecutionData[],
): Promise<INodeExecutionData[]> {
	const ids = items.map(({ json }) => String(json.eventId));
	const record = async () =>
		await inTurn(
			async () =>
				await context.helpers.checkProcessedAndRecord(ids, 'node', {
					mode: 'entries',
					maxEntries: limits.eventsRemembered,
				}),
		);
	const { new: fresh } = await record();
	if (fresh.length === 0) return [];
	for (let attempt = 0; attempt < limits.recordChecks; attempt++) {
		const { least, most } = limits.recordPause;
		await wait(least + Math.random() * (most - least));
		if ((await record()).new.length === 0) break;
	}
	const isFresh = new Set(fresh.map(String));
	return items.filter((_, index) => isFresh.has(ids[index] ?? ''));
}

/** The trigger's items in the worker, without those that another execution has had already. */
export async function suppressProcessed(
	context: IExecuteFunctions,
	items: INodeExecutionData[],
	events: JingEvent[],
): Promise<INodeExecutionData[]> {
	if (context.getMode() === 'manual') return items;
	const options = context.getNodeParameter('options', 0, {});
	const chosen = isObject(options) ? options.deduplicate : undefined;
	const isTold = (value: unknown) =>
		events.find((event) => event.value === value)?.repeats !== true;
	const isJudged = ({ json }: INodeExecutionData) =>
		typeof chosen === 'boolean' ? chosen : isTold(json.event);
	const judged = items.filter(isJudged);
	if (judged.length === 0) return items;
	const kept = new Set(await withoutProcessed(context, judged));
	const suppressed = judged.length - kept.size;
	if (suppressed > 0) context.logger.info(`JING Trigger: ${suppressed} repeated pushes suppressed`);
	return items.filter((item) => kept.has(item) || !isJudged(item));
}
