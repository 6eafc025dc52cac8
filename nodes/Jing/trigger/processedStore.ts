import type { IExecuteFunctions } from 'n8n-workflow';
import { limits } from '../transport/limits';
import { wait } from '../transport/wait';

/** n8n's store of processed data, for one trigger: a set of keys, of which it keeps the last ones. */
export interface Store {
	/** @returns those of the keys that were not in the store; they are now */
	record(keys: string[]): Promise<string[]>;
	forget(keys: string[]): Promise<void>;
}

/** An event is recorded under its own key and under that of its delivery. */
const keysPerEvent = 2;

export function storeOf({ helpers }: IExecuteFunctions): Store {
	const maxEntries = keysPerEvent * limits.eventsRemembered;
	const options = { mode: 'entries', maxEntries } as const;
	return {
		record: async (keys) =>
			(await helpers.checkProcessedAndRecord(keys, 'node', options)).new.map(String),
		forget: async (keys) => await helpers.removeProcessed(keys, 'node', options),
	};
}

interface Asked {
	keys: string[];
	answer: (fresh: Set<string>) => void;
	fail: (reason: unknown) => void;
}

/**
 * What waits for the store, by trigger. It reads, changes and writes one row of some thousand keys as
 * a whole: one call at a time in this process, and one for all that come in a short while.
 */
const waiting = new Map<string, Asked[]>();

/** The end of the last call to the store, by trigger. */
const turns = new Map<string, Promise<unknown>>();

async function inTurn<T>(trigger: string, call: () => Promise<T>): Promise<T> {
	const turn = (turns.get(trigger) ?? Promise.resolve()).then(call);
	const end = turn.catch(() => undefined);
	turns.set(trigger, end);
	try {
		return await turn;
	} finally {
		if (turns.get(trigger) === end) turns.delete(trigger);
	}
}

/** @returns those of the keys that were not in the store; they are now */
export async function record(trigger: string, keys: string[], store: Store): Promise<Set<string>> {
	return await new Promise((answer, fail) => {
		const asked = waiting.get(trigger);
		if (asked) asked.push({ keys, answer, fail });
		else {
			waiting.set(trigger, [{ keys, answer, fail }]);
			void workOff(trigger, store);
		}
	});
}

export const forget = async (trigger: string, keys: string[], store: Store) =>
	await inTurn(trigger, async () => await store.forget(keys));

async function workOff(trigger: string, store: Store) {
	while (waiting.get(trigger)?.length) {
		await wait(limits.recordGathering);
		const batch = waiting.get(trigger) ?? [];
		waiting.set(trigger, []);
		const keys = [...new Set(batch.flatMap((asked) => asked.keys))];
		try {
			answerAll(batch, new Set(await inTurn(trigger, async () => await store.record(keys))));
		} catch (error) {
			batch.forEach(({ fail }) => fail(error));
		}
	}
	waiting.delete(trigger);
}

/** Of equal keys only the first that asked has a new one. */
function answerAll(batch: Asked[], fresh: Set<string>) {
	for (const { keys, answer } of batch) {
		answer(new Set(keys.filter((key) => fresh.has(key))));
		keys.forEach((key) => fresh.delete(key));
	}
}
