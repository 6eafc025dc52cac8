import type { IHttpRequestOptions, IN8nHttpFullResponse } from 'n8n-workflow';
import { redactFailure } from './redact';
import { type Account, fingerprint, type JingCredentials, secretsOf } from './account';
import { corrected, type TokenCall, tokenEndpoints } from './endpoints';
import { type Answer, failed, readAnswer } from './envelope';
import type { Failure } from './failure';
import { jsonRequest } from './http';
import { isObject } from './json';
import { limits } from './limits';
import { wireOf } from './placement';
import { failureOfThrown } from './thrown';

/** What a token call stores in the credential. */
export type TokenFields = Pick<
	JingCredentials,
	| 'accessToken'
	| 'refreshToken'
	| 'accessTokenExpiresAt'
	| 'refreshTokenExpiresAt'
	| 'tokenFor'
	| 'tokenClaim'
>;

const isPast = (time: string, margin: number) => !(Date.parse(time) - margin > Date.now());

export const hasLiveToken = (account: Account) =>
	account.accessToken !== '' &&
	account.tokenFor === fingerprint(account) &&
	!isPast(account.accessTokenExpiresAt, limits.tokenMargin);

const canRefresh = (account: Account) =>
	account.refreshToken !== '' &&
	account.tokenFor === fingerprint(account) &&
	!isPast(account.refreshTokenExpiresAt, limits.tokenMargin);

/** The HTTP request of a token call; it carries no token headers. */
export function tokenRequest(account: Account, call: TokenCall): IHttpRequestOptions {
	const declared = tokenEndpoints[call];
	const endpoint = corrected(declared, account.overrides.get(call));
	const body: Record<string, string> = { app_id: account.appId, app_secret: account.appSecret };
	if (call === 'oauth.refreshToken') body.refresh_token = account.refreshToken;
	const url = account.baseUrl + endpoint.path;
	const parameters = wireOf(declared.method, endpoint, { body });
	const { requestTimeout: timeout } = account;
	return jsonRequest({ method: endpoint.method, url, timeout, ...parameters });
}

type Send = (options: IHttpRequestOptions) => Promise<IN8nHttpFullResponse>;

async function callForTokens(account: Account, call: TokenCall, send: Send): Promise<Answer> {
	try {
		const answer = readAnswer(await send(tokenRequest(account, call)), 'token');
		return answer.ok ? answer : failed(redactFailure(answer.failure, secretsOf(account)));
	} catch (error) {
		return failed(redactFailure(failureOfThrown(error, 'token'), secretsOf(account)));
	}
}

/**
 * Refreshes the token pair, or gets a new one where there is nothing to refresh or JING refuses to.
 * A refresh without an answer is not followed by a second call: the address is in trouble.
 */
export async function issueTokens(account: Account, send: Send): Promise<TokenFields | Failure> {
	if (canRefresh(account)) {
		const answer = await callForTokens(account, 'oauth.refreshToken', send);
		const fields = answer.ok ? tokenFields(account, answer.data) : undefined;
		if (fields) return fields;
		if (!answer.ok && answer.failure.code === undefined && !answer.failure.httpStatus) {
			return answer.failure;
		}
	}
	const answer = await callForTokens(account, 'oauth.getToken', send);
	if (!answer.ok) return answer.failure;
	return tokenFields(account, answer.data) ?? { kind: 'noToken', stage: 'token' };
}

function tokenFields(account: Account, data: unknown): TokenFields | undefined {
	const { access_token, refresh_token, expires_in } = isObject(data) ? data : {};
	if (typeof access_token !== 'string' || access_token === '') return undefined;
	const inSeconds = (seconds: number) => new Date(Date.now() + seconds * 1_000).toISOString();
	const lifetime = Math.min(Number(expires_in), limits.tokenLifetimeMax);
	return {
		accessToken: access_token,
		refreshToken: typeof refresh_token === 'string' ? refresh_token : '',
		accessTokenExpiresAt: inSeconds(lifetime > 0 ? lifetime : limits.tokenLifetimeDefault),
		refreshTokenExpiresAt: inSeconds(limits.refreshTokenDays * 86_400),
		tokenFor: fingerprint(account),
		tokenClaim: '',
	};
}
