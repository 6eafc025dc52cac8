import { startServer } from '../../sandbox/server';
import type { Route, Sandbox, SandboxOptions } from '../../sandbox/types';

const post = (key: string, path: string): Route => ({ key, method: 'POST', path });

const routes: Route[] = [
	post('oauth.getToken', '/v1/oauth2/token'),
	post('oauth.refreshToken', '/v1/oauth2/token/refresh'),
	post('user.create', '/v1/user/create'),
	post('user.get', '/v1/user/query'),
	post('user.update', '/v1/user/update'),
	post('user.getIdentities', '/v1/user/identity/query'),
	post('user.getAll', '/v1/user/list'),
	post('userTag.create', '/v1/tag/create'),
	post('userTag.tagUsers', '/v1/tag/user/add'),
	post('userTag.getAll', '/v1/tag/query'),
	post('userTag.untagUsers', '/v1/tag/user/remove'),
	post('lead.create', '/v1/lead/create'),
	post('lead.update', '/v1/lead/update'),
	post('lead.getAll', '/v1/lead/query'),
	post('lead.getStatuses', '/v1/lead/status/list'),
	post('lead.updateStatus', '/v1/lead/status/update'),
	post('lead.getLayouts', '/v1/lead/layout/list'),
	post('lead.updateCollaborators', '/v1/lead/collaborator/update'),
	post('lead.getDetailLink', '/v1/lead/detail/link'),
	post('robot.wave', '/v1/robot/wave'),
];

export interface Reply<T = unknown> {
	request_id: string;
	code: number;
	msg: string;
	sub_msg?: string;
	data: T;
	timestamp: number;
}

export interface Pair {
	access_token: string;
	refresh_token: string;
	expires_in: number;
}

export interface Rows<T = Record<string, unknown>> {
	list: T[];
	total: number;
}

export interface Outcome<T = Record<string, unknown>> {
	success: T[];
	failure: Array<Record<string, unknown>>;
}

/** A bare caller of one sandbox: no retries, no renewal, no reading of codes. */
export class Client {
	token = '';

	private constructor(readonly sandbox: Sandbox) {}

	static async start(options: SandboxOptions = {}): Promise<Client> {
		return new Client(await startServer(routes, options));
	}

	static async startWithToken(options: SandboxOptions = {}): Promise<Client> {
		const client = await Client.start(options);
		client.token = (await client.getToken()).data.access_token;
		return client;
	}

	async send(path: string, init: RequestInit): Promise<Response> {
		return await fetch(`${this.sandbox.url}${path}`, { redirect: 'manual', ...init });
	}

	async post(path: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> {
		const json = { 'content-type': 'application/json', ...headers };
		return await this.send(path, { method: 'POST', headers: json, body: JSON.stringify(body) });
	}

	get headers() {
		return { app_id: this.sandbox.appId, access_token: this.token };
	}

	/** Sends a business call by its key and gives back the raw answer. */
	async raw(key: string, body: unknown = {}, query = ''): Promise<Response> {
		const path = routes.find((route) => route.key === key)?.path ?? `/${key}`;
		return await this.post(path + query, body, this.headers);
	}

	async call<T = Record<string, unknown>>(key: string, body: unknown = {}, query = '') {
		return (await (await this.raw(key, body, query)).json()) as Reply<T>;
	}

	/** The data of a call that has to succeed. */
	async data<T = Record<string, unknown>>(key: string, body: unknown = {}, query = ''): Promise<T> {
		const reply = await this.call<T>(key, body, query);
		if (reply.code !== 0) throw new Error(`${key}: ${reply.code} ${reply.msg}`);
		return reply.data;
	}

	private get app() {
		return { app_id: this.sandbox.appId, app_secret: this.sandbox.appSecret };
	}

	async getToken(changes: Record<string, unknown> = {}): Promise<Reply<Pair>> {
		const body = { ...this.app, ...changes };
		return (await (await this.post('/v1/oauth2/token', body)).json()) as Reply<Pair>;
	}

	async refresh(refresh_token: string): Promise<Reply<Pair>> {
		const body = { ...this.app, refresh_token };
		return (await (await this.post('/v1/oauth2/token/refresh', body)).json()) as Reply<Pair>;
	}
}

export const mobile = (value: string) => ({ type: 'mobile', value });
export const email = (value: string) => ({ type: 'email', value });
