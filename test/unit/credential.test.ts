import { storeOnly } from '../../nodes/Jing/transport/session';
import type { IHttpRequestHelper, IHttpRequestOptions } from 'n8n-workflow';
import { JingApi } from '../../credentials/JingApi.credentials';
import { accountWithTokens, fromNow, now, secret, stored } from './support/account';
import { headerNames } from '../../nodes/Jing/transport/headers';
import { pathOf, sentBy } from '../support/addresses';

const credential = new JingApi();

beforeEach(() => jest.useFakeTimers({ now }));
afterEach(() => jest.useRealTimers());

describe('the properties', () => {
	const hidden = credential.properties.filter(({ type }) => type === 'hidden');
	const names = [
		'accessToken',
		'refreshToken',
		'accessTokenExpiresAt',
		'refreshTokenExpiresAt',
		'tokenFor',
		'tokenClaim',
	];

	it('that are hidden are those that a token call stores', () => {
		expect(hidden.map(({ name }) => name)).toEqual(names);
	});

	it.each(names)('%s is kept from the editor', (name) => {
		const property = hidden.find((each) => each.name === name);
		expect(property?.typeOptions?.password).toBe(true);
	});

	it('have one that expires: the access token', () => {
		const expirable = credential.properties.filter(({ typeOptions }) => typeOptions?.expirable);
		expect(expirable.map(({ name }) => name)).toEqual(['accessToken']);
	});

	it.each(['appSecret', 'webhookSecret'])('%s is typed as a password', (name) => {
		const property = credential.properties.find((each) => each.name === name);
		expect(property?.typeOptions?.password).toBe(true);
	});

	it('propose an address that can be used', () => {
		const { default: address } = credential.properties.find(({ name }) => name === 'baseUrl')!;
		expect(accountWithTokens({ baseUrl: String(address) }).baseUrl).toMatch(/^https:/);
	});
});

describe('authenticate', () => {
	const credentials = { ...stored, accessToken: 'token-1' };

	it('adds the two headers of JING and leaves everything else', async () => {
		const options: IHttpRequestOptions = {
			method: 'POST',
			url: 'https://jing.example/v1/user/query',
			headers: { Accept: 'application/json', 'X-Other': 'y' },
			body: '{"a":1}',
			qs: { q: 1 },
		};
		expect(await credential.authenticate(credentials, options)).toStrictEqual({
			...options,
			headers: {
				Accept: 'application/json',
				'X-Other': 'y',
				[headerNames.app_id]: stored.appId,
				[headerNames.access_token]: 'token-1',
			},
		});
	});

	it('does not change the options that it is given', async () => {
		const options = { url: 'https://jing.example/v1/a', headers: { a: 'b' } };
		await credential.authenticate(credentials, options);
		expect(options).toEqual({ url: 'https://jing.example/v1/a', headers: { a: 'b' } });
	});

	it('does not send the secret along', async () => {
		const options = await credential.authenticate(credentials, { url: '/v1/a' });
		expect(JSON.stringify(options)).not.toContain(secret);
	});
});

describe('the credential test', () => {
	/** What n8n sends for the test of these credentials. */
	const requestOf = async (more: object = {}) =>
		await credential.authenticate(
			{ ...stored, accessToken: 'token-1', ...more },
			{ ...(credential.test.request as IHttpRequestOptions), baseURL: stored.baseUrl },
		);

	it('asks for a token with app ID and secret', async () => {
		const { method, url, body } = await requestOf();
		expect({ method, url }).toEqual({
			method: 'POST',
			url: `https://jing.example${pathOf('oauth.getToken')}`,
		});
		expect(JSON.parse(String(body))).toEqual(
			sentBy('oauth.getToken', { app_id: stored.appId, app_secret: secret }),
		);
	});

	it('carries no token headers', async () => {
		const { headers } = await requestOf();
		expect(Object.keys(headers!).sort()).toEqual(['Accept', 'Content-Type']);
	});

	it('has no second base address before its own', async () => {
		expect((await requestOf()).baseURL).toBeUndefined();
	});

	it('goes where the endpoint overrides say', async () => {
		const endpointOverrides = '{"oauth.getToken": "PUT /v2/token"}';
		expect(await requestOf({ endpointOverrides })).toMatchObject({
			method: 'PUT',
			url: 'https://jing.example/v2/token',
		});
	});

	it("takes overrides of the node's operations for granted", async () => {
		const endpointOverrides = '{"user.create": "POST /v2/user"}';
		expect(await requestOf({ endpointOverrides })).toMatchObject({ method: 'POST' });
	});

	it.each([
		[{ appId: '' }, 'App ID'],
		[{ appSecret: '' }, 'App Secret'],
		[{ baseUrl: 'jing' }, 'Base Address'],
		[{ endpointOverrides: '{"user.create": "POST //evil"}' }, '//evil'],
	])('fails in words with %j', async (more, words) => {
		await expect(requestOf(more)).rejects.toThrow(words);
	});

	it('reads answers of any HTTP status, and follows no redirect with the secret', () => {
		expect(credential.test.request).toMatchObject({
			ignoreHttpStatusErrors: true,
			disableFollowRedirect: true,
		});
	});
});

describe('preAuthentication', () => {
	/** n8n's helper with a server behind it that gives this answer. */
	function helperWith(answer: object | Error) {
		const requests: IHttpRequestOptions[] = [];
		const httpRequest = async (options: IHttpRequestOptions) => {
			requests.push(options);
			if (answer instanceof Error) throw answer;
			return { statusCode: 200, headers: {}, body: JSON.stringify(answer) };
		};
		return { requests, helper: { helpers: { httpRequest } } as IHttpRequestHelper };
	}

	async function failureOf(answer: object | Error, credentials: object = stored) {
		const { helper } = helperWith(answer);
		return await credential.preAuthentication.call(helper, { ...credentials }).then(
			() => undefined,
			(error: unknown) => error,
		);
	}

	it('returns the hidden properties, which n8n stores', async () => {
		const data = { access_token: 'a', refresh_token: 'r', expires_in: 4511 };
		const { helper, requests } = helperWith({ code: 0, data });
		expect(await credential.preAuthentication.call(helper, { ...stored })).toStrictEqual({
			accessToken: 'a',
			refreshToken: 'r',
			accessTokenExpiresAt: fromNow(4511),
			refreshTokenExpiresAt: fromNow(30 * 86_400),
			tokenFor: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
			tokenClaim: '',
		});
		expect(requests.map(({ url }) => url)).toEqual([
			`https://jing.example${pathOf('oauth.getToken')}`,
		]);
	});

	it('stores a claim without a token call, and the request on the way to it is turned back', async () => {
		const { helper, requests } = helperWith({ code: 0, data: {} });
		const claimed = { accessToken: 'dead', tokenClaim: 'claim' };
		const data = { ...stored, claimed } as never;
		expect(await credential.preAuthentication.call(helper, data)).toStrictEqual(claimed);
		expect(requests).toEqual([]);
		await expect(credential.authenticate({ ...stored }, { url: storeOnly })).rejects.toThrow(
			'The credential is stored',
		);
	});

	it('refreshes where there is a refresh token', async () => {
		const data = { access_token: 'a', refresh_token: 'r', expires_in: 4511 };
		const { helper, requests } = helperWith({ code: 0, data });
		const { overrides: _, ...account } = accountWithTokens();
		await credential.preAuthentication.call(helper, account as never);
		expect(requests.map(({ url }) => url)).toEqual([
			`https://jing.example${pathOf('oauth.refreshToken')}`,
		]);
	});

	it('throws an error that tells code and words of JING, and no secret', async () => {
		const said = { code: 40006, msg: `IP无权访问 ${secret}`, request_id: 'r-1' };
		const error = await failureOf(said);
		expect(error).toBeInstanceOf(Error);
		const { message } = error as Error;
		expect(message).toMatch(/getting a token.*IP无权访问.*40006/);
		expect(message).toContain('allow-list');
		expect(message).toContain('r-1');
		expect(JSON.stringify([message, error])).not.toContain(secret);
	});

	it('carries the failure, which the node reads out of what n8n wraps around it', async () => {
		expect(await failureOf({ code: 40006, msg: 'IP无权访问' })).toMatchObject({
			failure: { kind: 'addressRefused', stage: 'token', code: 40006 },
		});
	});

	it('throws an error where the server cannot be reached', async () => {
		const error = await failureOf(Object.assign(new Error('x'), { code: 'ECONNREFUSED' }));
		expect(error).toMatchObject({
			message: expect.stringContaining('ECONNREFUSED') as string,
			failure: { kind: 'unreachable' },
		});
	});

	it('throws an error that names the field of a credential that cannot be used', async () => {
		const error = await failureOf({}, { ...stored, appId: '' });
		expect((error as Error).message).toContain('App ID');
	});
});
