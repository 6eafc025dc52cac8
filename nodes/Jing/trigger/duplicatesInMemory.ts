import { limits } from '../transport/limits';

interface Arrived {
	until: number;
	/** Whether n8n has stored it: n8n answers 200 only after that. */
	stored: Promise<boolean>;
}

/** Events received by this process, by trigger, oldest first; the trigger that received last is last. */
const arrivals = new Map<string, Map<string, Arrived>>();

const suppressed = new Map<string, number>();

/** Counts repeats of a trigger. @returns how many there were since the process began */
export function countSuppressed(trigger: string, repeated: number): number {
	const count = (suppressed.get(trigger) ?? 0) + repeated;
	suppressed.set(trigger, count);
	return count;
}

/** Part of an HTTP response that tells how it ended. */
export interface Ending {
	statusCode: number;
	/** Whether the sender has gone already: then no event tells. */
	closed?: boolean;
	once(event: 'finish' | 'close', listener: () => void): unknown;
}

/** Whether n8n stores what came with a request; one promise for all the events of a webhook. */
const endings = new WeakMap<Ending, Promise<boolean>>();

function storedWith(response: Ending): Promise<boolean> {
	const known = endings.get(response);
	if (known) return known;
	const stored = new Promise<boolean>((resolve) => {
		response.once('finish', () => resolve(response.statusCode === 200));
		response.once('close', () => resolve(false));
		if (response.closed) resolve(false);
	});
	endings.set(response, stored);
	return stored;
}

/**
 * Tells whether the same event has been stored already; a twin that is still on its way is waited
 * for. If not, this one counts as arrived from now on.
 */
export async function hasArrived(trigger: string, eventId: string, response: Ending) {
	const known = knownTo(trigger);
	for (let twin = known.get(eventId); twin; twin = known.get(eventId)) {
		if (await twin.stored) return true;
		// The twin failed: whoever of those who waited comes first takes its place.
		if (known.get(eventId) === twin) known.delete(eventId);
	}
	const until = Date.now() + limits.arrivalMemory;
	known.set(eventId, { until, stored: storedWith(response) });
	return false;
}

/**
 * Whether this process received the event. If so, n8n runs in regular mode and no other process
 * writes to the store.
 */
export const hasArrivedHere = (trigger: string, eventId: string) =>
	arrivals.get(trigger)?.has(eventId) === true;

function knownTo(trigger: string): Map<string, Arrived> {
	const known = arrivals.get(trigger) ?? new Map<string, Arrived>();
	arrivals.delete(trigger);
	arrivals.set(trigger, known);
	forgetOld(known);
	// A trigger that gets no more events would keep its memory: each event looks at the idlest one.
	const [idlest, its] = arrivals.entries().next().value!;
	forgetOld(its);
	if (its.size === 0 && its !== known) arrivals.delete(idlest);
	return known;
}

function forgetOld(known: Map<string, Arrived>) {
	for (const [eventId, { until }] of known) {
		if (until > Date.now() && known.size <= limits.eventsRemembered) return;
		known.delete(eventId);
	}
}
