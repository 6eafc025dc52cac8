import { randomUUID } from 'node:crypto';

type Method = 'GET' | 'POST' | 'PATCH' | 'DELETE';

/** n8n refused a call to its REST interface. */
export class RestError extends Error {
	constructor(
		readonly status: number,
		call: string,
		text: string,
	) {
		super(`n8n answered ${call} with ${status}: ${text}`);
	}
}

/** One browser, as n8n sees it: its login cookie is valid only beside the same browser id. */
export class Session {
	private readonly browserId = randomUUID();

	private cookie = '';

	constructor(readonly url: string) {}

	/** Calls the editor's own interface, without its prefix /rest, and gives the answer's `data`. */
	async call<T>(method: Method, path: string, body?: unknown): Promise<T> {
		const response = await fetch(`${this.url}/rest${path}`, {
			method,
			headers: {
				'browser-id': this.browserId,
				'content-type': 'application/json',
				...(this.cookie === '' ? {} : { cookie: this.cookie }),
			},
			...(body === undefined ? {} : { body: JSON.stringify(body) }),
		});
		const text = await response.text();
		if (!response.ok) throw new RestError(response.status, `${method} ${path}`, text);
		this.keepCookie(response.headers.getSetCookie());
		return (JSON.parse(text) as { data: T }).data;
	}

	private keepCookie(received: string[]): void {
		const login = received.find((cookie) => cookie.startsWith('n8n-auth='));
		if (login !== undefined) this.cookie = login.split(';')[0] ?? '';
	}
}
