import { seedTags } from '../../../sandbox/records/tag';
import { Client } from './client';

let client: Client;

beforeEach(async () => {
	client = await Client.startWithToken();
});
afterEach(async () => await client.sandbox.close());

const control = async (method: string, path: string, body?: unknown) => {
	const headers = { 'content-type': 'application/json' };
	const text = body === undefined ? undefined : JSON.stringify(body);
	const reply = await client.send(`/__sandbox${path}`, { method, headers, body: text });
	return { status: reply.status, json: (await reply.json()) as Record<string, unknown> };
};

it('tells the log and a summary, without the secret', async () => {
	await client.data('userTag.create', [{ tag_name: 'a' }, { tag_name: 'b' }]);
	const log = (await control('GET', '/log')).json as unknown as Array<{ key: string }>;
	expect(log.map(({ key }) => key)).toEqual(['oauth.getToken', 'userTag.create']);
	const { json } = await control('GET', '/state');
	expect(json).toMatchObject({
		tokens: { issued: 1, refreshed: 0 },
		effects: { 'userTag.create': 2, 'oauth.getToken': 1, 'user.create': 0 },
		counts: { users: 0, tags: seedTags.length + 2, leads: 0 },
	});
	expect(JSON.stringify(json)).not.toContain(client.sandbox.appSecret);
});

it('plans one fault or several, for ever with null', async () => {
	await control('POST', '/faults', [
		{ on: 'user.getAll', answer: { code: 20002 } },
		{ on: 'user.getAll', answer: { code: 20000 }, times: null },
	]);
	const codes: number[] = [];
	for (let call = 0; call < 3; call += 1) codes.push((await client.call('user.getAll')).code);
	expect(codes).toEqual([20002, 20000, 20000]);
});

it('lists what is left of the faults and clears them', async () => {
	const any = { answer: { code: 20000 } };
	await control('POST', '/faults', [
		{ on: 'user.getAll', answer: 'html', times: 2, skip: 1 },
		{ on: 'user.getAll', answer: 'empty', skip: 9 },
		{ ...any, times: null },
	]);
	await client.call('user.getAll');
	await client.raw('user.getAll');
	expect((await control('GET', '/faults')).json).toEqual([
		{ on: 'user.getAll', answer: 'html', times: 1, skip: 0 },
		{ on: 'user.getAll', answer: 'empty', times: 1, skip: 8 },
		{ ...any, times: null, skip: 0 },
	]);
	await client.raw('user.getAll');
	expect((await control('GET', '/faults')).json).toHaveLength(2);
	expect((await control('DELETE', '/faults')).status).toBe(200);
	expect((await control('GET', '/faults')).json).toEqual([]);
	expect((await client.call('user.getAll')).code).toBe(0);
});

it('tells of one call with both bodies, and of none that the log does not have', async () => {
	const body = [{ tag_name: 'a' }];
	const { request_id } = await client.call('userTag.create', body);
	const { json } = await control('GET', '/log/1');
	expect(json).toMatchObject({ key: 'userTag.create', body, status: 200 });
	expect(JSON.parse(json.response as string)).toMatchObject({ request_id, code: 0 });
	for (const index of ['2', '-1', 'length']) {
		expect((await control('GET', `/log/${index}`)).status).toBe(404);
	}
});

it('says in plain words what is wrong with a fault', async () => {
	expect((await control('POST', '/faults', { answer: 'explode' })).json).toEqual({
		error:
			'answer: It must be one of hang, reset, html, empty, noCode, redirect, or an object with a code.',
	});
	expect((await control('POST', '/faults', { on: 'no.such', answer: 'reset' })).json).toEqual({
		error: 'The sandbox has no call named "no.such"',
	});
});

it.each([
	['/faults', { answer: 'explode' }],
	['/faults', { on: 'no.such', answer: 'reset' }],
	['/faults', { answer: 'reset', tiems: 2 }],
	['/forget-tokens-after', { calls: 'two' }],
])('refuses %s with %j', async (path, body) => {
	expect((await control('POST', path, body)).status).toBe(400);
});

it('makes tokens void', async () => {
	await control('POST', '/forget-tokens-after', { calls: 1 });
	expect((await client.call('user.getAll')).code).toBe(0);
	expect((await client.call('user.getAll')).code).toBe(20001);
	const pair = (await client.getToken()).data;
	await control('POST', '/forget-tokens');
	client.token = pair.access_token;
	expect((await client.call('user.getAll')).code).toBe(20001);
	await control('POST', '/kill-refresh-tokens');
	expect((await client.refresh(pair.refresh_token)).code).toBe(20001);
});

it('changes options while running, but not the port', async () => {
	expect((await control('PATCH', '/options', { errorStatus: 'http' })).status).toBe(200);
	expect((await client.raw('nowhere')).status).toBe(404);
	expect((await control('PATCH', '/options', { port: 1 })).status).toBe(400);
	expect((await control('PATCH', '/options', { latency: 'slow' })).status).toBe(400);
});

it('starts anew on reset', async () => {
	const { sandbox } = client;
	const { state, log, effects, tokens } = sandbox;
	await client.data('userTag.create', [{ tag_name: 'a' }]);
	sandbox.fault({ times: Infinity, answer: 'reset' });
	await control('POST', '/reset');
	expect([state.tags.size, log.length, effects['userTag.create'], tokens.issued]).toEqual([
		seedTags.length,
		0,
		0,
		0,
	]);
	expect((await client.call('user.getAll')).code).toBe(20001);
	client.token = (await client.getToken()).data.access_token;
	expect((await client.call('user.getAll')).code).toBe(0);
});
