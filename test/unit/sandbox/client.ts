import type { AxiosRequestConfig } from 'axios';
import { startServer } from '../../../sandbox/server';
import type { Sandbox, SandboxOptions } from '../../../sandbox/types';
import { http } from '../../support/http';
import { headerNames, routes } from './routeList';

const METHODS_WITHOUT_BODY = ['GET', 'DELETE'];

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

interface Init extends Pick<AxiosRequestConfig, 'method' | 'signal'> {
	headers: Record<string, string>;
	body?: string;
}

/** A bare caller of one sandbox: no retries, no renewal, no reading of codes. */
export class Client {
	token = '';

	private constructor(readonly sandbox: Sandbox) {}

	static async start(options: SandboxOptions = {}): Promise<Client> {
		const { contract = { calls: {} } } = options;
		const withHeaders = { ...contract, headers: { ...headerNames, ...contract.headers } };
		return new Client(await startServer(routes, { ...options, contract: withHeaders }));
	}

	static async startWithToken(options: SandboxOptions = {}): Promise<Client> {
		const client = await Client.start(options);
		client.token = (await client.getToken()).data.access_token;
		return client;
	}

	async send(path: string, { body, ...init }: Init) {
		const request = { url: `${this.sandbox.url}${path}`, data: body, ...init };
		const { status, headers, data } = await http.request<string>({
			...request,
			transformResponse: [(text: string) => text],
		});
		const received = new Headers(headers as Record<string, string>);
		return { status, headers: received, text: () => data, json: () => JSON.parse(data) as unknown };
	}

	async post(path: string, body: unknown, headers: Record<string, string> = {}, method = 'POST') {
		const json = { 'content-type': 'application/json', ...headers };
		return await this.send(path, { method, headers: json, body: JSON.stringify(body) });
	}

	get headers() {
		return { app_id: this.sandbox.appId, access_token: this.token };
	}

	/** Sends a business call by its key; where there is no body, the values go in the query. */
	async raw(key: string, body: unknown = {}, query = '') {
		const { method, path } = routes.find((route) => route.key === key) ?? {
			method: 'POST',
			path: `/${key}`,
		};
		if (METHODS_WITHOUT_BODY.includes(method)) {
			const values = new URLSearchParams(body as Record<string, string>);
			return await this.send(`${path}?${values}`, { method, headers: this.headers });
		}
		return await this.post(path + query, body, this.headers, method);
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

/** A time as the platform writes it, so many minutes from now. */
export const minutesFromNow = (minutes: number) =>
	new Date(Date.now() + (8 * 60 + minutes) * 60_000).toISOString().slice(0, 19).replace('T', ' ');
