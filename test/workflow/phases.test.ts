import { createServer as createTlsServer } from 'node:https';
import net, { type AddressInfo, type Server, type Socket } from 'node:net';
import { fingerprint } from '../../nodes/Jing/transport/account';
import { execute } from './support/execute';
import { createLead, people } from './support/people';
import { storeCredential, withSandbox } from './support/setUp';
import { cert, key, trustCertificate } from './support/tls';

const setUp = withSandbox();
const servers: Server[] = [];

beforeEach(trustCertificate);

afterEach(() => {
	jest.restoreAllMocks();
	delete process.env.HTTPS_PROXY;
	servers.splice(0).forEach((server) => server.close());
});

async function listen(server: Server): Promise<number> {
	servers.push(server);
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	return (server.address() as AddressInfo).port;
}

/** A server that treats each connection, or what first comes over it, like this. */
async function startServer(treat: (socket: Socket) => void): Promise<number> {
	const server = net.createServer((socket) => {
		socket.on('error', () => socket.destroy());
		treat(socket);
	});
	return await listen(server);
}

/** Sends one lead with a token that is still good, so that the first request is the call. */
async function sendTo(baseUrl: string) {
	const { appId, appSecret } = setUp.sandbox;
	const later = '2099-01-01T00:00:00.000Z';
	storeCredential(setUp, {
		baseUrl,
		accessToken: 'stored-token',
		refreshToken: 'stored-refresh',
		accessTokenExpiresAt: later,
		refreshTokenExpiresAt: later,
		tokenFor: fingerprint({ baseUrl, appId, appSecret } as never),
	});
	const node = createLead({ options: { maxRetries: 0 } }, { onError: 'continueErrorOutput' });
	const result = await execute(setUp.store, people(1), [node]);
	expect(result.items('Lead')).toEqual([]);
	const { error, details } = result.items('Lead', 1)[0]!.json;
	return { error: error as string, details: details as { outcome?: string } };
}

async function expectOutcome(baseUrl: string, outcome: Outcome, words: string) {
	const { error, details } = await sendTo(baseUrl);
	expect(error).toContain(words);
	expect(details.outcome === 'unknown').toBe(outcome === 'open');
	expect(error.includes('unclear whether it was created')).toBe(outcome === 'open');
}

type Outcome = 'not sent' | 'open';
type Row = [what: string, outcome: Outcome, words: string, treat: (socket: Socket) => void];

const onData = (act: (socket: Socket) => void) => (socket: Socket) =>
	socket.once('data', () => act(socket));
const end = onData((socket) => socket.end());
const reset = onData((socket) => socket.resetAndDestroy());
const write = (text: string | Buffer) => onData((socket) => socket.end(text));

const unreachable = 'JING could not be reached';
const dropped = 'The connection dropped';

describe('before anything was sent', () => {
	it.each([
		['a name that does not resolve', 'http://nowhere.invalid'],
		['a refused connection', 'http://127.0.0.1:1'],
		['a refused connection of a name with several addresses', 'http://localhost:1'],
	])('%s is known to have had no effect', async (_what, baseUrl) => {
		await expectOutcome(baseUrl, 'not sent', unreachable);
	});
});

it('a reset before the request was read leaves the outcome open', async () => {
	const port = await startServer(reset);
	await expectOutcome(`http://127.0.0.1:${port}`, 'open', dropped);
});

describe('a handshake of TLS that is', () => {
	it.each<Row>([
		['ended', 'not sent', unreachable, end],
		['reset', 'open', dropped, reset],
		['answered in clear', 'open', dropped, write('HTTP/1.1 502 Bad Gateway\r\n\r\n')],
		['answered by an alert', 'open', dropped, write(Buffer.from('15030300020228', 'hex'))],
	])('%s: %s', async (_what, outcome, words, treat) => {
		const port = await startServer(treat);
		await expectOutcome(`https://127.0.0.1:${port}`, outcome, words);
	});
});

describe('a proxy that', () => {
	const answer = (status: string) => write(`HTTP/1.1 ${status}\r\nContent-Length: 2\r\n\r\nno`);
	const tunnel = (act: (socket: Socket) => void) =>
		onData((socket) => {
			socket.write('HTTP/1.1 200 OK\r\n\r\n');
			act(socket);
		});
	const into = (port: number) =>
		tunnel((socket) => {
			const target = net.connect(port, '127.0.0.1').on('error', () => socket.destroy());
			socket.pipe(target).pipe(socket);
		});

	/** JING behind the proxy: what comes to it has an effect, after which the connection breaks. */
	async function startJing() {
		const effects: string[] = [];
		const server = createTlsServer({ key, cert }, (request) => {
			request.resume().on('end', () => {
				effects.push(request.url!);
				request.socket.destroy();
			});
		});
		return { effects, port: await listen(server) };
	}

	it.each<Row>([
		['asks for a password', 'not sent', 'the proxy between n8n and JING', answer('407 Auth')],
		['forbids the address', 'not sent', '(HTTP 403)', answer('403 Forbidden')],
		// n8n hands this out as the answer to the request: it could as well be JING's own gateway.
		['does not reach JING', 'open', '(HTTP 502)', answer('502 Bad Gateway')],
		['hangs up', 'not sent', unreachable, end],
		['answers without a header', 'not sent', unreachable, write('\r\n\r\n')],
		['answers nonsense', 'not sent', unreachable, write('HTTP/1.1 200 OK\r\nx\r\n\r\n')],
		['breaks off', 'open', dropped, reset],
		['hangs up in the handshake', 'not sent', unreachable, tunnel(end)],
		['breaks off in the handshake', 'open', dropped, tunnel(reset)],
	])('%s: %s', async (_what, outcome, words, treat) => {
		const jing = await startJing();
		process.env.HTTPS_PROXY = `http://127.0.0.1:${await startServer(treat)}`;
		await expectOutcome(`https://127.0.0.1:${jing.port}`, outcome, words);
		expect(jing.effects).toEqual([]);
	});

	it('refuses the connection: not sent', async () => {
		process.env.HTTPS_PROXY = 'http://127.0.0.1:1';
		await expectOutcome('https://127.0.0.1:2', 'not sent', unreachable);
	});

	it('breaks off after the effect: one effect, open', async () => {
		const jing = await startJing();
		process.env.HTTPS_PROXY = `http://127.0.0.1:${await startServer(into(jing.port))}`;
		await expectOutcome(`https://127.0.0.1:${jing.port}`, 'open', dropped);
		expect(jing.effects).toHaveLength(1);
	});
});
