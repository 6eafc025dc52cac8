import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import type { JingEvent } from '../engine/event';
import { isObject } from '../transport/json';
import { limits } from '../transport/limits';
import { wait } from '../transport/wait';
import { hasArrivedHere } from './duplicatesInMemory';
import { forget, record, type Store, storeOf } from './processedStore';
import { suppressesRepeats, triggerKey } from './settings';

/** What an item is recorded as. */
interface Keys {
	event: string;
	/** The event as this delivery brought it. */
	delivery?: string;
}

const keysOf = ({ json: { eventId, deliveryId } }: INodeExecutionData): Keys => ({
	event: String(eventId),
	...(typeof deliveryId === 'string' ? { delivery: `${String(eventId)} ${deliveryId}` } : {}),
});

const allOf = ({ event, delivery }: Keys) => (delivery === undefined ? [event] : [event, delivery]);

/**
 * The items whose event has not been processed before, by n8n's own store, which all workers share. A
 * retry of an execution keeps the events whose own delivery took them: n8n tells a retry neither the
 * ID of the execution it repeats nor what that one has recorded.
 */
async function withoutProcessed(
	context: IExecuteFunctions,
	items: INodeExecutionData[],
): Promise<INodeExecutionData[]> {
	const [trigger, store] = [triggerKey(context), storeOf(context)];
	const keys = new Map(items.map((item) => [item, keysOf(item)]));
	const fresh = await recordFirst(trigger, [...keys.values()].flatMap(allOf), store);
	const isRetry = context.getMode() === 'retry';
	const isOwn = ({ delivery }: Keys) => isRetry && delivery !== undefined && !fresh.has(delivery);
	const isKept = (each: Keys) => fresh.has(each.event) || isOwn(each);
	await forgetRepeats(
		context,
		[...keys.values()].filter((each) => !isKept(each)),
		fresh,
	);
	const taken = [...keys.values()].filter(({ event }) => fresh.has(event));
	await secure(context, trigger, taken, store);
	return items.filter((item) => isKept(keys.get(item)!));
}

/** A repeat has not taken its event: were its delivery left in the store, a retry would let it pass. */
async function forgetRepeats(context: IExecuteFunctions, repeats: Keys[], fresh: Set<string>) {
	const surplus = repeats.flatMap(({ delivery = '' }) => (fresh.has(delivery) ? [delivery] : []));
	if (surplus.length === 0) return;
	const forgotten = forget(triggerKey(context), surplus, storeOf(context));
	await forgotten.catch(warnAndUse(context, undefined));
}

/** Concurrent workers overwrite each other's row; check again until our keys are still there. */
async function secure(context: IExecuteFunctions, trigger: string, taken: Keys[], store: Store) {
	// In regular mode no other process writes: n8n runs an execution where the event came in.
	if (taken.every(({ event }) => hasArrivedHere(trigger, event))) return;
	for (let attempt = 0; attempt < limits.recordChecks; attempt++) {
		await pause();
		const again = record(trigger, taken.flatMap(allOf), store);
		const lost = await again.catch(warnAndUse(context, new Set<string>()));
		if (lost.size === 0) return;
	}
}

const pause = async () => {
	const { least, most } = limits.recordPause;
	return await wait(least + Math.random() * (most - least));
};

/** How much of an error's text is looked at. */
const longestReason = 500;

/**
 * Two workers that take a trigger's first events both insert the store's row, and one fails: the next
 * call finds the row. After any other fault nobody knows whether the first call has recorded the events,
 * so what the next call says of them is not believed.
 */
async function recordFirst(trigger: string, keys: string[], store: Store): Promise<Set<string>> {
	const again = async (error: unknown) => {
		await pause();
		const fresh = await record(trigger, keys, store);
		const reason = String(error).slice(0, longestReason).toLowerCase();
		return reason.includes('unique') || reason.includes('duplicate') ? fresh : new Set(keys);
	};
	return await record(trigger, keys, store).catch(again);
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
	const what = suppressed === 1 ? 'repeated event' : 'repeated events';
	if (suppressed > 0) context.logger.info(`JING Trigger: suppressed ${suppressed} ${what}`);
	return items.filter((item) => kept.has(item) || !isJudged(item));
}

/** Says so in the log, and goes on: an event twice is better than an event lost. */
const warnAndUse =
	<T>({ logger }: IExecuteFunctions, instead: T) =>
	(error: unknown): T => {
		const reason = error instanceof Error ? error.message : String(error);
		logger.warn(`JING Trigger: could not look up whether an event is a repeat: ${reason}`);
		return instead;
	};
