import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { catalog } from '../../nodes/Jing/operations';
import type { CodeAnswer } from '../../sandbox/types';
import { endpointOf, pathOf, sentBy } from '../support/addresses';
import { execute, type JingNode, type Result } from './support/execute';
import { withSandbox } from './support/setUp';

const setUp = withSandbox();

const check = (parameters: INodeParameters = {}, more: Partial<JingNode> = {}): JingNode => ({
	parameters: { resource: 'interface', operation: 'checkAccess', ...parameters },
	...more,
});

const keys = [...catalog.calls.keys()];
const effectOf = (key: string) => catalog.calls.get(key)!.operation.effect;
const reads = keys.filter((key) => effectOf(key) === 'read');
const writes = keys.filter((key) => effectOf(key) !== 'read');
const readsOf = (section: string) => reads.filter((key) => key.startsWith(`${section}.`));

const missing = { code: 40002, msg: '不存在的方法名' };
const notGranted = { code: 40006, msg: '没有当前接口权限' };
const refusedAddress = { code: 40006, msg: 'IP无权访问' };

/** From now on JING answers these calls like this. */
function refuse(refused: string[], answer: CodeAnswer) {
	for (const on of refused) setUp.sandbox.fault({ on, times: Infinity, answer });
}

const rowsOf = (result: Result) => result.items('JING').map(({ json }) => json);
const verdictsOf = (result: Result) =>
	Object.fromEntries(rowsOf(result).map(({ key, verdict }) => [key, verdict]));
const each = (some: string[], verdict: string) =>
	Object.fromEntries(some.map((key) => [key, verdict]));

/** Business calls; no more than one of each, and none that could change anything. */
function expectHarmless() {
	const { sandbox } = setUp;
	const called = sandbox.calls().filter(({ key }) => !key.startsWith('oauth.'));
	expect(called.every(({ key }) => reads.includes(key))).toBe(true);
	expect(new Set(called.map(({ key }) => key)).size).toBe(called.length);
	expect(writes.filter((key) => sandbox.effects[key]! > 0)).toEqual([]);
}

it('finds every read of a JING that has them all, and leaves the writes alone', async () => {
	const result = await execute(setUp.store, [{}], [check()]);
	expect(result.error).toBeUndefined();
	expect(rowsOf(result).map(({ key }) => key)).toEqual(keys);
	expect(verdictsOf(result)).toEqual({ ...each(reads, 'works'), ...each(writes, 'notTried') });
	expect(setUp.sandbox.calls()).toHaveLength(reads.length + 1);
	expectHarmless();
});

describe.each(['ok', 'http'] as const)('where failures are answered as %s', (errorStatus) => {
	it('tells 20 missing, 10 not granted and a section behind the list of addresses', async () => {
		setUp.sandbox.options.errorStatus = errorStatus;
		const section = readsOf('templateMessage');
		const others = reads.filter((key) => !section.includes(key));
		const [absent, forbidden] = [others.slice(0, 20), others.slice(20, 30)];
		refuse(absent, missing);
		refuse(forbidden, notGranted);
		refuse(section, refusedAddress);
		const result = await execute(setUp.store, [{}], [check()]);
		expect(result.error).toBeUndefined();
		expect(verdictsOf(result)).toEqual({
			...each(reads, 'works'),
			...each(writes, 'notTried'),
			...each(absent, 'notFound'),
			...each(forbidden, 'notGranted'),
			...each(section, 'ipRefused'),
		});
		expect(setUp.sandbox.tokens.issued).toBe(1);
		expectHarmless();
	});
});

it('says of each what JING said and what to do, and pairs it with its item', async () => {
	refuse(['user.get'], notGranted);
	const result = await execute(setUp.store, [{}, {}], [check({ sections: ['user'] })]);
	const items = result.items('JING');
	expect(items.map(({ pairedItem }) => pairedItem)).toEqual(
		[0, 1].flatMap((item) => readsAndWritesOf('user').map(() => ({ item }))),
	);
	expect(items.find(({ json }) => json.key === 'user.get')!.json).toEqual({
		key: 'user.get',
		name: 'Get',
		section: 'User',
		title: catalog.calls.get('user.get')!.operation.docs.title,
		method: endpointOf('user.get').method,
		path: pathOf('user.get'),
		evidence: endpointOf('user.get').docs.wire,
		overridden: false,
		verdict: 'notGranted',
		said: 'code 40006: 没有当前接口权限',
		nextStep: 'Ask JINGdigital to authorize this interface for your App ID.',
	});
	expectHarmless();
});

const readsAndWritesOf = (section: string) => keys.filter((key) => key.startsWith(`${section}.`));

it('asks lists for one row, and everything else for nothing', async () => {
	await execute(setUp.store, [{}], [check({ sections: ['user', 'templateMessage'] })]);
	const callOf = (key: string) => setUp.sandbox.calls(key)[0]!;
	for (const key of ['user.getAll', 'templateMessage.getAll']) {
		const { query, body } = callOf(key);
		const { pageFrom = 1 } = endpointOf(key);
		const asked = Object.entries({ ...query, ...(body as object) }).map(([name, value]) => [
			name,
			Number(value),
		]);
		const oneRow = sentBy(key, { page: pageFrom, page_size: 1 });
		expect([key, Object.fromEntries(asked)]).toEqual([key, oneRow]);
	}
	expect(callOf('user.get').body).toEqual({});
	expect(callOf('user.getIdentities').body).toEqual([{}]);
});

describe('what ends a check or does not', () => {
	it('a daily limit ends it: the rest is not tried', async () => {
		const concurrency = 3;
		setUp.sandbox.fault({
			skip: 10,
			times: Infinity,
			answer: { code: 20002, msg: '超出当天请求数量限制' },
		});
		const result = await execute(setUp.store, [{}], [check({ options: { concurrency } })]);
		expect(result.error).toBeUndefined();
		const rows = rowsOf(result).filter(({ key }) => reads.includes(String(key)));
		expect(rows.filter(({ verdict }) => verdict === 'works')).toHaveLength(10);
		const rest = rows.filter(({ verdict }) => verdict === 'notTried');
		expect(rest).toHaveLength(reads.length - 10);
		expect(rest.every(({ nextStep }) => String(nextStep).includes('quota'))).toBe(true);
		const called = setUp.sandbox.calls().length - 1;
		expect(called).toBeGreaterThan(10);
		expect(called).toBeLessThanOrEqual(10 + concurrency);
	});

	it('a rate limit is waited out', async () => {
		setUp.sandbox.fault({ on: 'user.get', times: 2, answer: { code: 20002 } });
		const result = await execute(setUp.store, [{}], [check({ sections: ['user'] })]);
		expect(verdictsOf(result)).toMatchObject(each(readsOf('user'), 'works'));
		expect(setUp.sandbox.calls('user.get')).toHaveLength(3);
	});

	it.each<[string, 'reset' | 'html' | 'empty' | CodeAnswer]>([
		['a cut connection', 'reset'],
		['a page', 'html'],
		['an empty answer', 'empty'],
		['a fault inside JING', { code: 40005, msg: '服务接口调用异常' }],
		['an outage', { code: 20000, msg: '服务不可用' }],
	])('%s leaves one interface unclear, after one call', async (_what, answer) => {
		setUp.sandbox.fault({ on: 'user.get', times: Infinity, answer });
		const result = await execute(setUp.store, [{}], [check({ sections: ['user'] })]);
		expect(verdictsOf(result)).toMatchObject({
			...each(readsOf('user'), 'works'),
			'user.get': 'unclear',
		});
		expectHarmless();
	});

	it('a slow interface is unclear once the Request Timeout is over', async () => {
		setUp.sandbox.fault({ on: 'user.get', seconds: 10, answer: 'hang' });
		const options = { requestTimeout: 1 };
		const result = await execute(setUp.store, [{}], [check({ sections: ['user'], options })]);
		expect(verdictsOf(result)).toMatchObject({ 'user.get': 'unclear', 'user.getAll': 'works' });
	});
});

describe('a 20001', () => {
	it('that speaks of rights says that an interface is not granted, and costs no new token', async () => {
		const forbidden = readsOf('scoring');
		refuse(forbidden, { code: 20001, msg: '授权权限不足' });
		const result = await execute(setUp.store, [{}], [check()]);
		expect(verdictsOf(result)).toMatchObject({
			...each(reads, 'works'),
			...each(forbidden, 'notGranted'),
		});
		expect(setUp.sandbox.tokens.issued).toBe(1);
		expectHarmless();
	});

	it('is no matter of the others where it is the answer to the first', async () => {
		refuse(reads.slice(0, 1), { code: 20001, msg: 'Insufficient Authorization Rights' });
		const result = await execute(setUp.store, [{}], [check()]);
		expect(verdictsOf(result)).toMatchObject({
			...each(reads, 'works'),
			...each(reads.slice(0, 1), 'notGranted'),
		});
		expect(setUp.sandbox.tokens.issued).toBeLessThanOrEqual(2);
	});

	it('that no text explains leaves one interface unclear', async () => {
		refuse(['user.getAll'], { code: 20001, msg: '商户状态异常' });
		const result = await execute(setUp.store, [{}], [check({ sections: ['user'] })]);
		expect(verdictsOf(result)).toMatchObject({ 'user.get': 'works', 'user.getAll': 'unclear' });
	});

	it('to a token that was forgotten meanwhile is healed', async () => {
		const { sandbox, store } = setUp;
		await execute(store, [{}], [check({ sections: ['user'] })]);
		sandbox.forgetTokensAfter(20);
		const result = await execute(store, [{}], [check()]);
		expect(verdictsOf(result)).toMatchObject(each(reads, 'works'));
		expect(sandbox.tokens.issued).toBe(2);
	});

	it('to every token is one error', async () => {
		refuse(reads, { code: 20001, msg: '无效的访问令牌' });
		const node = check({}, { onError: 'continueRegularOutput' });
		const result = await execute(setUp.store, [{}], [node]);
		expect(rowsOf(result)).toHaveLength(1);
		expect(rowsOf(result)[0]!.error).toContain(
			'Interface: Check Access: JING rejected the access token, even a new one',
		);
	});
});

it('a wrong secret is one error', async () => {
	const { store } = setUp;
	store.set('main', { ...store.get('main'), appSecret: 'f'.repeat(32) });
	const result = await execute(store, [{}], [check()]);
	expect(result.error.message).toContain('Interface: Check Access (getting a token)');
	expect(setUp.sandbox.calls().every(({ key }) => key.startsWith('oauth.'))).toBe(true);
});

it('an unknown section is an error, and nothing is called', async () => {
	const sections = "={{ ['user', $json.more] }}";
	const items = [{ more: 'lead' }, { more: 'shop' }];
	const result = await execute(setUp.store, items, [check({ sections })]);
	expect(result.error.message).toContain('Sections names no section: "shop"');
	expect(setUp.sandbox.log).toEqual([]);
});

it('calls an interface once for all items, and gives each item what it chooses', async () => {
	const items = [{ section: 'user' }, { section: 'lead, user' }, { section: 'Tag' }];
	const node = check({ sections: '={{ $json.section }}' }, { onError: 'continueRegularOutput' });
	const result = await execute(setUp.store, items, [node]);
	const counts = [0, 1, 2].map(
		(item) =>
			result.items('JING').filter(({ pairedItem }) => {
				return (pairedItem as { item: number }).item === item;
			}).length,
	);
	const users = readsAndWritesOf('user').length;
	expect(counts).toEqual([users, users + readsAndWritesOf('lead').length, 1]);
	expectHarmless();
});

describe('with Endpoint Overrides', () => {
	const withOverrides = (overrides: object) => {
		const { store } = setUp;
		store.set('main', { ...store.get('main'), endpointOverrides: JSON.stringify(overrides) });
	};

	it('calls each interface as its override says', async () => {
		withOverrides({
			'user.get': { path: '/v9/person', method: 'GET' },
			'user.getAll': { rename: { page: 'pageNum', page_size: 'perPage' }, pageFrom: 0 },
		});
		const result = await execute(setUp.store, [{}], [check({ sections: ['user'] })]);
		expect(verdictsOf(result)).toMatchObject({ 'user.get': 'notFound' });
		expect(setUp.sandbox.log).toContainEqual(
			expect.objectContaining({ method: 'GET', path: '/v9/person' }),
		);
		expect(setUp.sandbox.calls('user.getAll')[0]!.body).toEqual({ pageNum: 0, perPage: 1 });
		expect(rowsOf(result).find(({ key }) => key === 'user.get')).toMatchObject({
			method: 'GET',
			path: '/v9/person',
			overridden: true,
		});
	});

	it('does not call a read whose override leads to a write', async () => {
		const { method, path } = endpointOf('user.create');
		withOverrides({ 'user.getAll': { method, path } });
		const result = await execute(setUp.store, [{}], [check({ sections: ['user'] })]);
		expect(verdictsOf(result)).toMatchObject({ 'user.getAll': 'notTried' });
		expectHarmless();
	});

	it('Get Many lists them as they would be called, without a call', async () => {
		withOverrides({ 'user.get': { path: '/v9/person' } });
		const list = { resource: 'interface', operation: 'getAll', sections: ['user'] };
		const result = await execute(setUp.store, [{}], [{ parameters: list }]);
		expect(rowsOf(result).map(({ key }) => key)).toEqual(readsAndWritesOf('user'));
		expect(rowsOf(result).find(({ key }) => key === 'user.get')).toEqual({
			key: 'user.get',
			name: 'Get',
			section: 'User',
			title: catalog.calls.get('user.get')!.operation.docs.title,
			method: endpointOf('user.get').method,
			path: '/v9/person',
			evidence: endpointOf('user.get').docs.wire,
			overridden: true,
		});
		expect(setUp.sandbox.log).toEqual([]);
	});
});

it('stops soon after the execution is cancelled', async () => {
	setUp.sandbox.options.latency = 100;
	const running = execute(setUp.store, [{}], [check()], (cancel) => setTimeout(cancel, 700));
	await running.catch((error: unknown) => expect(String(error)).toContain('cancel'));
	await new Promise((resolve) => setTimeout(resolve, 500));
	const called = setUp.sandbox.calls().length;
	expect(called).toBeLessThan(reads.length);
	await new Promise((resolve) => setTimeout(resolve, 500));
	expect(setUp.sandbox.calls()).toHaveLength(called);
});

it('lists an interface without a secret in its row', async () => {
	const result = await execute(setUp.store, [{}], [check()]);
	expect(JSON.stringify(rowsOf(result) as IDataObject[])).not.toContain(setUp.sandbox.appSecret);
});
