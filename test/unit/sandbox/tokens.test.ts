import { Client } from './client';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

let client: Client;

const start = async (options = {}) => {
	client = await Client.start(options);
	return client;
};
const listCode = async (token: string) => {
	client.token = token;
	return await client.call('user.getAll');
};

afterEach(async () => await client.sandbox.close());

it('answers a pair in the documented shape', async () => {
	await start({ tokenLifetime: 99 });
	const { code, data } = await client.getToken();
	expect(code).toBe(0);
	expect(data).toEqual({
		access_token: expect.stringMatching(UUID) as string,
		refresh_token: expect.stringMatching(UUID) as string,
		scope: 'all',
		token_type: 'bearer',
		expires_in: 99,
	});
	expect(client.sandbox.tokens).toEqual({ issued: 1, refreshed: 0 });
});

it.each([
	[{ app_secret: 'wrong' }, 40002, 'Parameter Invalid', 'app_secret'],
	[{ app_id: 'wrong' }, 40002, '无效的appId参数', undefined],
	[{ app_secret: undefined }, 40001, '缺少必选参数: app_secret', undefined],
])('refuses a token call with %j', async (changes, code, msg, sub_msg) => {
	await start();
	expect(await client.getToken(changes)).toMatchObject({ code, msg, data: null });
	expect((await client.getToken(changes)).sub_msg).toBe(sub_msg);
	expect(client.sandbox.tokens.issued).toBe(0);
});

it('refuses business calls without a token, with an unknown one and with a wrong app', async () => {
	await start();
	expect(await listCode('')).toMatchObject({ code: 20001, msg: '应用授权令牌不能为空' });
	expect(await listCode('nonsense')).toMatchObject({ code: 20001, msg: '无效的访问令牌' });
	const reply = await client.post('/v1/user/list', {}, { app_id: '7', access_token: 'x' });
	expect(await reply.json()).toMatchObject({ code: 40002, msg: '无效的appId参数' });
});

it('lets a token expire', async () => {
	await start({ tokenLifetime: 0 });
	const { data } = await client.getToken();
	expect(await listCode(data.access_token)).toMatchObject({ code: 20001, msg: '访问令牌已过期' });
});

it.each([
	[true, 20001],
	[false, 0],
])('with newPairKillsOld %s an old access token meets %d', async (newPairKillsOld, code) => {
	await start({ newPairKillsOld });
	const old = (await client.getToken()).data;
	const renewed = await client.refresh(old.refresh_token);
	expect((await listCode(old.access_token)).code).toBe(code);
	expect((await listCode(renewed.data.access_token)).code).toBe(0);
	expect(client.sandbox.tokens).toEqual({ issued: 2, refreshed: 1 });
	expect(await client.refresh(old.refresh_token)).toMatchObject({
		code: 20001,
		msg: '无效的应用授权令牌或token失效',
	});
});

it('forgets tokens and refresh tokens apart', async () => {
	await start();
	const pair = (await client.getToken()).data;
	client.sandbox.forgetTokens();
	expect((await listCode(pair.access_token)).code).toBe(20001);
	const renewed = (await client.refresh(pair.refresh_token)).data;
	client.sandbox.killRefreshTokens();
	expect((await client.refresh(renewed.refresh_token)).code).toBe(20001);
	expect((await listCode(renewed.access_token)).code).toBe(0);
});

it('forgets tokens once after a number of calls that were let in', async () => {
	await start();
	const pair = (await client.getToken()).data;
	client.sandbox.forgetTokensAfter(2);
	await listCode('nonsense');
	expect((await listCode(pair.access_token)).code).toBe(0);
	expect((await listCode(pair.access_token)).code).toBe(0);
	expect((await listCode(pair.access_token)).code).toBe(20001);
	const renewed = (await client.refresh(pair.refresh_token)).data;
	for (let call = 0; call < 3; call += 1) {
		expect((await listCode(renewed.access_token)).code).toBe(0);
	}
});
