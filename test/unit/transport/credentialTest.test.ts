import type { IHttpRequestOptions } from 'n8n-workflow';
import { JingApi } from '../../../credentials/JingApi.credentials';
import { credentialTestRules } from '../../../nodes/Jing/transport/credentialTest';
import { errorCodes } from '../../../nodes/Jing/transport/errorCodes';
import { secret, stored } from '../support/account';

type Body = Record<string, unknown>;

/** As n8n looks a key with dots up. */
const valueAt = (body: unknown, key: string) =>
	key.split('.').reduce<unknown>((part, name) => (part as Body | null | undefined)?.[name], body);

/** What n8n tells of a body: the first rule whose value is exactly there, else success. */
const verdictOn = (body: Body) =>
	credentialTestRules.find(({ properties: { key, value } }) => valueAt(body, key) === value)
		?.properties.message ?? 'success';

const tokens = { access_token: 'a', refresh_token: 'r', expires_in: 4511 };

it.each([[0], ['0']])('a token with the code %j is a success', (code) => {
	expect(verdictOn({ code, msg: 'success', data: tokens })).toBe('success');
});

it.each([...new Set(errorCodes.map(({ code }) => code))])(
	'the code %i is told as such, written as a number or as text',
	(code) => {
		const told = verdictOn({ code, msg: 'x', data: null });
		expect(told).toContain(`(code ${code})`);
		expect(verdictOn({ code: String(code), msg: 'x', data: null })).toBe(told);
	},
);

it.each([
	['IP无权访问', 40006, 'allow-list'],
	['IP does not have access', '40006', 'allow-list'],
	['不存在的方法名', 40002, 'Endpoint Overrides'],
	['Non-existent Method Name', '40002', 'Endpoint Overrides'],
])('"%s" says more than its code %j', (msg, code, words) => {
	expect(verdictOn({ code, msg })).toContain(words);
});

it.each<[string, Body]>([
	['an unlisted code', { code: 50000, msg: 'x', data: null }],
	['the code of a gateway', { code: 502, msg: 'Bad Gateway' }],
	['a page', { data: '<html>' }],
	['code 0 without data', { code: 0 }],
	['code 0 with other data', { code: 0, data: { token: 'a' } }],
	['nothing', {}],
])('%s is no success', (_what, body) => {
	expect(verdictOn(body)).toContain('holds no access token');
});

it.each(['getToken', 'refreshToken'])(
	'the override of oauth.%s does not break it',
	async (call) => {
		const override = { method: 'GET', path: '/v2/token', rename: { app_id: 'appid' } };
		const endpointOverrides = { [`oauth.${call}`]: override };
		const credential = new JingApi();
		const credentials = { ...stored, accessToken: '', endpointOverrides };
		const request = await credential.authenticate(credentials as never, {
			...(credential.test.request as IHttpRequestOptions),
			baseURL: stored.baseUrl,
		});
		const sent = {
			...request.qs,
			...(request.body ? (JSON.parse(String(request.body)) as Body) : {}),
		};
		const appId = call === 'getToken' ? 'appid' : 'app_id';
		expect(sent).toEqual({ [appId]: stored.appId, app_secret: secret });
		expect(request.method).toBe(call === 'getToken' ? 'GET' : 'POST');
	},
);
