import { type Sandbox, startSandbox } from '../../../sandbox';
import headers from '../../../sandbox/headers.json';
import routes from '../../../sandbox/routes.json';
import contents from '../../fixtures/contents.json';
import { sandboxHeadersFile, sandboxRoutes } from '../../../tools/docs/sandboxRoutes';

let sandbox: Sandbox | undefined;

afterEach(async () => await sandbox?.close());

it('has the calls of the tables, which npm run docs writes down', () => {
	expect(routes).toEqual(sandboxRoutes());
	expect(`${JSON.stringify(headers, null, '\t')}\n`).toBe(sandboxHeadersFile());
});

it('has one address per call and one call per address', () => {
	const addresses = routes.map(({ method, path }) => `${method} ${path}`);
	expect(new Set(addresses).size).toBe(routes.length);
	expect(new Set(routes.map(({ key }) => key)).size).toBe(routes.length);
	for (const { key, method, path } of contents.calls) {
		expect(routes).toContainEqual(expect.objectContaining({ key, method, path }));
	}
	expect(addresses).toHaveLength(contents.calls.length + 99);
});

it('serves the routes and tells of each call once it is over', async () => {
	const { method, path } = routes.find(({ key }) => key === 'user.getAll')!;
	const seen: string[] = [];
	sandbox = await startSandbox({}, ({ key, status }) => void seen.push(`${key} ${status}`));
	const reply = await fetch(sandbox.url + path, { method });
	expect(await reply.json()).toMatchObject({ code: 40001, msg: '缺少appId参数' });
	while (seen.length === 0) await new Promise(setImmediate);
	expect(seen).toEqual(['user.getAll 200']);
});
