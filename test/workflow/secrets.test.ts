import './support/verbose';
import { execute, type Result } from './support/execute';
import { createUsers, listLeads, people } from './support/people';
import { withSandbox } from './support/setUp';

const setUp = withSandbox();

/** Everything that n8n logs meanwhile, at any level: its logger writes to the console's streams. */
function captureLog(): string[] {
	const lines: string[] = [];
	const { _stdout, _stderr } = console as unknown as Record<string, NodeJS.WriteStream>;
	for (const stream of [_stdout!, _stderr!]) {
		jest.spyOn(stream, 'write').mockImplementation((text) => lines.push(String(text)) > 0);
	}
	return lines;
}

afterEach(() => jest.restoreAllMocks());

const scenes: Array<[string, () => Promise<Result>]> = [
	[
		'a successful run with a renewal',
		async () => {
			await execute(setUp.store, [{}], [listLeads()]);
			setUp.sandbox.forgetTokens();
			return await execute(setUp.store, people(3), [createUsers()]);
		},
	],
	[
		'a wrong secret',
		async () => {
			const account = setUp.store.get('main');
			setUp.store.set('main', { ...account, appSecret: 'wrong-secret-0123456789' });
			return await execute(setUp.store, people(1), [createUsers()]);
		},
	],
	[
		'a server that repeats what it was sent',
		async () => {
			await execute(setUp.store, [{}], [listLeads()]);
			const { accessToken, appSecret, refreshToken } = setUp.store.get('main');
			const msg = `bad token ${accessToken}, secret ${appSecret}, refresh ${refreshToken}`;
			setUp.sandbox.fault({ on: 'user.create', answer: { code: 40002, msg } });
			return await execute(setUp.store, people(1), [createUsers()]);
		},
	],
	[
		'a batch whose failure entries repeat what was sent',
		async () => {
			await execute(setUp.store, [{}], [listLeads()]);
			const { accessToken, appSecret, refreshToken } = setUp.store.get('main');
			const identity = { type: 'mobile', value: people(1)[0]!.mobile };
			const query = `?app_secret=${encodeURIComponent(String(appSecret))}`;
			const failure = [
				{ identity, error_msg: `bad token ${accessToken}`, query },
				{ error_msg: 'no', request: { headers: [{ access_token: accessToken }, refreshToken] } },
			];
			setUp.sandbox.fault({ on: 'user.create', answer: { code: 0, data: { failure } } });
			const onError = 'continueErrorOutput';
			return await execute(setUp.store, people(2), [createUsers({}, { onError })]);
		},
	],
	[
		'a batch whose failure entries are cut in the middle of what was sent',
		async () => {
			await execute(setUp.store, [{}], [listLeads()]);
			const { accessToken } = setUp.store.get('main');
			const failure = [{ error_msg: `${'x'.repeat(990)}${String(accessToken)}` }];
			setUp.sandbox.fault({ on: 'user.create', answer: { code: 0, data: { failure } } });
			const onError = 'continueErrorOutput';
			const result = await execute(setUp.store, people(1), [createUsers({}, { onError })]);
			expect(JSON.stringify(result.record)).not.toContain(String(accessToken).slice(0, 8));
			return result;
		},
	],
	[
		'a refusal of a whole batch that repeats what was sent',
		async () => {
			await execute(setUp.store, [{}], [listLeads()]);
			const { accessToken, appSecret } = setUp.store.get('main');
			const data = { success: [], failure: [{ msg: accessToken, raw: { body: [appSecret] } }] };
			const answer = { code: 40004, msg: `refused ${accessToken}`, data };
			setUp.sandbox.fault({ on: 'user.create', answer });
			const onError = 'continueRegularOutput';
			return await execute(setUp.store, people(1), [createUsers({}, { onError })]);
		},
	],
	[
		'a token call that repeats what it was sent',
		async () => {
			const { appSecret } = setUp.sandbox;
			const msg = `{"app_secret":"${appSecret}"}`;
			setUp.sandbox.fault({ on: 'oauth.getToken', answer: { code: 40002, msg, data: appSecret } });
			return await execute(setUp.store, people(1), [createUsers()]);
		},
	],
	[
		'a broken connection',
		async () => {
			await execute(setUp.store, [{}], [listLeads()]);
			setUp.sandbox.fault({ on: 'user.create', answer: 'reset' });
			return await execute(setUp.store, people(1), [createUsers()]);
		},
	],
	[
		'a rate limit that was waited for',
		async () => {
			const answer = { code: 20002, headers: { 'retry-after': '1' } };
			setUp.sandbox.fault({ on: 'user.create', answer });
			return await execute(setUp.store, people(1), [createUsers()]);
		},
	],
];

it.each(scenes)(
	'%s leaves no token or secret in execution, error, hint or log',
	async (_, scene) => {
		const lines = captureLog();
		const { record, error } = await scene();
		expect(lines.length).toBeGreaterThan(5);
		const { accessToken, refreshToken, appSecret } = setUp.store.get('main');
		const secrets = [accessToken, refreshToken, appSecret, setUp.sandbox.appSecret].filter(Boolean);
		expect(secrets.length).toBeGreaterThanOrEqual(2);
		const everything = [
			record,
			...lines,
			JSON.stringify(error),
			error?.stack,
			String(error?.cause),
		];
		for (const secret of secrets) {
			expect(everything.filter((text) => text?.includes(String(secret)))).toEqual([]);
		}
	},
);
