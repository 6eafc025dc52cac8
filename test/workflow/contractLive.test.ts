import { endpointOf, pathOf } from '../support/addresses';
import { headerNames } from '../../nodes/Jing/transport/headers';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { catalog } from '../../nodes/Jing/operations';
import type { CodeAnswer } from '../../sandbox/types';
import { checkLive, type LiveOptions, withLiveOptions } from '../../tools/contract/live';
import { withSandbox } from './support/setUp';

const setUp = withSandbox();

const reads = [...catalog.calls].flatMap(([key, { operation }]) =>
	operation.effect === 'read' ? [key] : [],
);

let cache: string;

beforeEach(async () => {
	cache = await mkdtemp(join(tmpdir(), 'live-'));
});

afterEach(async () => await rm(cache, { recursive: true }));

/** A run in a terminal of which nothing can be read: everything comes from the environment. */
async function live(options: LiveOptions = {}, more: Record<string, string | undefined> = {}) {
	const { appId, appSecret, url } = setUp.sandbox;
	const env = { JING_APP_ID: appId, JING_APP_SECRET: appSecret, JING_BASE_URL: url, ...more };
	const printed: string[] = [];
	const reported: string[] = [];
	const surroundings = {
		env,
		canAsk: false,
		print: (line: string) => printed.push(line),
		report: (line: string) => reported.push(line),
		cache,
	};
	const isWell = await checkLive({ perSecond: 1_000, ...options }, surroundings);
	return { isWell, table: printed.join('\n'), reported };
}

const rowOf = (table: string, name: string) =>
	table.split('\n').find((line) => line.startsWith(`${name}  `)) ?? '';

const businessCalls = () =>
	setUp.sandbox.calls().flatMap(({ key }) => (key.startsWith('oauth.') ? [] : [key]));

const refuse = (on: string, answer: CodeAnswer, times = Infinity) =>
	setUp.sandbox.fault({ on, times, answer });

const stored = async () => {
	const folder = join(cache, 'contract-live');
	const files = await readdir(folder);
	return { files, text: await readFile(join(folder, files[0]!), 'utf8') };
};

it('calls every read once and nothing else, and is content where all work', async () => {
	const { isWell, table, reported } = await live();
	expect(isWell).toBe(true);
	expect(businessCalls()).toEqual(reads);
	expect(table.split('\n').filter((line) => / works /.test(line))).toHaveLength(reads.length);
	expect(rowOf(table, 'User: Create or Update Many')).toMatch(
		new RegExp(
			`用户批量创建 +${endpointOf('user.create').method} ${pathOf('user.create')} +notTried`,
		),
	);
	expect(reported).toHaveLength(reads.length);
});

it('prints what JING said and what to do, and is not content', async () => {
	refuse('user.get', { code: 40006, msg: 'IP无权访问' });
	const { isWell, table } = await live();
	expect(isWell).toBe(false);
	expect(rowOf(table, 'User: Get')).toMatch(/ipRefused +code 40006: IP无权访问$/);
	expect(table).toContain('allow-list');
});

it('asks a second time only for what is unclear', async () => {
	refuse('user.get', { code: 40005 }, 1);
	refuse('user.getAll', { code: 40006 });
	expect((await live()).isWell).toBe(false);
	setUp.sandbox.log.length = 0;
	const second = await live();
	expect(businessCalls()).toEqual(['user.get']);
	expect(rowOf(second.table, 'User: Get')).toContain('works');
	expect(rowOf(second.table, 'User: Get Many')).toContain('notGranted');
	setUp.sandbox.clearFaults();
	setUp.sandbox.log.length = 0;
	expect((await live({ fresh: true })).isWell).toBe(true);
	expect(businessCalls()).toEqual(reads);
});

it('stops at a daily limit and goes on from there', async () => {
	setUp.sandbox.fault({
		skip: 10,
		times: Infinity,
		answer: { code: 20002, msg: '超出当天请求数量限制' },
	});
	const first = await live();
	expect(first.isWell).toBe(false);
	expect(businessCalls()).toEqual(reads.slice(0, 11));
	expect(first.table).toContain('quota');
	setUp.sandbox.clearFaults();
	setUp.sandbox.log.length = 0;
	expect((await live()).isWell).toBe(true);
	expect(businessCalls()).toEqual(reads.slice(10));
});

it('asks again where an override moves a call', async () => {
	await live();
	setUp.sandbox.log.length = 0;
	const overrides = JSON.stringify({ 'user.get': { path: '/v9/person' } });
	const { isWell, table } = await live({}, { JING_ENDPOINT_OVERRIDES: overrides });
	expect(isWell).toBe(false);
	expect(setUp.sandbox.calls('').map(({ path }) => path)).toEqual(['/v9/person']);
	expect(businessCalls()).toEqual(['']);
	expect(rowOf(table, 'User: Get')).toMatch(/POST \/v9\/person +notFound/);
});

it('makes no more calls in a second than it may', async () => {
	const perSecond = 20;
	await live({ perSecond });
	const times = setUp.sandbox
		.calls()
		.flatMap(({ key, at }) => (key.startsWith('oauth.') ? [] : [at]));
	const took = times.at(-1)! - times[0]!;
	expect(took).toBeGreaterThan(((times.length - 1) / perSecond) * 1_000 * 0.9);
});

describe('the secret', () => {
	it('is neither printed nor stored, and no token is', async () => {
		refuse('user.get', { code: 40004, msg: `secret ${setUp.sandbox.appSecret}` });
		const { table, reported } = await live();
		const { files, text } = await stored();
		const seen = [table, ...reported, ...files, text].join('\n');
		expect(seen).not.toContain(setUp.sandbox.appSecret);
		const tokens = setUp.sandbox
			.calls('user.get')
			.map(({ headers }) => headers[headerNames.access_token.toLowerCase()]!);
		expect(tokens.filter((token) => seen.includes(token))).toEqual([]);
		expect(seen).toContain('user.get');
	});

	it('is in no message where it is wrong', async () => {
		const wrong = 'f'.repeat(32);
		const failing = live({}, { JING_APP_SECRET: wrong });
		await expect(failing).rejects.toThrow('Interface: Check Access (getting a token)');
		await expect(failing).rejects.not.toThrow(wrong);
	});

	it('is asked for by its variable where nobody can type it', async () => {
		const failing = live({}, { JING_APP_SECRET: undefined });
		await expect(failing).rejects.toThrow('Set JING_APP_ID and JING_APP_SECRET');
	});

	it('is no option of the command', () => {
		const names = withLiveOptions(new Command()).options.map(({ long }) => long);
		expect(names).toEqual(['--live', '--per-second']);
	});
});

it.each(['0', '-1', 'fast'])('--per-second %s is refused', (text) => {
	const command = withLiveOptions(new Command())
		.exitOverride()
		.configureOutput({ writeErr: () => {} });
	expect(() => command.parse(['--per-second', text], { from: 'user' })).toThrow('above 0');
});
