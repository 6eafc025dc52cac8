import { headerNames } from '../../nodes/Jing/transport/headers';
import { type Sandbox, startSandbox } from '../../sandbox';
import { CredentialStore } from '../../tools/core/credentialStore';
import { execute } from './support/execute';
import { createUsers, getUser, listLeads, people } from './support/people';
import { storeCredential, withSandbox } from './support/setUp';

const batches = (count: number) => people(count * 50);

describe('a token that dies in the middle of a run', () => {
	const setUp = withSandbox();

	it('costs one refresh and one call sent twice at concurrency 1', async () => {
		const { sandbox, store } = setUp;
		await execute(store, [{}], [listLeads()]);
		sandbox.forgetTokensAfter(2);
		const issuedBefore = sandbox.tokens.issued;
		const result = await execute(store, batches(5), [createUsers({ options: { concurrency: 1 } })]);
		expect(result.error).toBeUndefined();
		expect(result.items('Create')).toHaveLength(250);
		expect(sandbox.calls('user.create')).toHaveLength(6);
		expect(sandbox.tokens.issued - issuedBefore).toBe(1);
		expect(sandbox.tokens.refreshed).toBe(1);
		expect(sandbox.effects['user.create']).toBe(250);
	});

	it('repeats each call in flight at most once and creates nobody twice', async () => {
		const { sandbox, store } = setUp;
		await execute(store, [{}], [listLeads()]);
		sandbox.options.latency = 20;
		sandbox.forgetTokensAfter(2);
		const result = await execute(store, batches(10), [createUsers()]);
		expect(result.error).toBeUndefined();
		const bodies = sandbox.calls('user.create').map(({ body }) => JSON.stringify(body));
		const times = new Map(bodies.map((body) => [body, bodies.filter((b) => b === body).length]));
		expect(times.size).toBe(10);
		expect(Math.max(...times.values())).toBe(2);
		expect(sandbox.effects['user.create']).toBe(500);
		expect(sandbox.tokens.refreshed).toBe(1);
	});

	it('is replaced in the store, so that the next execution issues none', async () => {
		const { sandbox, store } = setUp;
		await execute(store, [{}], [listLeads()]);
		sandbox.forgetTokens();
		await execute(store, people(1), [createUsers()]);
		const { issued } = sandbox.tokens;
		const stored = store.get('main');
		expect(Date.parse(String(stored.accessTokenExpiresAt))).toBeGreaterThan(Date.now());
		expect(Date.parse(String(stored.refreshTokenExpiresAt))).toBeGreaterThan(Date.now());
		await execute(store, people(1), [getUser()]);
		expect(sandbox.tokens.issued).toBe(issued);
		expect(sandbox.log.at(-1)).toMatchObject({ code: 0 });
		const { headers } = sandbox.log.at(-1)!;
		expect(headers[headerNames.access_token.toLowerCase()]).toBe(stored.accessToken);
	});

	it('is renewed beforehand when its time is over', async () => {
		const { sandbox, store } = setUp;
		await execute(store, [{}], [listLeads()]);
		store.set('main', { ...store.get('main'), accessTokenExpiresAt: new Date().toISOString() });
		await execute(store, people(1), [createUsers()]);
		expect(sandbox.calls('user.create')).toHaveLength(1);
		expect(sandbox.tokens.refreshed).toBe(1);
	});

	it('falls back to a new pair when the refresh token is dead too', async () => {
		const { sandbox, store } = setUp;
		await execute(store, [{}], [listLeads()]);
		sandbox.forgetTokens();
		sandbox.killRefreshTokens();
		const result = await execute(store, people(1), [createUsers()]);
		expect(result.error).toBeUndefined();
		expect(sandbox.calls('oauth.refreshToken').map(({ code }) => code)).toEqual([20001]);
		expect(sandbox.calls('oauth.getToken')).toHaveLength(2);
	});

	it('is not used for another secret', async () => {
		const { sandbox, store } = setUp;
		await execute(store, [{}], [listLeads()]);
		store.set('main', { ...store.get('main'), appSecret: 'another' });
		const result = await execute(store, people(1), [createUsers()]);
		expect(result.error.message).toContain('getting a token');
		expect(sandbox.calls('user.create')).toHaveLength(0);
	});
});

describe('a token call that fails in the middle of a run', () => {
	const setUp = withSandbox();

	it.each([
		['an HTML 502', { answer: 'html' }],
		["a gateway's own JSON", { answer: { code: 502, status: 502 } }],
		['a reset', { answer: 'reset' }],
	] as const)('once, by %s, is waited out, and everybody is created once', async (_what, fault) => {
		const { sandbox, store } = setUp;
		await execute(store, [{}], [listLeads()]);
		sandbox.forgetTokensAfter(1);
		// Without a refresh token there is but one token call in each attempt.
		sandbox.killRefreshTokens();
		sandbox.fault({ on: 'oauth.getToken', ...fault });
		const { issued } = sandbox.tokens;
		const node = createUsers({ options: { concurrency: 1 } });
		const result = await execute(store, batches(3), [node]);
		expect(result.error).toBeUndefined();
		expect(result.items('Create')).toHaveLength(150);
		expect(sandbox.effects['user.create']).toBe(150);
		expect(sandbox.calls('user.create')).toHaveLength(4);
		expect(sandbox.tokens.issued - issued).toBe(1);
	});

	it('is the error of what could not be sent where it lasts, and nothing is unknown', async () => {
		const { sandbox, store } = setUp;
		await execute(store, [{}], [listLeads()]);
		sandbox.forgetTokens();
		sandbox.killRefreshTokens();
		sandbox.fault({ on: 'oauth.getToken', times: Infinity, answer: 'html' });
		const node = createUsers({ options: { maxRetries: 1 } });
		const result = await execute(store, people(1), [node]);
		expect(result.error.message).toContain('getting a token');
		expect(result.error.description).not.toContain('Outcome unknown');
		expect(sandbox.effects['user.create']).toBe(0);
	});
});

describe('a token call that hangs', () => {
	const setUp = withSandbox();
	const getWithin = (requestTimeout: number) =>
		getUser({ options: { requestTimeout, maxRetries: 0 } });

	it.each(['oauth.getToken', 'oauth.refreshToken'])(
		'as %s does ends with Request Timeout',
		async (on) => {
			const { sandbox, store } = setUp;
			if (on === 'oauth.refreshToken') {
				await execute(store, [{}], [listLeads()]);
				sandbox.forgetTokens();
			}
			sandbox.fault({ on, times: Infinity, answer: 'hang', seconds: 60 });
			const started = Date.now();
			const result = await execute(store, people(1), [getWithin(1)]);
			// Neither the 30 seconds that a request has by default nor the 60 of the server.
			expect(Date.now() - started).toBeLessThan(15_000);
			expect(result.error.message).toContain('getting a token');
			expect(result.error.message).toContain('no response came in time');
			expect(sandbox.calls(on)).toHaveLength(1);
		},
	);

	it('leaves nothing of the timeout in the credential', async () => {
		const { store } = setUp;
		await execute(store, people(1), [getWithin(20)]);
		expect(store.get('main').accessToken).not.toBe('');
		expect(store.get('main')).not.toHaveProperty('requestTimeout');
	});
});

it('rejected for ever costs one renewal and at most three requests', async () => {
	const sandbox = await startSandbox();
	const store = new CredentialStore();
	storeCredential({ sandbox, store });
	await execute(store, [{}], [listLeads()]);
	const answer = { code: 20001, msg: '无效的访问令牌' };
	sandbox.fault({ on: 'user.create', times: Infinity, answer });
	const { issued } = sandbox.tokens;
	const result = await execute(store, people(1), [createUsers()]);
	await sandbox.close();
	expect(result.error.message).toContain('rejected the access token');
	expect(sandbox.tokens.issued - issued).toBe(1);
	expect(sandbox.calls('user.create').length).toBeLessThanOrEqual(3);
});

describe.each(['ok', 'http'] as const)(
	'40 executions at once, failures as %s status',
	(errorStatus) => {
		let sandbox: Sandbox;
		let store: CredentialStore;

		beforeEach(async () => {
			sandbox = await startSandbox({ errorStatus });
			store = new CredentialStore();
			storeCredential({ sandbox, store });
		});

		afterEach(async () => await sandbox.close());

		const runForty = async () =>
			await Promise.all(
				Array.from(
					{ length: 40 },
					async (_, index) => await execute(store, people(index + 1).slice(-1), [createUsers()]),
				),
			);

		it('share one renewal after the server forgot the token', async () => {
			await execute(store, [{}], [listLeads()]);
			sandbox.forgetTokens();
			const { issued } = sandbox.tokens;
			const results = await runForty();
			expect(results.filter(({ error }) => error)).toEqual([]);
			expect(sandbox.tokens.issued - issued).toBeLessThanOrEqual(2);
			expect(sandbox.effects['user.create']).toBe(40);
		});

		it('share the first token of a fresh credential', async () => {
			const results = await runForty();
			expect(results.filter(({ error }) => error)).toEqual([]);
			expect(sandbox.tokens.issued).toBeLessThanOrEqual(2);
			expect(sandbox.calls('user.create')).toHaveLength(40);
		});
	},
);
