import { limits } from '../transport/limits';

interface Arrived {
	until: number;
	/** Whether n8n has stored it: its answer 200 goes out only after that. */
	stored: Promise<boolean>;
}

/** What has arrived in this process, oldest first, by trigger. */
const arrivals = new Map<string, Map<string, Arrived>>();

/** Part of an HTTP response that tells how it ended. */
export interface Ending {
	statusCode: number;
	once(event: 'finish' | 'close', listener: () => void): unknown;
}

/**
 * Tells whether the same push has been stored already; a twin that is still on its way is waited
 * for. If not, this one counts as arrived from now on.
 */
export async function hasArrived(trigger: string, eventId: string, response: Ending) {
	const known = arrivals.get(trigger) ?? new Map<string, Arrived>();
	arrivals.set(trigger, known);
	forgetOld(known);
	for (let twin = known.get(eventId); twin; twin = known.get(eventId)) {
		if (await twin.stored) return true;
		// The twin failed: whoever of those who waited comes first takes its place.
		if (known.get(eventId) === twin) known.delete(eventId);
	}
	const stored = new Promise<boolean>((resolve) => {
		response.once('finish', () => resolve(response.statusCode === 200));
		response.once('close', () => resolve(false));
	});
	known.set(eventId, { until: Date.now() + limits.arrivalMemory, stored });
	return false;
}

function forgetOld(known: Map<string, Arrived>) {
	for (const [eventId, { until }] of known) {
		if (until > Date.now() && known.size <= limits.eventsRemembered) return;
		known.delete(eventId);
	}
}
