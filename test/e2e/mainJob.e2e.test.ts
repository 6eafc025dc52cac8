import { headerNames } from '../../nodes/Jing/transport/headers';
import { readFile } from 'node:fs/promises';
import type { INodeParameters } from 'n8n-workflow';
import { BAD_USERS, demoWorkflow, expectedItems, USERS } from '../../tools/demo/workflow';
import { chain, jing, manualTrigger } from '../../tools/n8n/workflow';
import { type Sandbox, type SandboxOptions, startSandbox } from '../../sandbox';
import { credentialFor, openWorkbench, type Workbench } from './support/workbench';

let bench: Workbench;
let sandbox: Sandbox;
let credential: { id: string; name: string };

beforeAll(async () => {
	bench = await openWorkbench();
});

afterAll(async () => await bench.stop());

afterEach(async () => await sandbox.close());

/** A JING of its own and a fresh credential for it. */
async function newAccount(options: SandboxOptions = {}) {
	sandbox = await startSandbox(options);
	const stored = await bench.client.createCredential(credentialFor(sandbox));
	credential = { id: stored.id, name: stored.name };
}

const demo = (parameters: INodeParameters = {}) => ({
	...demoWorkflow,
	id: undefined,
	nodes: demoWorkflow.nodes.map((node) =>
		node.type === 'n8n-nodes-jing.jing'
			? {
					...node,
					parameters: { ...node.parameters, ...parameters },
					credentials: { jingApi: credential },
				}
			: node,
	),
});

/** Creates one user, another one in each execution. */
const oneUser = () =>
	chain('one user', [
		manualTrigger(),
		jing(
			'Create',
			{
				resource: 'user',
				operation: 'create',
				identities: {
					values: [
						{ type: 'mobile', value: "={{ '138' + String($execution.id).padStart(8, '0') }}" },
					],
				},
			},
			credential,
		),
	]);

describe('the demo: 250 users created, tagged, then leads listed', () => {
	it('takes five create calls; all output in order, seven refused users as error items', async () => {
		await newAccount();
		const result = await bench.run(demo());
		expect(result.status).toBe('success');
		for (const { node, output, count } of expectedItems.filter((each) => 'count' in each)) {
			expect(result.items(node, output)).toHaveLength(count);
		}
		expect(sandbox.calls('user.create').map(({ body }) => (body as unknown[]).length)).toEqual([
			50, 50, 50, 50, 50,
		]);
		expect(sandbox.calls('lead.getAll')).toHaveLength(1);
		const all = [...result.items('Create users'), ...result.items('Create users', 1)];
		const items = all.map(({ pairedItem }) => (pairedItem as { item: number }).item);
		expect(items.toSorted((a, b) => a - b)).toEqual(Array.from({ length: USERS }, (_, i) => i));
		const created = items.slice(0, USERS - BAD_USERS);
		expect(created).toEqual(created.toSorted((a, b) => a - b));
		for (const { json } of result.items('Create users', 1)) {
			expect(json.error).toContain('no number');
			expect(json.error).toContain('手机号格式不正确');
		}
	});

	it('a token that dies after the second call: one refresh, one call sent twice', async () => {
		await newAccount();
		await bench.run(oneUser());
		const before = { ...sandbox.tokens, calls: sandbox.calls('user.create').length };
		sandbox.forgetTokensAfter(2);
		const result = await bench.run(demo({ options: { batchSize: 50, concurrency: 1 } }));
		expect(result.status).toBe('success');
		expect(sandbox.calls('user.create').length - before.calls).toBe(6);
		expect(sandbox.tokens.refreshed - before.refreshed).toBe(1);
		expect(sandbox.tokens.issued - before.issued).toBe(1);
		expect(sandbox.effects['user.create']).toBe(1 + USERS - BAD_USERS);
	});

	it('the same with calls in flight: each repeated at most once, the next run issues none', async () => {
		await newAccount({ latency: 50 });
		await bench.run(oneUser());
		sandbox.forgetTokensAfter(2);
		const result = await bench.run(demo());
		expect(result.status).toBe('success');
		const bodies = sandbox.calls('user.create').map(({ body }) => JSON.stringify(body));
		for (const body of new Set(bodies)) {
			expect(bodies.filter((each) => each === body).length).toBeLessThanOrEqual(2);
		}
		expect(sandbox.effects['user.create']).toBe(1 + USERS - BAD_USERS);
		const { issued } = sandbox.tokens;
		expect((await bench.run(oneUser())).status).toBe('success');
		expect(sandbox.tokens.issued).toBe(issued);
	});
});

describe.each(['ok', 'http'] as const)('40 executions at once, failures as %s', (errorStatus) => {
	const successes = (results: Array<{ status: string }>) =>
		results.filter(({ status }) => status === 'success').length;

	it('share the first token of a fresh credential', async () => {
		await newAccount({ errorStatus });
		expect(successes(await bench.runAtOnce(oneUser(), 40))).toBe(40);
		expect(sandbox.tokens.issued).toBeLessThanOrEqual(2);
	});

	it('share one renewal after the server forgot the token', async () => {
		await newAccount({ errorStatus });
		await bench.run(oneUser());
		sandbox.forgetTokens();
		const { issued } = sandbox.tokens;
		expect(successes(await bench.runAtOnce(oneUser(), 40))).toBe(40);
		expect(sandbox.tokens.issued - issued).toBeLessThanOrEqual(2);
		expect(sandbox.effects['user.create']).toBe(41);
	});
});

describe.each(['ok', 'http'] as const)('the credential test, failures as %s', (errorStatus) => {
	/** What the editor sends: hidden fields as it got them, blanked; what the user typed is new. */
	async function testWith(typed: Record<string, string>) {
		const stored = await bench.client.getCredential(credential.id);
		const data = { ...(stored.data as Record<string, string>), ...typed };
		expect(JSON.stringify(stored)).not.toContain(sandbox.appSecret);
		return await bench.client.testCredential({ ...stored, data, type: 'jingApi' });
	}

	beforeEach(async () => {
		await newAccount({ errorStatus });
		await bench.run(oneUser());
	});

	it('accepts the right secret over a live token, and the next execution works', async () => {
		expect(await testWith({ appSecret: sandbox.appSecret })).toMatchObject({ status: 'OK' });
		expect(sandbox.calls('oauth.getToken')).toHaveLength(2);
		expect((await bench.run(oneUser())).status).toBe('success');
	});

	it('rejects a wrong secret over a live token, with the reason', async () => {
		const verdict = await testWith({ appSecret: 'ffffffffffffffffffffffffffffffff' });
		expect(verdict).toMatchObject({ status: 'Error' });
		expect(verdict.message).toContain('does not accept the App ID or App Secret (code 40002)');
		expect((await bench.run(oneUser())).status).toBe('success');
	});

	it('says that a host can not be reached', async () => {
		const verdict = await testWith({ baseUrl: 'http://127.0.0.1:1' });
		expect(verdict).toMatchObject({ status: 'Error' });
		expect(verdict.message).toMatch(/ECONNREFUSED|could not be reached/);
	});

	it('says what is wrong with endpoint overrides', async () => {
		const verdict = await testWith({ endpointOverrides: '{"user.creat": "POST /v1/x"}' });
		expect(verdict.message).toContain('"user.creat" names no call');
	});

	it('rejects an answer without a token whatever its code', async () => {
		sandbox.fault({ on: 'oauth.getToken', answer: { code: 77777, msg: 'new code' } });
		expect(await testWith({})).toMatchObject({ status: 'Error' });
		sandbox.fault({ on: 'oauth.getToken', answer: 'html', status: 200 });
		expect(await testWith({})).toMatchObject({ status: 'Error' });
	});
});

it('leaves no token or secret in executions and logs', async () => {
	await newAccount();
	const results = [await bench.run(demo())];
	sandbox.forgetTokens();
	sandbox.fault({ on: 'user.create', answer: 'reset' });
	results.push(await bench.run(oneUser()));
	sandbox.fault({ on: 'oauth.refreshToken', answer: { code: 20000 }, times: Infinity });
	sandbox.fault({ on: 'oauth.getToken', answer: { code: 40006 }, times: Infinity });
	sandbox.forgetTokens();
	results.push(await bench.run(oneUser()));
	expect(results.map(({ status }) => status)).toEqual(['success', 'error', 'error']);
	const sent = sandbox.log.flatMap(({ headers, body }) => [
		String(headers[headerNames.access_token.toLowerCase()] ?? ''),
		String((body as { refresh_token?: string } | undefined)?.refresh_token ?? ''),
	]);
	const secrets = [...new Set([...sent, sandbox.appSecret])].filter(Boolean);
	expect(secrets.length).toBeGreaterThanOrEqual(3);
	const places = [JSON.stringify(results), await readFile(bench.n8n.logFile, 'utf8')];
	for (const secret of secrets) expect(places.some((text) => text.includes(secret))).toBe(false);
});
