import type { IHookFunctions, JsonObject } from 'n8n-workflow';
import { NodeApiError, NodeOperationError } from 'n8n-workflow';
import { call } from '../transport/api';
import { ConfigurationFault, type Endpoint } from '../transport/endpoints';
import type { Answer } from '../transport/envelope';
import { explain } from '../transport/errors';
import { readPages } from '../transport/paging';
import type { Session } from '../transport/session';
import type { Catalog, Subscriptions } from './definition';
import { isLocal } from './reach';
import { isObject } from '../transport/json';
import { openSessionFor } from './target';

/** What this trigger wants registered. */
export interface Wanted {
	url: string;
	/** How a trigger knows its own subscription, also when n8n's address has changed. */
	name: string;
	eventTypes: string[];
}

interface Subscription {
	id: string;
	url?: unknown;
	name?: unknown;
	event_types?: unknown;
}

/** n8n repeats a failed activation itself, so a call is not repeated here. */
const once = { repeatable: false, maxRetries: 0 };

export class Registration {
	private constructor(
		private readonly context: IHookFunctions,
		private readonly catalog: Catalog,
		private readonly session: Session,
		private readonly wanted: Wanted,
	) {}

	/** @throws NodeOperationError for a credential that can't be used */
	static async open(context: IHookFunctions, catalog: Catalog, wanted: Wanted) {
		const session = await openSessionFor(context, catalog);
		if (session instanceof ConfigurationFault) {
			const message = `The credential can't be used: ${session.field}: ${session.message}`;
			throw new NodeOperationError(context.getNode(), message);
		}
		return new Registration(context, catalog, session, wanted);
	}

	private isReachable() {
		return !isLocal(this.wanted.url) || isLocal(this.session.account.baseUrl);
	}

	/** @throws NodeOperationError where JING could not push to */
	private assertReachable() {
		if (this.isReachable()) return;
		throw new NodeOperationError(
			this.context.getNode(),
			`JING can't reach ${this.wanted.url}: set WEBHOOK_URL of n8n to its public address, or Registration to Manual and forward the pushes yourself`,
		);
	}

	/** Finds this trigger's own subscription and points it here; never touches anybody else's. */
	async adopt(): Promise<boolean> {
		this.assertReachable();
		const [own, ...surplus] = (await this.list()).filter((each) => this.isOwn(each));
		for (const { id } of surplus) await this.ask('delete', { id });
		if (!own) return false;
		if (!this.isUpToDate(own)) await this.ask('update', { id: own.id, ...this.fields() });
		this.remember(own.id);
		return true;
	}

	async create(): Promise<void> {
		const { data } = await this.ask('create', this.fields());
		const id = isObject(data) ? data.id : undefined;
		if (typeof id === 'string' || typeof id === 'number') this.remember(String(id));
	}

	/** Removes what adopt() would find; what is gone already is no fault. */
	async remove(): Promise<void> {
		// An address that was refused was never registered.
		if (!this.isReachable() && this.known() === undefined) return;
		for (const each of await this.list()) {
			if (this.isOwn(each)) await this.ask('delete', { id: each.id });
		}
		delete this.context.getWorkflowStaticData('node')[this.wanted.name];
	}

	private known() {
		return this.context.getWorkflowStaticData('node')[this.wanted.name];
	}

	/** Under its own name: the test address has a subscription beside the real one. */
	private remember(id: string) {
		this.context.getWorkflowStaticData('node')[this.wanted.name] = id;
	}

	private fields() {
		const { url, name, eventTypes } = this.wanted;
		return { url, event_types: eventTypes, name };
	}

	/** By any mark: JING may shorten an address or drop the name, and static data can be lost. */
	private isOwn({ id, url, name }: Subscription) {
		return id === this.known() || url === this.wanted.url || name === this.wanted.name;
	}

	private isUpToDate({ url, event_types }: Subscription) {
		const types = Array.isArray(event_types) ? event_types.map(String).toSorted() : [];
		return url === this.wanted.url && types.join() === this.wanted.eventTypes.toSorted().join();
	}

	private async list(): Promise<Subscription[]> {
		const request = { endpoint: this.endpoint('list'), body: {} };
		const answer = await readPages(this.session, request, once, { key: 'list' });
		const rows = this.dataOf('list', answer).data as unknown[];
		return rows.filter(isObject).map((row) => ({ ...row, id: String(row.id) }));
	}

	private async ask(name: keyof Subscriptions, body: object): Promise<Answer & { ok: true }> {
		const request = { endpoint: this.endpoint(name), body };
		return this.dataOf(name, await call(this.session, request, once));
	}

	private endpoint(name: keyof Subscriptions): Endpoint {
		return (
			this.session.account.overrides.get(`webhook.${name}`) ?? this.catalog.subscriptions[name]
		);
	}

	private dataOf(name: keyof Subscriptions, answer: Answer): Answer & { ok: true } {
		if (answer.ok) return answer;
		const { failure } = answer;
		const words = explain(failure, { key: `webhook.${name}`, title: 'Webhook registration' });
		// n8n shows the message of a failed activation only, so what to do stands in it.
		const message =
			failure.kind === 'unknownMethod'
				? `JING knows no call that registers addresses (${this.endpoint(name).path} is assumed). Give this address to JING, in its console or through its staff, and set Registration to Manual: ${this.wanted.url}`
				: `${words.message}. ${words.description}`;
		const node = this.context.getNode();
		const httpCode = String(failure.code ?? failure.httpStatus ?? '');
		const error = new NodeApiError(node, { kind: failure.kind } as JsonObject, {
			message,
			httpCode,
		});
		error.message = message;
		throw error;
	}
}
