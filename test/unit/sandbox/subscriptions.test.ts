import type { Sandbox } from '../../../sandbox';
import { startServer } from '../../../sandbox/server';
import type { Pair, Reply, Rows } from './client';
import { allRoutes, headerNames } from './routeList';

const URL_A = 'https://n8n.example.com/webhook/a';
const values = { url: URL_A, event_types: ['object_create'], name: 'n8n A' };

let sandbox: Sandbox;
let headers: Record<string, string>;

async function post<T>(path: string, body: unknown): Promise<Reply<T>> {
	const json = { 'content-type': 'application/json', ...headers };
	const init = { method: 'POST', headers: json, body: JSON.stringify(body) };
	return (await (await fetch(sandbox.url + path, init)).json()) as Reply<T>;
}

async function call<T = { id: string }>(name: string, body: unknown = {}): Promise<Reply<T>> {
	const { path } = allRoutes.find(({ key }) => key === `webhook.${name}`)!;
	return await post<T>(path, body);
}

const list = async (body: unknown = {}) => (await call<Rows>('list', body)).data;

beforeEach(async () => {
	sandbox = await startServer(allRoutes, { contract: { calls: {}, headers: headerNames } });
	headers = {};
	const app = { app_id: sandbox.appId, app_secret: sandbox.appSecret };
	const { data } = await post<Pair>('/v1/oauth2/token', app);
	headers = { app_id: sandbox.appId, access_token: data.access_token };
});
afterEach(async () => await sandbox.close());

it('lists what was created, a second subscription of the same address too', async () => {
	const first = (await call('create', values)).data.id;
	const second = (await call('create', { ...values, event_types: ['*'] })).data.id;
	expect(first).not.toBe(second);
	expect(await list()).toEqual({
		list: [
			{ id: first, ...values },
			{ id: second, ...values, event_types: ['*'] },
		],
		total: 2,
	});
	const page = await list({ page: 2, page_size: 1 });
	expect(page).toMatchObject({ list: [{ id: second }], total: 2 });
	expect(sandbox.effects).toMatchObject({ 'webhook.create': 2, 'webhook.list': 2 });
});

it('points a subscription elsewhere and removes it', async () => {
	const { id } = (await call('create', values)).data;
	const moved = { id, url: 'http://127.0.0.1:5678/webhook/b', event_types: ['*'], name: 'n8n B' };
	expect((await call('update', moved)).data).toEqual({ id });
	expect((await list()).list).toEqual([moved]);
	expect((await call('delete', { id })).data).toEqual({ id });
	expect(await list()).toEqual({ list: [], total: 0 });
});

it.each([
	['create', { ...values, url: undefined }, 40001],
	['create', { ...values, url: 'n8n.example.com/webhook' }, 40002],
	['create', { ...values, url: 'ftp://n8n.example.com/' }, 40002],
	['create', { ...values, event_types: [] }, 40001],
	['create', { ...values, event_types: 'object_create' }, 40002],
	['update', { ...values, id: 'unknown' }, 40004],
	['update', values, 40001],
	['delete', { id: 'unknown' }, 40004],
])('refuses to %s %j', async (name, body, code) => {
	expect((await call(name, body)).code).toBe(code);
	expect(sandbox.state.subscriptions.size).toBe(0);
});

it('asks for a token and forgets the subscriptions on reset', async () => {
	await call('create', values);
	sandbox.reset();
	expect(sandbox.state.subscriptions.size).toBe(0);
	expect((await call('list')).code).toBe(20001);
});
