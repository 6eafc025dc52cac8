import type { IHttpRequestOptions } from 'n8n-workflow';
import { parseJson } from '../../../../nodes/Jing/transport/json';
import type { Session } from '../../../../nodes/Jing/transport/session';
import { type Account, secretsOf } from '../../../../nodes/Jing/transport/account';
import { accountWithTokens } from '../../support/account';

/** A business call as it arrives. */
export interface Sent {
	method: string;
	query: Record<string, unknown>;
	body: unknown;
	token: string;
}

/** An answer: its status and its body, as JSON unless it is text. */
export interface Reply {
	status?: number;
	body: unknown;
}

const future = '2999-01-01T00:00:00.000Z';

/**
 * A session with a live token, and a server behind it. What `issueToken` throws is what n8n's helper
 * throws where the credential gets no token; it gives the new one otherwise.
 */
export function sessionWith(
	replyTo: (sent: Sent, count: number) => Reply,
	issueToken: (count: number) => string = (count) => `new-token-${count}`,
) {
	const account = accountWithTokens({
		accessToken: 'first-token',
		accessTokenExpiresAt: future,
		refreshTokenExpiresAt: future,
	});
	const sent: Sent[] = [];
	const tokenCalls: number[] = [];
	const httpRequestWithAuthentication = async (
		_type: string,
		options: IHttpRequestOptions,
		{ credentialsDecrypted: { data } }: { credentialsDecrypted: { data: Account } },
	) => {
		// n8n gets a token first where there is none; the request that brings it about is of no interest.
		if (data.accessToken === '') {
			const stored = data.claimed ?? {
				accessToken: issueToken(tokenCalls.push(tokenCalls.length + 1)),
				tokenClaim: '',
			};
			Object.assign(data, stored);
			Object.assign(account, stored);
			return { statusCode: 200, headers: {}, body: '' };
		}
		const { method = 'GET', qs = {}, body: text } = options;
		const body = text === undefined ? undefined : parseJson(String(text));
		const call = { method, query: qs as Sent['query'], body, token: data.accessToken };
		const { status = 200, body: answer } = replyTo(call, sent.push(call));
		const answered = typeof answer === 'string' ? answer : JSON.stringify(answer);
		return { statusCode: status, headers: {}, body: answered };
	};
	const session = {
		caller: {
			getNode: () => ({ credentials: { jingApi: { id: '1', name: 'JING' } } }),
			getCredentials: async () => ({ ...account }),
			logger: { debug: () => undefined },
			helpers: { httpRequestWithAuthentication },
		},
		account: { ...account },
		overridable: new Map(),
		secrets: new Set(secretsOf(account)),
		waited: 0,
	} as unknown as Session;
	return { session, sent, tokenCalls };
}

export const success = (data: unknown): Reply => ({ body: { code: 0, msg: 'success', data } });
