import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface RawServer {
	url: string;
	/** The bodies of the business calls, as they came over the wire. */
	bodies: string[];
	close: () => Promise<void>;
}

const tokenAnswer = JSON.stringify({
	code: 0,
	data: { access_token: 'raw-token', refresh_token: 'raw-refresh', expires_in: 4511 },
});

/**
 * A JING that answers every business call with this text, or with what is made of the call's body and
 * address.
 * The sandbox writes with JSON.stringify, which can't print an integer that a number can't hold.
 */
export async function startRawServer(
	answer: string | ((body: string, url: string) => string),
): Promise<RawServer> {
	const bodies: string[] = [];
	const server = createServer((request, response) => {
		const chunks: Buffer[] = [];
		request.on('data', (chunk: Buffer) => chunks.push(chunk));
		request.on('end', () => {
			const isTokenCall = request.url?.startsWith('/v1/oauth2/') === true;
			const body = Buffer.concat(chunks).toString();
			if (!isTokenCall) bodies.push(body);
			const text = typeof answer === 'string' ? answer : answer(body, request.url ?? '');
			response.setHeader('content-type', 'application/json; charset=utf-8');
			response.end(isTokenCall ? tokenAnswer : text);
		});
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	return {
		url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
		bodies,
		close: async () => {
			server.closeAllConnections();
			await new Promise((resolve) => server.close(resolve));
		},
	};
}
