import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { RestError, Session } from '../../../tools/n8n/session';

let server: Server;
let session: Session;
const seen: IncomingMessage[] = [];

beforeEach(async () => {
	seen.length = 0;
	server = createServer((request, response) => {
		seen.push(request);
		if (request.url === '/rest/login') {
			response.setHeader('set-cookie', ['n8n-auth=a.b; Path=/; HttpOnly', 'other=1; Max-Age=0']);
		}
		response.statusCode = request.url === '/rest/broken' ? 400 : 200;
		response.end(JSON.stringify({ data: { of: request.url }, message: 'no' }));
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	session = new Session(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
});

afterEach(async () => {
	server.closeAllConnections();
	await new Promise((resolve) => server.close(resolve));
});

it('gives the data and comes back with the login cookie under the same browser ID', async () => {
	expect(await session.call('POST', '/login', { password: 'x' })).toEqual({ of: '/rest/login' });
	expect(await session.call('GET', '/workflows')).toEqual({ of: '/rest/workflows' });
	const [first, second] = seen.map(({ headers }) => headers);
	expect(first!.cookie ?? '').toBe('');
	expect(first!['content-type']).toContain('application/json');
	expect(second!.cookie).toBe('n8n-auth=a.b');
	expect(second!['browser-id']).toBe(first!['browser-id']);
	expect(first!['browser-id']).toMatch(/^[\w-]{36}$/);
});

it('keeps cookies to itself', async () => {
	await session.call('POST', '/login');
	await new Session(session.url).call('GET', '/workflows');
	expect(seen[1]!.headers.cookie ?? '').toBe('');
});

it('throws what n8n refuses, with status and reason', async () => {
	const failed = session.call('PATCH', '/broken', {});
	await expect(failed).rejects.toThrow(RestError);
	await expect(failed).rejects.toThrow('n8n answered PATCH /broken with 400: {"data"');
	await expect(failed).rejects.toMatchObject({ status: 400 });
});
