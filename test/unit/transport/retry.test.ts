import type { Failure, FailureKind } from '../../../nodes/Jing/transport/failure';
import {
	noAttempts,
	type RepeatRules,
	type Attempts,
	waitToRepeat,
} from '../../../nodes/Jing/transport/retry';
import type { Session } from '../../../nodes/Jing/transport/session';

const safe: RepeatRules = { repeatable: true };
const unsafe: RepeatRules = { repeatable: false };

beforeEach(() => {
	jest.useFakeTimers();
	jest.spyOn(Math, 'random').mockReturnValue(0.5);
});
afterEach(() => {
	jest.useRealTimers();
	jest.restoreAllMocks();
});

function sessionOf(signal?: AbortSignal) {
	const caller = { logger: { debug: () => {} }, getExecutionCancelSignal: () => signal };
	return { caller, waited: 0 } as unknown as Session;
}

const failureOf = (kind: FailureKind, more: Partial<Failure> = {}): Failure => ({
	kind,
	stage: 'call',
	...more,
});

/** The decision, with all waiting done. */
async function decide(
	failure: Failure,
	rules: RepeatRules,
	attempts: Partial<Attempts> = {},
	session = sessionOf(),
) {
	const deciding = waitToRepeat(
		session,
		failure,
		rules,
		Object.assign(attempts, complete(attempts)),
	);
	await jest.advanceTimersByTimeAsync(120_000);
	return await deciding;
}

const complete = (attempts: Partial<Attempts>): Attempts => ({
	...noAttempts(),
	requests: 1,
	...attempts,
});

/** Kind, repeated where a repeat is harmless, repeated where it is not. */
it.each<[FailureKind, boolean, boolean]>([
	['rateLimit', true, true],
	['unreachable', true, true],
	['unavailable', true, false],
	['timeout', true, false],
	['connectionLost', true, false],
	['notJson', true, false],
	['emptyAnswer', true, false],
	['certificate', false, false],
	['proxyRefused', false, false],
	['unsendable', false, false],
	['tooDeep', false, false],
	['dailyLimit', false, false],
	['serviceCall', false, false],
	['noCode', false, false],
	['tokenRejected', false, false],
	['notAuthorised', false, false],
	['quotaUsedUp', false, false],
	['missingParameter', false, false],
	['invalidParameter', false, false],
	['unknownMethod', false, false],
	['businessRefusal', false, false],
	['noPermission', false, false],
	['addressRefused', false, false],
	['unlistedCode', false, false],
	['redirect', false, false],
	['tooLarge', false, false],
	['badRequest', false, false],
	['cancelled', false, false],
	['notConfigured', false, false],
	['noToken', false, false],
	['other', false, false],
])('repeats after %s a read, update or delete: %s, a create or send: %s', async (kind, yes, no) => {
	expect(await decide(failureOf(kind), safe)).toBe(yes);
	expect(await decide(failureOf(kind), unsafe)).toBe(no);
});

it.each<FailureKind>(['unavailable', 'timeout', 'connectionLost'])(
	'repeats even a create where %s kept it from getting a token: it was not sent',
	async (kind) => {
		expect(await decide(failureOf(kind, { stage: 'token' }), unsafe)).toBe(true);
	},
);

it.each<[FailureKind, keyof Attempts, number]>([
	['rateLimit', 'rateLimit', 4],
	['unavailable', 'outage', 2],
	['timeout', 'outage', 2],
])('gives up after %s when %s is used up, at %i repeats', async (kind, counter, most) => {
	expect(await decide(failureOf(kind), safe, { [counter]: most - 1 })).toBe(true);
	expect(await decide(failureOf(kind), safe, { [counter]: most })).toBe(false);
});

it('counts rate limits and outages apart', async () => {
	const attempts = complete({ rateLimit: 3 });
	expect(await decide(failureOf('unavailable'), safe, attempts)).toBe(true);
	expect(attempts).toMatchObject({ rateLimit: 3, outage: 1 });
});

it('sends no more than five requests for one call', async () => {
	expect(await decide(failureOf('rateLimit'), safe, { requests: 4 })).toBe(true);
	expect(await decide(failureOf('rateLimit'), safe, { requests: 5 })).toBe(false);
});

it.each<FailureKind>(['rateLimit', 'timeout'])(
	'repeats as often as Max Retries says after %s, and no more',
	async (kind) => {
		const rules = { repeatable: true, maxRetries: 8 };
		expect(await decide(failureOf(kind), rules, { outage: 4, rateLimit: 3, requests: 9 })).toBe(
			true,
		);
		expect(await decide(failureOf(kind), rules, { outage: 4, rateLimit: 4, requests: 9 })).toBe(
			false,
		);
	},
);

it('repeats nothing where Max Retries is 0', async () => {
	expect(await decide(failureOf('rateLimit'), { repeatable: true, maxRetries: 0 })).toBe(false);
});

it('does not let Max Retries repeat what may not happen twice', async () => {
	expect(await decide(failureOf('timeout'), { repeatable: false, maxRetries: 9 })).toBe(false);
});

it('waits as long as the server asks', async () => {
	const attempts = complete({});
	expect(await decide(failureOf('rateLimit', { retryAfter: 42_000 }), safe, attempts)).toBe(true);
	expect(attempts.waited).toBe(42_000);
});

it('does not wait less than its own backoff where the server asks for nothing', async () => {
	const attempts = complete({});
	await decide(failureOf('rateLimit', { retryAfter: 0 }), safe, attempts);
	expect(attempts.waited).toBeGreaterThan(0);
});

it('gives up at once where the server asks for more than a call may wait', async () => {
	const session = sessionOf();
	const failure = failureOf('rateLimit', { retryAfter: 60_001 });
	expect(await waitToRepeat(session, failure, safe, complete({}))).toBe(false);
	expect(session.waited).toBe(0);
});

it('gives up where the waits of a call add up to more than a minute', async () => {
	const failure = failureOf('rateLimit', { retryAfter: 20_000 });
	expect(await decide(failure, safe, { waited: 40_000 })).toBe(true);
	expect(await decide(failure, safe, { waited: 40_001 })).toBe(false);
});

it('does not go beyond a minute for Max Retries either', async () => {
	const failure = failureOf('rateLimit', { retryAfter: 20_000 });
	expect(await decide(failure, { repeatable: true, maxRetries: 10 }, { waited: 50_000 })).toBe(
		false,
	);
});

it('waits for real, and longer from repeat to repeat', async () => {
	const waits: number[] = [];
	const attempts = complete({});
	for (let repeat = 0; repeat < 3; repeat++) {
		const before = attempts.waited;
		let isOver = false;
		const waiting = waitToRepeat(sessionOf(), failureOf('rateLimit'), safe, attempts);
		void waiting.then(() => (isOver = true));
		waits.push(attempts.waited - before);
		await jest.advanceTimersByTimeAsync(waits.at(-1)! - 1);
		expect(isOver).toBe(false);
		await jest.advanceTimersByTimeAsync(2);
		expect(isOver).toBe(true);
	}
	expect(waits).toEqual([...waits].sort((a, b) => a - b));
	expect(new Set(waits).size).toBe(3);
});

it('adds its waits to those of the execution', async () => {
	const session = sessionOf();
	const failure = failureOf('rateLimit', { retryAfter: 2_000 });
	await decide(failure, safe, {}, session);
	await decide(failure, safe, {}, session);
	expect(session.waited).toBe(4_000);
});

it('does not repeat where the execution is cancelled meanwhile', async () => {
	const controller = new AbortController();
	const failure = failureOf('rateLimit', { retryAfter: 30_000 });
	const deciding = waitToRepeat(sessionOf(controller.signal), failure, safe, complete({}));
	await jest.advanceTimersByTimeAsync(1_000);
	controller.abort();
	await jest.advanceTimersByTimeAsync(1_000);
	expect(await deciding).toBe(false);
});
