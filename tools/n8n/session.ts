import { randomUUID } from 'node:crypto';
import { Agent } from 'node:http';

import axios, { type AxiosInstance } from 'axios';
import { CookieJar } from 'tough-cookie';

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

/** One browser, as n8n sees it: its login cookie is valid only beside the same browser ID. */
export class Session {
	private readonly http: AxiosInstance;

	constructor(readonly url: string) {
		this.http = axios.create({
			baseURL: `${url}/rest`,
			headers: { 'browser-id': randomUUID() },
			validateStatus: () => true,
			// n8n is on this machine, whatever proxy the environment names.
			proxy: false,
			// n8n closes idle connections, and a call on one that it just closes is reset.
			httpAgent: new Agent({ keepAlive: false }),
		});
		keepCookies(this.http, url);
	}

	/** Calls the editor's own interface, without its prefix /rest, and gives the answer's `data`. */
	async call<T>(method: Method, path: string, body?: unknown): Promise<T> {
		const { status, data } = await this.http.request<{ data: T }>({
			method,
			url: path,
			data: body,
		});
		if (status >= 400) throw new RestError(status, `${method} ${path}`, JSON.stringify(data));
		return data.data;
	}
}

function keepCookies({ interceptors }: AxiosInstance, url: string): void {
	const jar = new CookieJar();
	interceptors.request.use(async (config) => {
		config.headers.set('cookie', await jar.getCookieString(url));
		return config;
	});
	interceptors.response.use(async (response) => {
		const received = response.headers['set-cookie'] ?? [];
		await Promise.all(received.map(async (cookie) => await jar.setCookie(cookie, url)));
		return response;
	});
}
