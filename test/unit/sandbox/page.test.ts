import type { Sandbox } from '../../../sandbox';
import { eventValues } from '../../../sandbox/pushes/samples';
import { startServer } from '../../../sandbox/server';
import type { Pair, Reply } from './client';
import { Receiver } from './receiver';
import { allRoutes } from './routeList';

let sandbox: Sandbox;
let receiver: Receiver;

beforeEach(async () => {
	sandbox = await startServer(allRoutes, { pushAttempts: 1 });
	receiver = await Receiver.start();
});
afterEach(async () => await Promise.all([sandbox.close(), receiver.close()]));

const get = async (path: string) => await fetch(sandbox.url + path);

it('serves itself and nothing from elsewhere, outside the log', async () => {
	const page = await get('/');
	expect(page.headers.get('content-type')).toMatch(/^text\/html/);
	expect(page.headers.get('content-security-policy')).toContain("default-src 'self'");
	const html = await page.text();
	const files = [...html.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, path]) => path!);
	expect(files.length).toBeGreaterThan(2);
	for (const file of files) {
		expect(file).toMatch(/^\/__sandbox\/page\//);
		const reply = await get(file);
		expect(reply.status).toBe(200);
		expect(await reply.text()).not.toMatch(/(src|href|url|import).*https?:\/\//);
	}
	expect((await get('/__sandbox/page/router.ts')).status).toBe(404);
	expect(sandbox.log).toEqual([]);
});

async function newToken(): Promise<string> {
	const body = JSON.stringify({ app_id: sandbox.appId, app_secret: sandbox.appSecret });
	const headers = { 'content-type': 'application/json' };
	const reply = await fetch(`${sandbox.url}/v1/oauth2/token`, { method: 'POST', headers, body });
	return ((await reply.json()) as Reply<Pair>).data.access_token;
}

it('shows calls, subscriptions and deliveries, the newest first and without secrets of others', async () => {
	const { url } = receiver;
	const hidden = `${url}?token=hush`;
	const both = { event_types: ['*'], name: 'n8n' };
	sandbox.state.subscriptions.set('a', { id: 'a', url: hidden, ...both });
	const token = await newToken();
	await fetch(`${sandbox.url}/v1/nothing?access_token=${token}`);
	await sandbox.push('user.created');
	await sandbox.push('lead.created', { secret: { in: 'query', name: 'key', value: 'hush' } });
	const text = await (await get('/__sandbox/overview')).text();
	expect(JSON.parse(text)).toMatchObject({
		url: sandbox.url,
		appId: sandbox.appId,
		appSecret: sandbox.appSecret,
		events: eventValues(),
		calls: [
			{ index: 1, key: '', method: 'GET', path: '/v1/nothing', status: 200, code: 40002 },
			{ index: 0, key: 'oauth.getToken', path: '/v1/oauth2/token', status: 200, code: 0 },
		],
		subscriptions: [{ id: 'a', url: `${url}?…`, ...both }],
		deliveries: [
			{ event: 'lead.created', url: `${url}?…`, status: 200, attempts: 1 },
			{ event: 'user.created', url: `${url}?…`, status: 200, attempts: 1 },
		],
	});
	for (const secret of [token, 'hush', '13800138000']) {
		expect(text).not.toContain(secret);
	}
});

it('shows what a workflow can name, the calls a fault can be set on and the faults', async () => {
	sandbox.fault({ on: 'user.getAll', answer: { code: 20002 } });
	const overview = (await (await get('/__sandbox/overview')).json()) as Record<string, unknown>;
	expect(overview).toMatchObject({
		tags: expect.arrayContaining([
			{ name: 'VIP', group: 'Customer level', id: expect.any(String) },
		]) as unknown,
		signatures: [{ name: '智造科技' }, { name: 'JING Demo' }],
		templates: expect.arrayContaining([
			{
				kind: 'SMS',
				id: 't_1002',
				name: 'Webinar reminder',
				content: expect.stringMatching(/\{\{name\}\}.*\{\{time\}\}/) as string,
			},
		]) as unknown,
		faults: [{ on: 'user.getAll', times: 1, skip: 0 }],
	});
	expect(overview.callKeys).toEqual(allRoutes.map(({ key }) => key));
});
