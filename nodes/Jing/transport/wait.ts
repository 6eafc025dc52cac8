import { sleep } from 'n8n-workflow';
import { limits } from './limits';

/** Full jitter: any time up to a bound that doubles with each attempt (0 for the first repeat). */
export const backoff = (attempt: number, { base, cap }: { base: number; cap: number }) =>
	Math.random() * Math.min(cap, base * 2 ** attempt);

/** Sleeps unless the execution is cancelled meanwhile. @returns false when it was */
export async function wait(milliseconds: number, signal?: AbortSignal): Promise<boolean> {
	const end = Date.now() + milliseconds;
	for (let left = milliseconds; left > 0; left = end - Date.now()) {
		if (signal?.aborted) return false;
		await sleep(Math.min(left, limits.sleepSlice));
	}
	return !signal?.aborted;
}
