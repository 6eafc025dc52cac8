import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { TLSSocket } from 'node:tls';
import { execute, type JingNode } from './support/execute';
import { createLead, createUsers, getUser, people } from './support/people';
import { storeCredential, withSandbox } from './support/setUp';
import { cert, key, trustCertificate } from './support/tls';

const setUp = withSandbox();
const retrying = { retryOnFail: true, maxTries: 3, waitBetweenTries: 1 };

const tokenAnswer = JSON.stringify({
	code: 0,
	data: { access_token: 'tls-token', refresh_token: 'tls-refresh', expires_in: 4511 },
});

/** A JING behind a certificate of its own; what it does with business calls is up to `act`. */
async function startTlsServer(
	version: 'TLSv1.2' | 'TLSv1.3',
	act: (socket: TLSSocket) => void = () => undefined,
) {
	const effects: string[] = [];
	let connections = 0;
	const server: Server = createServer(
		{
			key,
			cert,
			minVersion: version,
			maxVersion: version,
		},
		(request, response) => {
			const url = request.url ?? '';
			request.resume().on('end', () => {
				if (url.startsWith('/v1/oauth2/')) return response.end(tokenAnswer);
				if (url === '/v1/tag/query') return response.end('{"code":0,"data":{"list":[]}}');
				effects.push(url);
				return act(request.socket as TLSSocket);
			});
		},
	);
	server.on('connection', () => (connections += 1));
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	storeCredential(setUp, {
		baseUrl: `https://127.0.0.1:${(server.address() as AddressInfo).port}`,
	});
	const close = async () => {
		server.closeAllConnections();
		await new Promise((resolve) => server.close(resolve));
	};
	return { effects, connections: () => connections, close };
}

it('a certificate that is not trusted is told at once, with what to do', async () => {
	const server = await startTlsServer('TLSv1.3');
	const result = await execute(setUp.store, people(1), [getUser()]);
	await server.close();
	expect(result.error.message).toContain("the server's certificate is not trusted");
	expect(result.error.description).toContain('NODE_EXTRA_CA_CERTS');
	expect(result.error.description).toContain('System code: DEPTH_ZERO_SELF_SIGNED_CERT');
	expect(server.connections()).toBe(1);
});

const sendSms: JingNode = {
	parameters: {
		resource: 'sms',
		operation: 'send',
		taskBy: 'sms_template_id',
		sms_template_id: 't_1001',
		sign_name: '智造科技',
		receiversBy: ['receivers'],
		receivers: { values: [{ identifyBy: 'mobile', identifyValue: '={{ $json.mobile }}' }] },
	},
	...retrying,
};

describe.each(['TLSv1.2', 'TLSv1.3'] as const)('%s that breaks after the effect', (version) => {
	beforeEach(trustCertificate);
	afterEach(() => jest.restoreAllMocks());

	/** The connection below the encryption. */
	const rawOf = (socket: TLSSocket) =>
		(socket as unknown as { _parent: { write: (text: string | Buffer) => void } })._parent;

	it.each([
		['by a broken record', Buffer.from('17030300100000000000000000000000000000000000', 'hex')],
		['by an alert in clear', Buffer.from('15030300020228', 'hex')],
		["by a proxy's plain 502", 'HTTP/1.1 502 Bad Gateway\r\n\r\n'],
	])('%s leaves the outcome open: one effect, also under Retry On Fail', async (_how, broken) => {
		for (const node of [sendSms, createLead({}, retrying), createUsers({}, retrying)]) {
			const server = await startTlsServer(version, (socket) => rawOf(socket).write(broken));
			const result = await execute(setUp.store, people(1), [node]);
			await server.close();
			expect(server.effects).toHaveLength(1);
			expect(result.error.message).toMatch(
				/unclear whether it was (sent|created)\. .* Outcome unknown/,
			);
		}
	});
});
