import type { IHttpRequestOptions, IN8nHttpFullResponse } from 'n8n-workflow';
import { hasLiveToken, issueTokens, tokenRequest } from '../../../nodes/Jing/transport/tokens';
import { fingerprint, readAccount } from '../../../nodes/Jing/transport/account';
import { headerNames } from '../../../nodes/Jing/transport/headers';
import type { WireFixture } from '../../../tools/contract/write/fixtures';
import fixture from '../../fixtures/wire/oauth.refreshToken.json';
import { pathOf, sentBy } from '../../support/addresses';
import { accountOf, accountWithTokens, fromNow, now, secret, stored } from '../support/account';

const refresh = fixture as WireFixture;
const refreshUrl = `https://jing.example${pathOf('oauth.refreshToken')}`;
const getUrl = `https://jing.example${pathOf('oauth.getToken')}`;

beforeEach(() => jest.useFakeTimers({ now }));
afterEach(() => jest.useRealTimers());

const pair = (n: number, more: object = {}) => ({
	code: 0,
	data: { access_token: `access-${n}`, refresh_token: `refresh-${n}`, expires_in: 4511, ...more },
});

/** A server that gives these answers, one after the other; errors are thrown. */
function server(...answers: Array<object | Error>) {
	const requests: IHttpRequestOptions[] = [];
	const send = async (options: IHttpRequestOptions): Promise<IN8nHttpFullResponse> => {
		requests.push(options);
		const answer = answers[requests.length - 1];
		if (answer instanceof Error) throw answer;
		if (!answer) throw new Error(`There was one call too many: ${options.url}`);
		const { statusCode = 200, ...body } = answer as { statusCode?: number };
		return { statusCode, headers: {}, body: JSON.stringify(body) };
	};
	return { send, requests, urls: () => requests.map(({ url }) => url) };
}

describe('the credential', () => {
	it('is read with blanks around its texts taken off', () => {
		const account = accountOf({ appId: ' 1 ', appSecret: '\ts\n', baseUrl: ' https://a.b/ ' });
		expect(account).toMatchObject({ appId: '1', appSecret: 's', baseUrl: 'https://a.b' });
	});

	it.each<[object, string]>([
		[{ appId: '' }, 'App ID'],
		[{ appId: undefined }, 'App ID'],
		[{ appSecret: '   ' }, 'App Secret'],
		[{ baseUrl: 'nowhere' }, 'Base Address'],
		[{ endpointOverrides: '{' }, 'Endpoint Overrides'],
	])('is refused with %j, naming the field %s', (more, field) => {
		expect(readAccount({ ...stored, ...more }, new Map())).toMatchObject({
			kind: 'notConfigured',
			detail: expect.stringMatching(new RegExp(`^${field}: .`)) as string,
		});
	});
});

describe('the fingerprint of a token', () => {
	it.each([
		['address', { baseUrl: 'https://other.example' }],
		['app ID', { appId: '2' }],
		['secret', { appSecret: 'changed' }],
	])('changes with the %s', (_part, more) => {
		expect(fingerprint(accountOf(more))).not.toBe(fingerprint(accountOf()));
	});

	it('does not change with the tokens, nor with how the address is written', () => {
		expect(fingerprint(accountWithTokens())).toBe(fingerprint(accountOf()));
		const slashed = accountOf({ baseUrl: 'https://JING.example/' });
		expect(fingerprint(slashed)).toBe(fingerprint(accountOf()));
	});

	it('tells parts apart that read the same in a row', () => {
		const one = accountOf({ appId: '12', appSecret: '3' });
		const other = accountOf({ appId: '1', appSecret: '23' });
		expect(fingerprint(one)).not.toBe(fingerprint(other));
	});

	it('does not hold the secret', () => {
		expect(fingerprint(accountOf())).not.toContain(secret);
	});
});

describe('a stored token is live', () => {
	const live = { accessTokenExpiresAt: fromNow(60) };

	it('while it is not past', () => {
		expect(hasLiveToken(accountWithTokens(live))).toBe(true);
	});

	it.each([
		['it is empty', { ...live, accessToken: '' }],
		['it is past', { accessTokenExpiresAt: fromNow(-1) }],
		['it ends at this moment', { accessTokenExpiresAt: fromNow(0) }],
		['its end is unknown', { accessTokenExpiresAt: '' }],
		['its end is nonsense', { accessTokenExpiresAt: 'soon' }],
		['it was issued for another secret', { ...live, appSecret: 'changed' }],
		['it was issued by another address', { ...live, baseUrl: 'https://other.example' }],
		['nobody knows what it was issued for', { ...live, tokenFor: '' }],
	])('but not where %s', (_why, more) => {
		expect(hasLiveToken(accountWithTokens(more))).toBe(false);
	});
});

describe('the request of a token call', () => {
	it('to refresh is the documented one', () => {
		const names = sentBy('oauth.refreshToken', {
			app_id: 'a',
			app_secret: 's',
			refresh_token: 'r',
		});
		// A page without an example prints the names alone.
		const printed = (refresh.request.body ?? names) as Record<string, string>;
		const [appId, appSecret, refreshToken] = Object.keys(names).map((name) => printed[name]!);
		const account = { ...accountOf({ appId, appSecret }), refreshToken: refreshToken! };
		const request = tokenRequest(account, 'oauth.refreshToken');
		expect(request.method).toBe(refresh.request.method);
		expect(request.url).toBe(`https://jing.example${refresh.request.path}`);
		expect(request.qs ?? {}).toEqual(refresh.request.query ?? {});
		expect(JSON.parse(String(request.body))).toEqual(printed);
		expect(request.headers).toMatchObject({ 'Content-Type': 'application/json' });
	});

	it('for a new token tells app ID and secret, and no old token', () => {
		const request = tokenRequest(accountWithTokens(), 'oauth.getToken');
		expect(JSON.parse(String(request.body))).toEqual(
			sentBy('oauth.getToken', { app_id: stored.appId, app_secret: stored.appSecret }),
		);
	});

	it.each(['oauth.getToken', 'oauth.refreshToken'] as const)(
		'%s carries no token headers and is not redirected',
		(call) => {
			const request = tokenRequest(accountWithTokens(), call);
			expect(Object.keys(request.headers ?? {})).not.toContain(headerNames.access_token);
			expect(Object.keys(request.headers ?? {})).not.toContain(headerNames.app_id);
			expect(request.disableFollowRedirect).toBe(true);
		},
	);

	it('goes where the endpoint overrides say', () => {
		const account = accountOf({ endpointOverrides: '{"oauth.getToken": "PUT /v2/token"}' });
		expect(tokenRequest(account, 'oauth.getToken')).toMatchObject({
			method: 'PUT',
			url: 'https://jing.example/v2/token',
		});
	});

	it.each(['oauth.getToken', 'oauth.refreshToken'] as const)(
		'%s has the names that an override gives to its parameters',
		(call) => {
			const rename = { app_id: 'appid', app_secret: 'secret', refresh_token: 'refreshToken' };
			const override = { method: 'POST', path: '/v2/token', rename };
			const account = accountOf({ endpointOverrides: { [call]: override } });
			const request = tokenRequest({ ...account, refreshToken: 'r' }, call);
			expect(JSON.parse(String(request.body))).toEqual({
				appid: stored.appId,
				secret,
				...(call === 'oauth.refreshToken' && { refreshToken: 'r' }),
			});
		},
	);

	it('has its parameters in the query where an override makes a GET of it', () => {
		const override = { method: 'GET', path: '/v2/token', rename: { app_id: 'appid' } };
		const account = accountOf({ endpointOverrides: { 'oauth.getToken': override } });
		const request = tokenRequest(account, 'oauth.getToken');
		expect(request).toMatchObject({ method: 'GET', url: 'https://jing.example/v2/token' });
		expect(request.qs).toEqual({ appid: stored.appId, app_secret: secret });
		expect(request.body).toBeUndefined();
		expect(Object.keys(request.headers ?? {})).not.toContain('Content-Type');
	});

	it.each([
		[5_000, 5_000],
		[undefined, 30_000],
	])('waits for its answer as long as the node says: %s', (requestTimeout, timeout) => {
		const account = accountOf({ requestTimeout });
		expect(tokenRequest(account, 'oauth.getToken').timeout).toBe(timeout);
	});
});

describe('new tokens', () => {
	it('are those of the documented answer', async () => {
		const printed = refresh.response as { data: Record<string, string> } | undefined;
		const answer = printed ?? pair(1);
		const { send } = server(answer);
		expect(await issueTokens(accountWithTokens(), send)).toEqual({
			accessToken: answer.data.access_token,
			refreshToken: answer.data.refresh_token,
			accessTokenExpiresAt: fromNow(Number(answer.data.expires_in)),
			refreshTokenExpiresAt: '2024-07-01T00:00:00.000Z',
			tokenFor: fingerprint(accountOf()),
			tokenClaim: '',
		});
	});

	it('come of the refresh token first', async () => {
		const { send, requests, urls } = server(pair(2));
		expect(await issueTokens(accountWithTokens(), send)).toMatchObject({ accessToken: 'access-2' });
		expect(urls()).toEqual([refreshUrl]);
		expect(JSON.parse(String(requests[0]!.body))).toMatchObject({
			refresh_token: 'old-refresh-token',
		});
	});

	it.each([
		['there is no refresh token', { refreshToken: '' }],
		['the refresh token is past', { refreshTokenExpiresAt: fromNow(-1) }],
		['the end of the refresh token is unknown', { refreshTokenExpiresAt: '' }],
		['the secret is a new one', { appSecret: 'changed' }],
		['the app ID is a new one', { appId: '2' }],
	])('are asked for at once where %s', async (_why, more) => {
		const { send, urls } = server(pair(2));
		const account = accountWithTokens(more);
		expect(await issueTokens(account, send)).toMatchObject({
			accessToken: 'access-2',
			tokenFor: fingerprint(account),
			tokenClaim: '',
		});
		expect(urls()).toEqual([getUrl]);
	});

	it.each([
		['refuses the refresh', { code: 20001, msg: '无效的访问令牌' }],
		['refuses the refresh by HTTP status', { statusCode: 401 }],
		['does not know the refresh', { code: 40002, msg: '不存在的方法名' }],
		['answers the refresh without a token', { code: 0, data: {} }],
	])('are asked for where JING %s', async (_why, refusal) => {
		const { send, urls } = server(refusal, pair(3));
		expect(await issueTokens(accountWithTokens(), send)).toMatchObject({ accessToken: 'access-3' });
		expect(urls()).toEqual([refreshUrl, getUrl]);
	});

	it.each(['ECONNREFUSED', 'ECONNABORTED', 'ECONNRESET'])(
		'are not asked for a second time where the refresh ends in %s',
		async (code) => {
			const { send, urls } = server(Object.assign(new Error(code), { code }));
			expect(await issueTokens(accountWithTokens(), send)).toMatchObject({
				stage: 'token',
				detail: code,
			});
			expect(urls()).toEqual([refreshUrl]);
		},
	);

	it('are not there where JING refuses, which comes back as a failure', async () => {
		const { send } = server({ code: 40006, msg: 'IP无权访问', request_id: 'r9' });
		expect(await issueTokens(accountOf(), send)).toMatchObject({
			kind: 'addressRefused',
			stage: 'token',
			requestId: 'r9',
		});
	});

	it.each([[{ access_token: undefined }], [{ access_token: '' }], [{ access_token: 7 }]])(
		'are not there in an answer with %j',
		async (more) => {
			const { send } = server(pair(1, more));
			expect(await issueTokens(accountOf(), send)).toEqual({ kind: 'noToken', stage: 'token' });
		},
	);

	it.each([[null], ['token'], [[]], [undefined]])('are not there in data %j', async (data) => {
		const { send } = server({ code: 0, data });
		expect(await issueTokens(accountOf(), send)).toMatchObject({ kind: 'noToken' });
	});

	it.each([
		[60, 60],
		['90', 90],
		[0.5, 0.5],
	])('end after expires_in %j', async (expires_in, seconds) => {
		const { send } = server(pair(1, { expires_in }));
		expect(await issueTokens(accountOf(), send)).toMatchObject({
			accessTokenExpiresAt: fromNow(seconds),
		});
	});

	it.each([[undefined], [null], [0], [-5], ['soon']])(
		'have a life that is neither nothing nor endless where expires_in is %j',
		async (expires_in) => {
			const { send } = server(pair(1, { expires_in }));
			const tokens = await issueTokens(accountOf(), send);
			const end = 'kind' in tokens ? NaN : Date.parse(tokens.accessTokenExpiresAt);
			expect(end).toBeGreaterThan(now.getTime() + 60_000);
			expect(end).toBeLessThan(now.getTime() + 86_400_000);
		},
	);

	it('can lack a refresh token', async () => {
		const { send } = server(pair(1, { refresh_token: undefined }));
		expect(await issueTokens(accountOf(), send)).toMatchObject({ refreshToken: '' });
	});

	it('do not bring the secret into a failure, even if the server repeats it', async () => {
		const { send } = server({ code: 40002, msg: `Bad secret ${secret} of old-refresh-token` });
		const failure = await issueTokens(accountWithTokens({ refreshTokenExpiresAt: '' }), send);
		expect(failure).toMatchObject({ kind: 'invalidParameter' });
		expect(JSON.stringify(failure)).not.toContain(secret);
		expect(JSON.stringify(failure)).not.toContain('old-refresh-token');
	});
});
