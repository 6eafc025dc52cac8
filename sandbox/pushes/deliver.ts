import { setTimeout as sleep } from 'node:timers/promises';

import type { PushRequest } from './request';
import type { Delivery } from './types';

/** When and how often a delivery is attempted. */
export interface Persistence {
	attempts: number;
	/** Milliseconds that a receiver has for its answer. */
	timeout: number;
	/** Milliseconds before the second attempt; each further wait is twice as long. */
	backoff: number;
	/** Ends everything at once. */
	stop: AbortSignal;
}

/** HTTP status of the answer, 0 when none came in time. */
async function attempt(request: PushRequest, { timeout, stop }: Persistence): Promise<number> {
	const signal = AbortSignal.any([stop, AbortSignal.timeout(timeout)]);
	const { url, headers, body } = request;
	try {
		const answer = await fetch(url, { method: 'POST', headers, body, redirect: 'manual', signal });
		await answer.arrayBuffer();
		return answer.status;
	} catch {
		return 0;
	}
}

/** Waits, but not beyond the end. */
export async function waitFor(milliseconds: number, stop: AbortSignal): Promise<void> {
	await sleep(milliseconds, undefined, { signal: stop }).catch(() => undefined);
}

const isTaken = (status: number) => status >= 200 && status < 300;

/** Delivers until the receiver takes it, a bounded number of times. Completes the log's entry. */
export async function deliver(
	entry: Delivery,
	request: PushRequest,
	persistence: Persistence,
): Promise<void> {
	const { attempts, backoff, stop } = persistence;
	while (!stop.aborted) {
		entry.attempts += 1;
		entry.status = await attempt(request, persistence);
		if (isTaken(entry.status) || entry.attempts >= attempts) return;
		await waitFor(backoff * 2 ** (entry.attempts - 1), stop);
	}
}
