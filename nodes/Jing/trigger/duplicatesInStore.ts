import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { isObject } from '../transport/json';
import { limits } from '../transport/limits';
import { wait } from '../transport/wait';
import { hasArrivedHere } from './duplicatesInMemory';
import { suppressesRepeats, triggerKey } from './settings';
import type { JingEvent } from '../engine/event';

type Store = (ids: string[]) => Promise<string[]>;

interface Asked {
	ids: string[];
	answer: (fresh: Set<string>) => void;
	fail: (reason: unknown) => void;
}

/**
 * What waits for n8n's store of processed data, by trigger. The store reads, changes and writes one
 * row of a thousand ids as a whole: one call at a time in this process, and one for all that come in a
 * short while.
 */
const waiting = new Map<string, Asked[]>();

/** @returns those of the ids that were not in the store; they are now */
async function record(trigger: string, ids: string[], store: Store): Promise<Set<string>> {
	return await new Promise((answer, fail) => {
		const asked = waiting.get(trigger);
		if (asked) asked.push({ ids, answer, fail });
		else {
			waiting.set(trigger, [{ ids, answer, fail }]);
			void workOff(trigger, store);
		}
	});
}

async function workOff(trigger: string, store: Store) {
	while (waiting.get(trigger)?.length) {
		await wait(limits.recordGathering);
		const batch = waiting.get(trigger) ?? [];
		waiting.set(trigger, []);
		try {
			const fresh = new Set(await store([...new Set(batch.flatMap(({ ids }) => ids))]));
			for (const { ids, answer } of batch) {
				answer(new Set(ids.filter((id) => fresh.has(id))));
				// Of equal ids only the first that asked has a new one.
				ids.forEach((id) => fresh.delete(id));
			}
		} catch (error) {
			batch.forEach(({ fail }) => fail(error));
		}
	}
	waiting.delete(trigger);
}

/**
 * The items whose event has not been processed before, by n8n's own store, which all workers share.
 * Concurrent workers overwrite each other's row; check again until our IDs are still there.
 */
async function withoutProcessed(
	context: IExecuteFunctions,
	items: INodeExecutionData[],
): Promise<INodeExecutionData[]> {
	const ids = items.map(({ json }) => String(json.eventId));
	const trigger = triggerKey(context);
	const options = { mode: 'entries', maxEntries: limits.eventsRemembered } as const;
	const store: Store = async (asked) =>
		(await context.helpers.checkProcessedAndRecord(asked, 'node', options)).new.map(String);
	const fresh = await recordFirst(trigger, ids, store);
	const isFresh = (_: unknown, index: number) => fresh.has(ids[index] ?? '');
	// In regular mode no other process writes: n8n runs an execution where the push came in.
	const isAlone = [...fresh].every((id) => hasArrivedHere(trigger, id));
	if (isAlone) return items.filter(isFresh);
	for (let attempt = 0; attempt < limits.recordChecks; attempt++) {
		await pause();
		const again = record(trigger, [...fresh], store);
		const lost = await again.catch(warnAndUse(context, new Set<string>()));
		if (lost.size === 0) break;
	}
	return items.filter(isFresh);
}

const pause = async () => {
	const { least, most } = limits.recordPause;
	return await wait(least + Math.random() * (most - least));
};

/**
 * Two workers that take a trigger's first events both insert the store's row, and one fails: the next
 * call finds the row. After any other fault nobody knows whether the first call has recorded the events,
 * so what the next call says of them is not believed.
 */
async function recordFirst(trigger: string, ids: string[], store: Store): Promise<Set<string>> {
	const again = async (error: unknown) => {
		await pause();
		const fresh = await record(trigger, ids, store);
		return /unique|duplicate/i.test(String(error)) ? fresh : new Set(ids);
	};
	return await record(trigger, ids, store).catch(again);
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
	const isJudged = ({ json }: INodeExecutionData) => suppressesRepeats(json.event, events, chosen);
	const judged = items.filter(isJudged);
	if (judged.length === 0) return items;
	const kept = new Set(await withoutProcessed(context, judged).catch(warnAndUse(context, judged)));
	const suppressed = judged.length - kept.size;
	if (suppressed > 0) context.logger.info(`JING Trigger: ${suppressed} repeated events suppressed`);
	return items.filter((item) => kept.has(item) || !isJudged(item));
}

/** Says so in the log, and goes on: an event twice is better than an event lost. */
const warnAndUse =
	<T>({ logger }: IExecuteFunctions, instead: T) =>
	(error: unknown): T => {
		const reason = error instanceof Error ? error.message : String(error);
		logger.warn(`JING Trigger: whether an event is a repeat could not be looked up: ${reason}`);
		return instead;
	};
