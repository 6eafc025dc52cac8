import pWaitFor from 'p-wait-for';
import { Client, mobile } from './client';

let client: Client;

beforeEach(async () => {
	client = await Client.startWithToken();
});
afterEach(async () => await client.sandbox.close());

const person = (value: string) => [{ identities: [mobile(value)] }];

it('lets calls pass, strikes, and is over', async () => {
	client.sandbox.fault({ on: 'user.getAll', skip: 1, times: 2, answer: { code: 20002 } });
	const codes: number[] = [];
	for (let call = 0; call < 4; call += 1) codes.push((await client.call('user.getAll')).code);
	expect(codes).toEqual([0, 20002, 20002, 0]);
	expect((await client.call('userTag.getAll')).code).toBe(0);
});

it('strikes any business call and no token call when it names none', async () => {
	client.sandbox.fault({ times: Infinity, answer: { code: 20000 } });
	expect((await client.getToken()).code).toBe(0);
	client.token = (await client.getToken()).data.access_token;
	expect((await client.call('user.getAll')).code).toBe(20000);
	expect((await client.call('lead.getAll')).code).toBe(20000);
});

it('strikes a token call by name', async () => {
	client.sandbox.fault({ on: 'oauth.refreshToken', answer: { code: 20000 } });
	expect((await client.refresh('any')).code).toBe(20000);
	expect((await client.refresh('any')).code).toBe(20001);
});

it('acts before the fault shows, or does not act at all', async () => {
	const { sandbox } = client;
	sandbox.fault({ on: 'user.create', answer: 'html' });
	expect((await client.raw('user.create', person('13800138000'))).status).toBe(502);
	expect(sandbox.state.users.size).toBe(0);
	sandbox.fault({ on: 'user.create', acts: true, answer: 'reset' });
	await expect(client.raw('user.create', person('13800138000'))).rejects.toThrow();
	expect(sandbox.state.users.size).toBe(1);
	expect(sandbox.effects['user.create']).toBe(1);
	expect(sandbox.calls('user.create').map(({ acted, status }) => [acted, status])).toEqual([
		[false, 502],
		[true, 0],
	]);
});

it('shows each face', async () => {
	const face = async (answer: 'html' | 'empty' | 'noCode' | 'redirect', status?: number) => {
		client.sandbox.fault({ answer, status });
		const reply = await client.raw('user.getAll');
		return [reply.status, await reply.text(), reply.headers.get('location')];
	};
	expect(await face('html')).toEqual([502, expect.stringContaining('<html>'), null]);
	expect(await face('html', 504)).toEqual([504, expect.stringContaining('<html>'), null]);
	expect(await face('empty')).toEqual([200, '', null]);
	expect(await face('noCode')).toEqual([200, '{"message":"ok"}', null]);
	expect(await face('redirect')).toEqual([302, '', '/redirected']);
});

it('answers a chosen code with all that was given', async () => {
	const headers = { 'retry-after': '7' };
	const answer = { code: 20002, msg: 'Slow', subMsg: 'down', status: 429, headers, data: [1] };
	client.sandbox.fault({ answer });
	const reply = await client.raw('user.getAll');
	expect(reply.status).toBe(429);
	expect(reply.headers.get('retry-after')).toBe('7');
	expect(await reply.json()).toMatchObject({
		code: 20002,
		msg: 'Slow',
		sub_msg: 'down',
		data: [1],
	});
});

it('hangs until the caller gives up or the time is over', async () => {
	client.sandbox.fault({ times: 2, seconds: 0.3, answer: 'hang' });
	const { headers, sandbox } = client;
	const patience = new AbortController();
	const impatient = client.send('/v1/user/list', {
		method: 'POST',
		headers: { ...headers, 'content-type': 'application/json' },
		body: '{}',
		signal: patience.signal,
	});
	await pWaitFor(() => sandbox.calls('user.getAll').length === 1);
	patience.abort();
	await expect(impatient).rejects.toThrow();
	expect(await client.call('user.getAll')).toMatchObject({ code: 20000, msg: '网关响应超时' });
	expect(sandbox.calls('user.getAll').map(({ status }) => status)).toEqual([0, 200]);
});

it('waits for a call that is let in', async () => {
	client.sandbox.fault({ on: 'user.getAll', answer: { code: 20002 } });
	const { token } = client;
	client.token = 'nonsense';
	expect((await client.call('user.getAll')).code).toBe(20001);
	client.token = token;
	expect((await client.call('user.getAll')).code).toBe(20002);
});

it('refuses a fault on a call that does not exist', () => {
	expect(() => client.sandbox.fault({ on: 'user.craete', answer: 'reset' })).toThrow('user.craete');
});
