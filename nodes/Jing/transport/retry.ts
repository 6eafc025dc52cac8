import { type Failure, isUnclear, passesBy } from './failure';
import { limits } from './limits';
import { adoptStored, replaceToken } from './renewal';
import type { Session } from './session';
import { backoff, wait } from './wait';

export interface RepeatRules {
	/** Whether JING may get the call again although it may have processed it. */
	repeatable: boolean;
	/** Repeats after a passing fault; without it as many as limits.ts says for the fault. */
	maxRetries?: number;
}

/** What the attempts of one call have used up. */
export interface Spent {
	requests: number;
	/** Milliseconds. */
	waited: number;
	rateLimit: number;
	outage: number;
	/** Requests that JING answered with "token invalid or expired". */
	tokenDeaths: number;
	/** Whether a token was got for this call. */
	renewed: boolean;
	/** Whether JING may have processed an earlier attempt. */
	hadUnclear: boolean;
}

export const nothingSpent = (): Spent => ({
	requests: 0,
	waited: 0,
	rateLimit: 0,
	outage: 0,
	tokenDeaths: 0,
	renewed: false,
	hadUnclear: false,
});

/**
 * After JING has rejected `token`: puts another into the session. A call gets one new token; if
 * JING rejects that too, only a token that another worker has stored meanwhile is tried.
 * @returns true to send again, false to give up, or why no token could be had
 */
export async function healToken(
	session: Session,
	token: string,
	rules: RepeatRules,
	spent: Spent,
): Promise<boolean | Failure> {
	spent.tokenDeaths += 1;
	if (spent.tokenDeaths > 2) return false;
	if (session.account.accessToken !== token) return true;
	if (spent.renewed) return await adoptStored(session);
	for (;;) {
		const noToken = await replaceToken(session, token);
		spent.renewed ||= !noToken;
		if (!noToken) return true;
		// JING rejected the call before it did anything: a token got later is not too late.
		if (!(await waitToRepeat(session, noToken, rules, spent))) return noToken;
	}
}

/** Waits before a repeat. @returns false where a repeat is of no use, not safe, or too much */
export async function waitToRepeat(
	session: Session,
	failure: Failure,
	rules: RepeatRules,
	spent: Spent,
): Promise<boolean> {
	const fault = passesBy(failure);
	if (!fault || (isUnclear(failure) && !rules.repeatable) || isUsedUp(fault, rules, spent)) {
		return false;
	}
	const pause = Math.max(backoff(spent[fault], limits[fault]), failure.retryAfter ?? 0);
	if (spent.waited + pause > limits.waitPerCall) return false;
	spent[fault] += 1;
	spent.waited += pause;
	session.waited += pause;
	session.caller.logger.debug(
		`JING: waiting ${Math.round(pause)} ms before a repeat (${failure.kind}, code ${failure.code ?? '-'})`,
	);
	return await wait(pause, session.caller.getExecutionCancelSignal?.());
}

function isUsedUp(fault: 'rateLimit' | 'outage', { maxRetries }: RepeatRules, spent: Spent) {
	return maxRetries === undefined
		? spent[fault] >= limits[fault].retries || spent.requests >= limits.requestsPerCall
		: spent.rateLimit + spent.outage >= maxRetries;
}
