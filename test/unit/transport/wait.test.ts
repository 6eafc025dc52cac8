import fc from 'fast-check';
import { backoff, wait } from '../../../nodes/Jing/transport/wait';

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

/** Lets `milliseconds` pass; @returns what the wait has come to by then */
async function after(milliseconds: number, waiting: Promise<boolean>) {
	let result: boolean | 'waiting' = 'waiting';
	void waiting.then((value) => (result = value));
	await jest.advanceTimersByTimeAsync(milliseconds);
	return result;
}

it('waits as long as it is told', async () => {
	const waiting = wait(1_500);
	expect(await after(1_499, waiting)).toBe('waiting');
	expect(await after(2, waiting)).toBe(true);
});

it('does not wait where there is nothing to wait for', async () => {
	expect(await wait(0)).toBe(true);
});

it('stops soon after a cancellation and tells it', async () => {
	const controller = new AbortController();
	const waiting = wait(60_000, controller.signal);
	expect(await after(1_000, waiting)).toBe('waiting');
	controller.abort();
	expect(await after(500, waiting)).toBe(false);
});

it.each([0, 1_000])('does not wait %i ms where it is cancelled already', async (milliseconds) => {
	expect(await wait(milliseconds, AbortSignal.abort())).toBe(false);
});

it('backs off by any time up to a bound that doubles and has an end', () => {
	const attempts = fc.integer({ min: 0, max: 60 });
	const bounds = fc.record({
		base: fc.integer({ min: 1, max: 5_000 }),
		cap: fc.integer({ min: 1, max: 60_000 }),
	});
	fc.assert(
		fc.property(attempts, bounds, (attempt, { base, cap }) => {
			const pause = backoff(attempt, { base, cap });
			expect(pause).toBeGreaterThanOrEqual(0);
			expect(pause).toBeLessThanOrEqual(cap);
			expect(pause).toBeLessThanOrEqual(base * 2 ** attempt);
		}),
	);
});

it.each([
	[0, 500],
	[1, 1_000],
	[3, 4_000],
	[10, 10_000],
])('can back off nearly to the bound in attempt %i', (attempt, bound) => {
	jest.spyOn(Math, 'random').mockReturnValue(0.999);
	expect(backoff(attempt, { base: 500, cap: 10_000 })).toBeCloseTo(bound * 0.999);
	jest.restoreAllMocks();
});
