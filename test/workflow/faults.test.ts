import pWaitFor from 'p-wait-for';
import type { Fault } from '../../sandbox';
import { execute } from './support/execute';
import { createLead, createUsers, getUser, listLeads, mobile, people } from './support/people';
import { storeCredential, withSandbox } from './support/setUp';
import { endpointOf, wireOf, wrongAddress } from '../support/addresses';

const setUp = withSandbox();

/** A read, an update that can be repeated, and creates that can not. */
const operations = {
	read: { key: 'user.get', node: getUser() },
	update: {
		key: 'user.update',
		node: {
			parameters: {
				resource: 'user',
				operation: 'update',
				identities: { values: [{ type: 'mobile', value: '={{ $json.mobile }}' }] },
				fields: { values: [{ key: 'title', value: 'CEO' }] },
			},
		},
	},
	create: { key: 'user.create', node: createUsers() },
	lead: { key: 'lead.create', node: createLead() },
};
type Kind = keyof typeof operations;

async function runWith(kind: Kind, fault: Fault) {
	const { sandbox, store } = setUp;
	await execute(store, people(1), [createUsers()]);
	sandbox.effects['user.create'] = 0;
	const { key, node } = operations[kind];
	sandbox.fault({ on: key, ...fault });
	const before = sandbox.calls(key).length;
	const result = await execute(store, people(1), [node]);
	return { result, requests: sandbox.calls(key).length - before, effects: sandbox.effects[key] };
}

const lost = { answer: 'reset', acts: true } as const;
const outage = { answer: { code: 20000, msg: '服务不可用' }, acts: true } as const;
const gateway = { answer: 'html', acts: true } as const;

describe('an outcome that is not known', () => {
	it.each([
		['a lost connection', 'read', lost],
		['an outage', 'read', outage],
		['a gateway page', 'read', gateway],
		['a lost connection', 'update', lost],
		['an outage', 'update', outage],
		['a gateway page', 'update', gateway],
	] as const)('%s: a %s is repeated', async (_, kind, fault) => {
		const { result, requests } = await runWith(kind, fault);
		expect(result.error).toBeUndefined();
		expect(requests).toBe(2);
	});

	it.each([
		['a lost connection', 'create', lost],
		['an outage', 'create', outage],
		['a gateway page', 'create', gateway],
		['a lost connection', 'lead', lost],
		['an outage', 'lead', outage],
		['a gateway page', 'lead', gateway],
	] as const)(
		'%s: a create (%s) is not repeated, and the error says what to do',
		async (_, kind, fault) => {
			const { result, requests, effects } = await runWith(kind, fault);
			expect(requests).toBe(1);
			expect(effects).toBe(1);
			expect(result.error.message).toMatch(
				/^(User: Create or Update Many|Lead: Create): unclear whether it was created\./,
			);
			expect(result.error.message).toMatch(
				/Outcome unknown: check with (User: Get|Lead: Get Many) before you run it again\. \[item 0\]$/,
			);
			expect(result.error.description).toMatch(/Check with (User: Get|Lead: Get Many)/);
		},
	);

	it('stops repeating after three requests', async () => {
		const { result, requests } = await runWith('read', { ...outage, times: Infinity });
		expect(result.error.message).toContain('not available');
		expect(requests).toBe(3);
	});
});

describe('a refusal before anything happened', () => {
	const busy = { answer: { code: 20002, msg: '超出请求并发限制' } };

	it.each(['read', 'update', 'create', 'lead'] as const)(
		'rate limit: %s is repeated after a wait, with one effect',
		async (kind) => {
			const { result, requests, effects } = await runWith(kind, { ...busy, times: 2 });
			expect(result.error).toBeUndefined();
			expect(requests).toBe(3);
			expect(effects).toBe(1);
		},
	);

	it('respects Retry-After', async () => {
		const answer = { ...busy.answer, headers: { 'retry-after': '2' } };
		const started = Date.now();
		const { result } = await runWith('create', { answer });
		expect(result.error).toBeUndefined();
		expect(Date.now() - started).toBeGreaterThanOrEqual(2_000);
		expect(result.record).toContain('Slowed down by JING: 2 seconds of waiting');
	});

	it('gives up at once where the wait is longer than a call may wait', async () => {
		const answer = { ...busy.answer, headers: { 'retry-after': '3600' } };
		const { result, requests } = await runWith('create', { answer });
		expect(result.error.message).toContain("JING's rate limit was reached");
		expect(requests).toBe(1);
	});

	it.each([
		['daily limit', { code: 20002, msg: '超出当天请求数量限制' }, 'is used up'],
		[
			'quota',
			{ code: 20001, msg: 'The service available for the day has been used up' },
			'is used up',
		],
		['contract', { code: 20001, msg: '商户未授权当前接口' }, 'does not include this interface'],
		['parameter', { code: 40002, msg: '参数无效' }, 'a value that JING does not accept'],
		['business', { code: 40004, msg: '用户不存在' }, 'JING rejected the request: "用户不存在"'],
		['address', { code: 40006, msg: 'IP无权访问' }, 'from the IP address of your n8n server'],
		['unlisted', { code: 50123, msg: 'what' }, 'does not list: "what" (code 50123)'],
	])('%s: one request, clear words', async (_, answer, text) => {
		const { result, requests } = await runWith('read', { answer, times: Infinity });
		expect(result.error.message).toContain(text);
		expect(requests).toBe(1);
	});

	it('Max Retries 0 repeats nothing', async () => {
		const { sandbox, store } = setUp;
		await execute(store, people(1), [createUsers()]);
		sandbox.fault({ on: 'user.get', ...busy });
		const result = await execute(store, people(1), [getUser({ options: { maxRetries: 0 } })]);
		expect(result.error.message).toContain("JING's rate limit was reached");
		expect(sandbox.calls('user.get')).toHaveLength(1);
	});
});

it('a server that can not be reached is named as such', async () => {
	const { store } = setUp;
	storeCredential(setUp, { baseUrl: 'http://127.0.0.1:1' });
	const result = await execute(store, people(1), [createUsers()]);
	expect(result.error.message).toContain('JING could not be reached');
	expect(result.error.description).toContain('Base Address');
});

it('cancelling ends a wait long before its time, and nothing more is sent', async () => {
	const { sandbox, store } = setUp;
	await execute(store, people(1), [createUsers()]);
	const answer = { code: 20002, msg: 'busy', headers: { 'retry-after': '20' } };
	sandbox.fault({ on: 'user.get', times: Infinity, answer });
	let cancelled = 0;
	const result = await execute(store, people(1), [getUser()], (cancel) => {
		const isWaiting = () => sandbox.calls('user.get')[0]?.code === 20002;
		void pWaitFor(isWaiting).then(() => {
			cancelled = Date.now();
			cancel();
		});
	});
	// Within half a second by the clock that the unit tests of wait() have.
	expect(Date.now() - cancelled).toBeLessThan(5_000);
	expect(result.error.message).toContain('cancelled');
	expect(sandbox.calls('user.get')).toHaveLength(1);
});

it('an assumed path that JING does not know is explained with its correction', async () => {
	const { sandbox, store } = setUp;
	sandbox.fault({ on: 'lead.getAll', answer: { code: 40002, msg: '不存在的方法名' } });
	const result = await execute(store, [{}], [listLeads()]);
	expect(result.error.description).toContain(wrongAddress('lead.getAll'));
	const { method } = endpointOf('lead.getAll');
	expect(result.error.description).toContain(`{"lead.getAll": "${method} /v1/..."}`);
});

it('an endpoint override replaces method and path', async () => {
	const { sandbox, store } = setUp;
	const account = store.get('main');
	store.set('main', { ...account, endpointOverrides: { 'lead.getAll': wireOf('user.getAll') } });
	const result = await execute(
		store,
		[{}],
		[createUsers({ identities: { values: [{ type: 'mobile', value: mobile(1) }] } }), listLeads()],
	);
	expect(result.error).toBeUndefined();
	expect(result.items('Leads')[0]!.json).toHaveProperty('omni_user_uuid');
	expect(sandbox.calls('user.getAll')).toHaveLength(1);
});
