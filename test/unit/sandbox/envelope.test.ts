import { Client } from './client';

let client: Client;

beforeEach(async () => {
	client = await Client.startWithToken();
});
afterEach(async () => await client.sandbox.close());

it('wraps every answer in the one envelope', async () => {
	const before = Date.now();
	const reply = await client.call('user.getAll');
	expect(reply).toEqual({
		request_id: expect.stringMatching(/^[0-9a-f]{32}$/) as string,
		code: 0,
		msg: 'success',
		data: { list: [], total: 0 },
		timestamp: expect.any(Number) as number,
	});
	expect(reply.timestamp).toBeGreaterThanOrEqual(before);
});

it('takes an unknown path and a wrong method for an unknown method name', async () => {
	const unknown = { code: 40002, msg: '不存在的方法名' };
	expect(await client.call('nowhere')).toMatchObject(unknown);
	const get = await client.send('/v1/user/list', { headers: client.headers });
	expect(await get.json()).toMatchObject(unknown);
	expect(client.sandbox.calls('')).toHaveLength(2);
});

it.each([
	['{"a":', 'application/json', '无效的数据格式'],
	['{}', 'application/json', '无效的数据格式'],
	['[]', 'application/json', '无效的数据格式'],
	['[1]', 'application/json', '无效的数据格式'],
	['[{}]', 'text/plain', '无效的content-type'],
])('refuses the batch %s as %s', async (body, type, msg) => {
	const headers = { ...client.headers, 'content-type': type };
	const reply = await client.send('/v1/user/create', { method: 'POST', headers, body });
	expect(await reply.json()).toMatchObject({ code: 40002, msg });
	expect(client.sandbox.calls('user.create')[0]?.acted).toBe(false);
});

it('refuses a list where an object belongs', async () => {
	expect(await client.call('user.get', [{}])).toMatchObject({ code: 40002, msg: '无效的数据格式' });
});

it('refuses arrays beyond the longest batch', async () => {
	client.sandbox.options.maxBatch = 2;
	const names = (count: number) => Array.from({ length: count }, (_, i) => ({ tag_name: `t${i}` }));
	expect((await client.call('userTag.create', names(3))).code).toBe(40002);
	expect((await client.call('userTag.create', names(2))).code).toBe(0);
	expect(client.sandbox.effects['userTag.create']).toBe(2);
});

it('says so where it does not support a call', async () => {
	const reply = await client.call('robot.wave');
	expect(reply.code).toBe(40005);
	expect(reply.msg).toContain('does not support robot.wave yet');
});

it('answers failures with HTTP 200 or with the matching status', async () => {
	const statuses = async () => [
		(await client.raw('nowhere')).status,
		(await client.raw('user.get')).status,
		(await client.post('/v1/user/list', {}, { app_id: client.sandbox.appId })).status,
	];
	expect(await statuses()).toEqual([200, 200, 200]);
	client.sandbox.options.errorStatus = 'http';
	expect(await statuses()).toEqual([404, 400, 401]);
});

it('delays business answers only', async () => {
	const { options } = client.sandbox;
	// Beyond the time that this test has: a delayed token call would fail it.
	options.latency = 60_000;
	client.token = (await client.getToken()).data.access_token;
	options.latency = 150;
	const start = performance.now();
	expect((await client.call('user.getAll')).code).toBe(0);
	expect(performance.now() - start).toBeGreaterThan(140);
});

it('logs calls as they came', async () => {
	await client.call('user.create', [{ identities: [] }], '?returnFull=true');
	expect(client.sandbox.calls('user.create')).toEqual([
		{
			at: expect.any(Number) as number,
			key: 'user.create',
			method: 'POST',
			path: '/v1/user/create',
			query: { returnFull: 'true' },
			headers: expect.objectContaining({ access_token: client.token }) as object,
			body: [{ identities: [] }],
			status: 200,
			code: 0,
			response: expect.stringContaining('"error_code":40001') as string,
			acted: true,
		},
	]);
	expect(client.sandbox.calls().map(({ key }) => key)).toEqual(['oauth.getToken', 'user.create']);
});

it('closes while a call is still waiting', async () => {
	const other = await Client.startWithToken({ latency: 60_000 });
	const waiting = other.call('user.getAll').catch(() => 'cut');
	while (other.sandbox.calls('user.getAll').length === 0) await new Promise(setImmediate);
	await other.sandbox.close();
	expect(await waiting).toBe('cut');
});
