import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Received {
	path: string;
	headers: IncomingHttpHeaders;
	text: string;
}

type Status = number | undefined;

/** Takes pushes; `answer` gives the HTTP status for the call with this index, or none at all. */
export class Receiver {
	readonly received: Received[] = [];
	/** Most calls that were open at once. */
	together = 0;
	answer: (index: number) => Status | Promise<Status> = () => 200;
	private open = 0;
	private readonly server: Server;

	private constructor() {
		this.server = createServer(async (request, response) => {
			this.open += 1;
			this.together = Math.max(this.together, this.open);
			const parts: Buffer[] = [];
			for await (const part of request) parts.push(part as Buffer);
			const { url: path = '', headers } = request;
			this.received.push({ path, headers, text: Buffer.concat(parts).toString() });
			const status = await this.answer(this.received.length - 1);
			this.open -= 1;
			if (status !== undefined) response.writeHead(status).end();
		});
	}

	static async start(): Promise<Receiver> {
		const receiver = new Receiver();
		await new Promise<void>((resolve) => receiver.server.listen(0, '127.0.0.1', resolve));
		return receiver;
	}

	get url(): string {
		return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/hook`;
	}

	get bodies(): Array<Record<string, unknown>> {
		return this.received.map(({ text }) => JSON.parse(text) as Record<string, unknown>);
	}

	/** Waits until so many calls have come in. */
	async have(count: number): Promise<void> {
		while (this.received.length < count) await new Promise(setImmediate);
	}

	async close(): Promise<void> {
		const closed = new Promise((resolve) => this.server.close(resolve));
		this.server.closeAllConnections();
		await closed;
	}
}
