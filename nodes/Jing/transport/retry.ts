import { type Failure, isUnclear, retryReason } from './failure';
import { limits } from './limits';
import { useStoredToken, replaceToken } from './renewal';
import type { Session } from './session';
import { backoff, wait } from './wait';

export interface RepeatRules {
	/** Whether JING may get the call again although it may have processed it. */
	repeatable: boolean;
	/** Repeats after a passing fault; without it as many as limits.ts says for the fault. */
	maxRetries?: number;
}

/** What the attempts of one call have used up. */
export interface Attempts {
	requests: number;
	/** Milliseconds. */
	waited: number;
	rateLimit: number;
	outage: number;
	/** Requests that JING answered with "token invalid or expired". */
	tokenRejections: number;
	/** Whether this process got a new token for this call. */
	renewed: boolean;
	/** Whether JING may have processed an earlier attempt. */
	hadUnclear: boolean;
}

export const noAttempts = (): Attempts => ({
	requests: 0,
	waited: 0,
	rateLimit: 0,
	outage: 0,
	tokenRejections: 0,
	renewed: false,
	hadUnclear: false,
});

/**
 * After JING has rejected `token`: puts another into the session. A rejected call was not processed,
 * so it may go on. A call gets one new token; if JING rejects that too, only tokens that other
 * workers have stored meanwhile are tried.
 * @returns true to send again, false to give up, or why no token could be had
 */
export async function renewRejectedToken(
	session: Session,
	token: string,
	rules: RepeatRules,
	attempts: Attempts,
): Promise<boolean | Failure> {
	attempts.tokenRejections += 1;
	if (attempts.tokenRejections >= limits.requestsPerCall) return false;
	if (session.account.accessToken !== token) return true;
	if (attempts.renewed) return await useStoredToken(session);
	for (;;) {
		const result = await replaceToken(session, token);
		if (typeof result === 'boolean') {
			attempts.renewed ||= result;
			return true;
		}
		// JING rejected the call before it did anything: a token got later is not too late.
		if (!(await waitToRepeat(session, result, rules, attempts))) return result;
	}
}

/** Waits before a repeat. @returns false where a repeat is of no use, not safe, or too much */
export async function waitToRepeat(
	session: Session,
	failure: Failure,
	rules: RepeatRules,
	attempts: Attempts,
): Promise<boolean> {
	const fault = retryReason(failure);
	if (!fault || (isUnclear(failure) && !rules.repeatable) || isUsedUp(fault, rules, attempts)) {
		return false;
	}
	const pause = Math.max(backoff(attempts[fault], limits[fault]), failure.retryAfter ?? 0);
	if (attempts.waited + pause > limits.waitPerCall) return false;
	attempts[fault] += 1;
	attempts.waited += pause;
	session.waited += pause;
	session.caller.logger.debug(
		`JING: waiting ${Math.round(pause)} ms before a repeat (${failure.kind}, code ${failure.code ?? '-'})`,
	);
	return await wait(pause, session.caller.getExecutionCancelSignal?.());
}

function isUsedUp(fault: 'rateLimit' | 'outage', { maxRetries }: RepeatRules, attempts: Attempts) {
	return maxRetries === undefined
		? attempts[fault] >= limits[fault].retries || attempts.requests >= limits.requestsPerCall
		: attempts.rateLimit + attempts.outage >= maxRetries;
}
