import type { IHttpRequestOptions } from 'n8n-workflow';
import { redactFailure, redactRejections } from './redact';
import type { Endpoint } from './endpoints';
import { type Answer, failed, readAnswer } from './envelope';
import { jsonRequest } from './http';
import { type Failure, isUnclear } from './failure';
import { saysGone, speaksOfToken } from './meaning';
import {
	renewRejectedToken,
	noAttempts,
	type RepeatRules,
	type Attempts,
	waitToRepeat,
} from './retry';
import { replaceToken } from './renewal';
import { send, type Session } from './session';
import { failureOfThrown } from './thrown';
import { hasLiveToken } from './tokens';
import type { Account } from './account';

export interface Request {
	endpoint: Endpoint;
	query?: Record<string, unknown>;
	body?: unknown;
}

export interface CallSettings extends RepeatRules {
	/** Milliseconds until an answer must have come. */
	timeout?: number;
	/** Whether the call removes something: a repeat that finds nothing left has succeeded. */
	removes?: boolean;
	/** JING takes the token: where it refuses a call without speaking of it, no new one would help. */
	tokenWorks?: boolean;
}

/**
 * One call to JING: token, headers, envelope, repeats. At most one renewal of a token that JING
 * rejects, `limits.requestsPerCall` requests (more only by maxRetries) and `limits.waitPerCall` of
 * waiting. What JING or the network does wrong comes back as a failure, it is not thrown. No failure
 * and no rejected entry holds a secret.
 */
export async function call(
	session: Session,
	request: Request,
	settings: CallSettings,
): Promise<Answer> {
	const attempts = noAttempts();
	const isCancelled = () => session.caller.getExecutionCancelSignal?.()?.aborted === true;
	for (;;) {
		if (isCancelled()) return notSent;
		const { answer, token } = await attempt(session, request, settings, attempts);
		const { hadUnclear } = attempts;
		if (answer.ok) return hadUnclear ? { ...answer, hadUnclear } : answer;
		const { failure } = answer;
		const isGone = failure.kind !== 'unknownMethod' && saysGone(failure.msg ?? '');
		if (hadUnclear && settings.removes && isGone) return done;
		attempts.hadUnclear ||= isUnclear(failure);
		const again = isRejectedToken(failure, settings)
			? await renewRejectedToken(session, token, settings, attempts)
			: await waitToRepeat(session, failure, settings, attempts);
		if (again === false) {
			return isCancelled() && !isUnclear(failure) ? notSent : withRetries(failure, attempts);
		}
		if (again !== true) return failed(again);
	}
}

const isRejectedToken = ({ kind, stage, code, msg = '' }: Failure, { tokenWorks }: CallSettings) =>
	kind === 'tokenRejected' &&
	stage === 'call' &&
	(!tokenWorks || code === undefined || speaksOfToken(msg));

function withRetries(failure: Failure, { rateLimit, outage }: Attempts): Answer {
	const retries = rateLimit + outage;
	return failed(retries > 0 ? { ...failure, retries } : failure);
}

/** Cancelled before the call went out, or between two attempts that had no effect. */
const notSent = failed({ kind: 'cancelled', stage: 'token' });

/** What was to be removed is gone. */
const done: Answer = { ok: true, data: null };

async function attempt(
	session: Session,
	{ endpoint, query, body }: Request,
	{ timeout }: CallSettings,
	attempts: Attempts,
): Promise<{ answer: Answer; token: string }> {
	if (!hasLiveToken(session.account)) {
		const result = await replaceToken(session, session.account.accessToken);
		if (typeof result !== 'boolean') return { answer: failed(result), token: '' };
		attempts.renewed ||= result;
	}
	const { account } = session;
	const url = account.baseUrl + endpoint.path;
	const options = optionsOf({ method: endpoint.method, url, query, body, timeout });
	if ('kind' in options) return { answer: failed(options), token: account.accessToken };
	attempts.requests += 1;
	return { answer: await sendOnce(session, account, options), token: account.accessToken };
}

/** A value can hold code that runs, and throws, when it is written as JSON. */
function optionsOf(request: Parameters<typeof jsonRequest>[0]): IHttpRequestOptions | Failure {
	try {
		return jsonRequest(request);
	} catch (error) {
		const detail = error instanceof Error ? error.message : String(error);
		return { kind: 'unsendable', stage: 'call', detail };
	}
}

async function sendOnce(
	session: Session,
	account: Account,
	options: IHttpRequestOptions,
): Promise<Answer> {
	try {
		const answer = readAnswer(await send(session.caller, account, options), 'call');
		return answer.ok
			? redactRejections(answer, session.secrets)
			: failed(redactFailure(answer.failure, session.secrets));
	} catch (error) {
		return failed(redactFailure(failureOfThrown(error, 'call'), session.secrets));
	}
}
