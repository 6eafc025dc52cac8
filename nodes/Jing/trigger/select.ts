import { randomUUID } from 'node:crypto';
import type { INodeExecutionData, IWebhookFunctions } from 'n8n-workflow';
import type { JingEvent } from '../engine/event';
import { countSuppressed, hasArrived } from './duplicatesInMemory';
import { eventId } from './eventId';
import { isChosen, passes } from './filter';
import { toItem } from './item';
import { matchEvent } from './matchEvent';
import type { Push } from './push';
import { noteUnclear } from './unclear';
import { suppressesRepeats, triggerKey, type TriggerSettings } from './settings';

interface Received {
	push: Push;
	/** Value of its kind. */
	kind: string;
}

/** An item for each event of a webhook that the trigger is set to start on and that isn't a repeat. */
export async function itemsFor(
	context: IWebhookFunctions,
	pushes: Push[],
	events: JingEvent[],
	settings: TriggerSettings,
): Promise<INodeExecutionData[]> {
	const received = pushes.map((push) => ({
		push,
		kind: matchEvent(push, events, settings.bindings),
	}));
	const chosen = received.filter(({ push, kind }) => isChosen(kind, push, settings));
	const wanted = chosen.filter(({ push }) => passes(push, settings.filters));
	noteUnclear(context, chosen, settings.filters);
	const isJudged = ({ kind }: Received) => suppressesRepeats(kind, events, settings.deduplicate);
	const fresh = await withoutRepeats(context, wanted, isJudged);
	const { raw } = settings;
	const deliveryId = randomUUID();
	return fresh.map(({ push, kind }) => ({ json: toItem(push, kind, { raw, deliveryId }) }));
}

async function withoutRepeats(
	context: IWebhookFunctions,
	wanted: Received[],
	isJudged: (received: Received) => boolean,
): Promise<Received[]> {
	// An event sent again and again to "Listen for test event" is meant to show each time.
	if (context.getMode() === 'manual') return wanted;
	const judged = wanted.filter(isJudged);
	const fresh = await arrivingFirst(context, judged);
	const repeated = judged.length - fresh.size;
	if (repeated > 0) {
		const total = countSuppressed(triggerKey(context), repeated);
		const what = repeated === 1 ? 'repeated event' : 'repeated events';
		context.logger.info(
			`JING Trigger: suppressed ${repeated} ${what} (${total} since n8n started)`,
		);
	}
	return wanted.filter((received) => !isJudged(received) || fresh.has(received));
}

async function arrivingFirst(
	context: IWebhookFunctions,
	judged: Received[],
): Promise<Set<Received>> {
	// Of equal events in one webhook the first stays.
	const byId = new Map(judged.toReversed().map((each) => [eventId(each.push), each]));
	const fresh = new Set<Received>();
	// Always in this order: two webhooks with the same events would otherwise wait for each other.
	for (const id of [...byId.keys()].toSorted()) {
		const has = await hasArrived(triggerKey(context), id, context.getResponseObject());
		if (!has) fresh.add(byId.get(id)!);
	}
	return fresh;
}
