import type { CallContract, Contract } from '../../../../sandbox';
import { Client, mobile } from '../client';

let client: Client;

afterEach(async () => await client.sandbox.close());

async function start(calls: Record<string, CallContract>, more: Partial<Contract> = {}) {
	client = await Client.startWithToken({ contract: { calls, ...more } });
}

const json = { 'content-type': 'application/json' };

/** A call as the other platform wants it. */
async function send(method: string, path: string, body?: unknown, headers = client.headers) {
	const init = { method, headers: { ...json, ...headers }, body: JSON.stringify(body) };
	const reply = await client.send(path, init);
	return {
		status: reply.status,
		...(reply.json() as { code: number; msg: string; data: unknown }),
	};
}

const tagIds = async () => {
	const { data } = await send('POST', '/v1/tag/query', {});
	return (data as { list: Array<{ tag_id: string }> }).list.map(({ tag_id }) => tag_id);
};

describe('where a call stands', () => {
	const moved = { 'userTag.getAll': { path: '/open/tags', method: 'PUT' } };

	it('answers at the other address alone', async () => {
		await start(moved);
		expect(await send('PUT', '/open/tags', {})).toMatchObject({ code: 0 });
		const gone = { code: 40002, msg: '不存在的方法名' };
		expect(await send('POST', '/v1/tag/query', {})).toMatchObject(gone);
		expect(client.sandbox.calls('userTag.getAll')).toMatchObject([{ path: '/open/tags' }]);
	});

	it('knows nothing of calls that are missing', async () => {
		await start({}, { missing: ['userTag.getAll'] });
		const gone = { code: 40002, msg: '不存在的方法名' };
		expect(await send('POST', '/v1/tag/query', {})).toMatchObject(gone);
		client.sandbox.options.errorStatus = 'http';
		expect(await send('POST', '/v1/tag/query', {})).toMatchObject({ ...gone, status: 404 });
		expect(client.sandbox.effects).not.toHaveProperty(['userTag.getAll']);
	});

	it('lets calls in by headers of other names', async () => {
		await start({}, { headers: { app_id: 'appId', access_token: 'X-Access-Token' } });
		const { app_id, access_token } = client.headers;
		const own = {
			appId: app_id,
			'x-access-token': access_token,
		} as unknown as typeof client.headers;
		expect(await send('POST', '/v1/tag/query', {}, own)).toMatchObject({ code: 0 });
		expect(await send('POST', '/v1/tag/query', {})).toMatchObject({ code: 40001 });
	});

	it('moves and renames the token calls as well', async () => {
		const token = { path: '/auth', rename: { app_id: 'appId', app_secret: 'secret' } };
		client = await Client.start({ contract: { calls: { 'oauth.getToken': token } } });
		const { appId, appSecret } = client.sandbox;
		expect(await send('POST', '/auth', { appId, secret: appSecret })).toMatchObject({
			code: 0,
			data: { access_token: expect.any(String) as string },
		});
		expect(await send('POST', '/auth', { appId })).toMatchObject({ code: 40001 });
	});
});

describe('what a call sends', () => {
	const person = mobile('13900001001');

	it('reads other names, also nested ones and those of a batch under a key', async () => {
		const rename = { identities: 'ids', 'identities.type': 'ids.kind', fields: 'user_fields' };
		await start({ 'user.create': { rename, into: 'users' } });
		const element = {
			ids: [{ kind: 'mobile', value: '13900001001' }],
			user_fields: { name: 'Emma' },
		};
		const answer = await send('POST', '/v1/user/create', { returnFull: true, users: [element] });
		expect(answer.data).toMatchObject({ success: [{ fields: { name: 'Emma' } }], failure: [] });
		expect([...client.sandbox.state.users.values()]).toMatchObject([
			{ identities: [{ type: 'mobile', value: '13900001001' }], fields: { name: 'Emma' } },
		]);
	});

	it('refuses the bare array where the list belongs under a key', async () => {
		await start({ 'user.create': { into: 'users' } });
		const element = { identities: [person] };
		for (const body of [[element], { users: element }, { users: ['x'] }]) {
			expect(await send('POST', '/v1/user/create', body)).toMatchObject({ code: 40002 });
		}
		expect(client.sandbox.state.users.size).toBe(0);
	});

	it('refuses names that the document does not have, wherever they stand', async () => {
		const body = {
			identity: { required: true },
			'identity.kind': { required: true },
			'identity.value': {},
			tag_ids: {},
		} as const;
		const rename = { 'identity.type': 'identity.kind' };
		await start({
			'userTag.tagUsers': { rename, accepts: { query: { dry: {} }, body } },
		});
		const path = '/v1/tag/user/add';
		const refusal = async (element: unknown, query = '') =>
			(await send('POST', path + query, [element])).msg;
		expect(await refusal({ identity: person })).toBe('参数无效: identity.type');
		expect(await refusal({ identity: { value: '1' } })).toBe('缺少必选参数: identity.kind');
		expect(await refusal({ tag_ids: [] })).toBe('缺少必选参数: identity');
		expect(await refusal({ identity: { kind: 'mobile', value: '1' } }, '?x=1')).toBe('参数无效: x');
		const known = { identity: { kind: 'mobile', value: '1' }, tag_ids: await tagIds() };
		expect(await send('POST', path, [known])).toMatchObject({ code: 0 });
	});

	it('wants what must always be sent', async () => {
		await start({ 'userTag.getAll': { constants: { 'scope.kind': 'all' } } });
		const ask = async (body: unknown) => await send('POST', '/v1/tag/query', body);
		expect(await ask({})).toMatchObject({ code: 40001, msg: '缺少必选参数: scope.kind' });
		expect(await ask({ scope: { kind: 'some' } })).toMatchObject({ code: 40002 });
		expect(await ask({ scope: { kind: 'all' } })).toMatchObject({ code: 0 });
	});

	it.each([
		['beside the list', { into: 'tags' }, { v: 2, tags: [{ tag_name: 'a' }] }],
		['in each element', {}, [{ v: 2, tag_name: 'a' }]],
	])('wants it in a batch %s', async (_where, more, body) => {
		await start({ 'userTag.create': { constants: { v: 2 }, ...more } });
		expect(await send('POST', '/v1/tag/create', body)).toMatchObject({ code: 0 });
		const without = Array.isArray(body) ? [{ tag_name: 'b' }] : { ...body, v: undefined };
		expect(await send('POST', '/v1/tag/create', without)).toMatchObject({ code: 40001 });
	});

	it('reads a query where the behaviour has a body', async () => {
		const accepts = {
			query: {
				keyword: {},
				tag_ids: {},
				perPage: {},
				pageNum: {},
			},
			body: {},
		} as const;
		const rename = { page: 'pageNum', page_size: 'perPage' };
		await start({
			'user.getAll': { method: 'GET', path: '/users', rename, pageFrom: 0, accepts },
		});
		for (const value of ['13900001001', '13900001002', '13900001003']) {
			await send('POST', '/v1/user/create', [{ identities: [mobile(value)] }]);
		}
		const ids = [...client.sandbox.state.users.keys()];
		const page = async (query: string) => (await send('GET', `/users?${query}`)).data;
		expect(await page('pageNum=1&perPage=2')).toMatchObject({
			list: [{ omni_user_uuid: ids[2] }],
			total: 3,
		});
		expect(await page('pageNum=0&perPage=2')).toMatchObject({
			list: [{ omni_user_uuid: ids[0] }, {}],
		});
		const first = (await tagIds()).slice(0, 2);
		expect(await page(`tag_ids=${first.join(',')}`)).toMatchObject({ list: [], total: 0 });
		expect(await send('GET', '/users?pageNum=-1')).toMatchObject({ code: 40002 });
	});

	it('reads a body where the behaviour has a query', async () => {
		const rename = { page_size: 'perPage' };
		await start({ 'templateMessage.getAll': { method: 'POST', path: '/messages', rename } });
		expect(await send('POST', '/messages', { perPage: 3 })).toMatchObject({ code: 0 });
		expect(await send('POST', '/messages', { perPage: 300 })).toMatchObject({ code: 40002 });
	});
});

describe('what comes back', () => {
	it('has rows, totals and lists of a batch under other names', async () => {
		await start({
			'userTag.getAll': { rows: 'page.items', total: 'page.count' },
			'userTag.create': {
				answer: {
					rename: { success: 'done', failure: 'failed', 'failure.error_code': 'failed.code' },
				},
			},
		});
		const { length } = await listed();
		const again = [{ tag_name: 'new' }, { tag_name: 'new' }];
		const { data } = await send('POST', '/v1/tag/create', again);
		expect(data).toMatchObject({ done: [{ tag_name: 'new' }], failed: [{ code: 40004 }] });
		expect(Object.keys(data as object)).toEqual(['done', 'failed']);
		expect(await listed()).toHaveLength(length + 1);
	});

	async function listed() {
		const { data } = (await send('POST', '/v1/tag/query', {})) as {
			data: { page: { items: unknown[]; count: number } };
		};
		expect(Object.keys(data)).toEqual(['page']);
		expect(data.page.count).toBe(data.page.items.length);
		return data.page.items;
	}

	it('has numbers for IDs, which all calls take as numbers and as texts', async () => {
		const rename = { list: 'items' };
		await start({ 'userTag.getAll': { answer: { rename, numericIds: ['items.tag_id'] } } });
		const { data } = (await send('POST', '/v1/tag/query', {})) as {
			data: { items: Array<{ tag_id: number; tag_group_id: unknown }> };
		};
		const [first, second] = data.items.map(({ tag_id }) => tag_id);
		expect(first).toBeGreaterThan(2 ** 32);
		expect(second).not.toBe(first);
		expect(typeof data.items[0]?.tag_group_id).toBe('string');
		expect(await send('POST', '/v1/tag/query', {})).toMatchObject({ data });
		for (const tag_ids of [[first], [String(first), second]]) {
			const element = { identity: mobile('13900001001'), tag_ids };
			await send('POST', '/v1/user/create', [{ identities: [mobile('13900001001')] }]);
			const tagged = await send('POST', '/v1/tag/user/add', [element]);
			expect(tagged.data).toMatchObject({ success: [{}], failure: [] });
		}
		const [user] = [...client.sandbox.state.users.values()];
		expect(user?.tag_ids).toEqual([...client.sandbox.state.tags.keys()].slice(0, 2));
	});

	it('still follows the faults that are planned', async () => {
		await start({ 'userTag.getAll': { path: '/tags', rows: 'items' } });
		client.sandbox.fault({ on: 'userTag.getAll', answer: { code: 20002 } });
		expect(await send('POST', '/tags', {})).toMatchObject({ code: 20002 });
		expect(await send('POST', '/tags', {})).toMatchObject({ code: 0 });
	});
});
