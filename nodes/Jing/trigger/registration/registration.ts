import type { IHookFunctions } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';
import { call } from '../../transport/api';
import { corrected, type Endpoint } from '../../transport/endpoints';
import { type Answer, failed } from '../../transport/envelope';
import { saysGone } from '../../transport/meaning';
import { isObject } from '../../transport/json';
import { readPages } from '../../transport/paging';
import { wireOf } from '../../transport/placement';
import { openSession, type Session } from '../../transport/session';
import { fromWire } from '../../transport/wireNames';
import type { Catalog, Subscriptions } from '../../engine/catalog';
import { isOwn, isUpToDate, type Subscription, type Wanted } from './subscription';
import { isLocal } from '../addresses';
import { webhookSecretOf } from '../settings';
import { registrationError } from './error';

/** n8n repeats a failed activation itself, so a call is not repeated here. */
const once = { repeatable: false, maxRetries: 0 };

type Done = Answer & { ok: true };

/** The subscription of one trigger at JING. */
export class Registration {
	private constructor(
		private readonly context: IHookFunctions,
		private readonly catalog: Catalog,
		private readonly session: Session,
		private readonly wanted: Wanted,
	) {}

	/** @throws NodeOperationError for a credential that can't be used */
	static async open(context: IHookFunctions, catalog: Catalog, wanted: Wanted) {
		const session = await openSession(context, catalog.overridable);
		if ('kind' in session) {
			const message = `The credential can't be used: ${session.detail ?? ''}`;
			throw new NodeOperationError(context.getNode(), message);
		}
		// JING may repeat the address that it was given in an error message.
		session.secrets.add(await webhookSecretOf(context));
		return new Registration(context, catalog, session, wanted);
	}

	/**
	 * Finds this trigger's own subscription and points it here; never touches anybody else's.
	 * @returns false where there is none, also where JING has lost it meanwhile
	 * @throws NodeOperationError where JING could not reach n8n, NodeApiError for what JING answers
	 */
	async adopt(): Promise<boolean> {
		this.assertReachable();
		const [own, ...surplus] = await this.listOwn();
		for (const { id } of surplus) await this.delete(id);
		if (!own) return false;
		if (!isUpToDate(own, this.wanted)) {
			const answer = await this.send('update', { id: own.id, ...this.fields() });
			if (await this.isGone(own.id, answer)) return false;
			this.demand('update', answer);
		}
		this.remember(own.id);
		return true;
	}

	async create(): Promise<void> {
		const { data } = this.demand('create', await this.send('create', this.fields()));
		if (isObject(data)) this.remember(fromWire(data, this.endpoint('create')).id);
	}

	/** Removes what adopt() would find; what is gone already isn't a fault. */
	async remove(): Promise<void> {
		for (const { id } of await this.listOwn()) await this.delete(id);
		delete this.context.getWorkflowStaticData('node')[this.wanted.name];
	}

	private assertReachable() {
		if (!isLocal(this.wanted.url) || isLocal(this.session.account.baseUrl)) return;
		throw new NodeOperationError(
			this.context.getNode(),
			`JING can't reach ${this.wanted.url}: set WEBHOOK_URL of n8n to its public address, or set Registration to Manual and forward the webhooks yourself`,
		);
	}

	private async delete(id: unknown) {
		const answer = await this.send('delete', { id });
		if (!(await this.isGone(id, answer))) this.demand('delete', answer);
	}

	/** HTTP 404 can mean the subscription or the call: the list tells. */
	private async isGone(id: unknown, answer: Answer): Promise<boolean> {
		if (answer.ok || answer.failure.stage === 'token') return false;
		const { httpStatus, msg = '' } = answer.failure;
		if (httpStatus !== 404 && !saysGone(msg)) return false;
		return !(await this.listOwn()).some((own) => own.id === id);
	}

	/** Under its own name: the test address has a subscription next to the real one. */
	private remember(id: unknown) {
		if (typeof id !== 'string' && typeof id !== 'number') return;
		this.context.getWorkflowStaticData('node')[this.wanted.name] = String(id);
	}

	private fields() {
		const { address, name, eventTypes } = this.wanted;
		return { url: address, event_types: eventTypes, name };
	}

	private async listOwn(): Promise<Subscription[]> {
		const answer = await readPages(this.session, this.request('list', {}), once, { key: 'list' });
		const { data, isWhole, requestId } = this.demand('list', answer);
		const rows = (data as unknown[])
			.filter(isObject)
			.map((row) => fromWire(row, this.endpoint('list')));
		// Without a list it is unknown what is registered: one more could be made at each activation.
		if (isWhole && rows.every(({ url }) => url === undefined)) {
			this.demand('list', failed({ kind: 'notAList', stage: 'call', requestId }));
		}
		const known = this.context.getWorkflowStaticData('node')[this.wanted.name];
		// A row can move to the next page while the list is read, and then comes twice.
		const byId = new Map(rows.map((row) => [String(row.id), row as unknown as Subscription]));
		return [...byId.values()].filter((row) => isOwn(row, this.wanted, known));
	}

	private async send(name: keyof Subscriptions, body: object): Promise<Answer> {
		return await call(this.session, this.request(name, body), once);
	}

	private request(name: keyof Subscriptions, body: object) {
		const declared = this.catalog.subscriptions[name];
		const endpoint = this.endpoint(name);
		const parameters = { body: body as Record<string, unknown> };
		return { endpoint, ...wireOf(declared.method, endpoint, parameters) };
	}

	private endpoint(name: keyof Subscriptions): Endpoint {
		return corrected(this.catalog.subscriptions[name], this.override(name));
	}

	private override(name: keyof Subscriptions) {
		return this.session.account.overrides.get(`webhook.${name}`);
	}

	/** @throws NodeApiError for what JING or the network does wrong */
	private demand(name: keyof Subscriptions, answer: Answer): Done {
		if (answer.ok) return answer;
		const { wire } = this.catalog.subscriptions[name].docs;
		const known = wire === 'documented' ? ('documentation' as const) : ('assumption' as const);
		const from = this.override(name)?.path === undefined ? known : ('override' as const);
		const { baseUrl } = this.session.account;
		const { url } = this.wanted;
		const about = { name, endpoint: this.endpoint(name), from, url, baseUrl };
		throw registrationError(this.context.getNode(), answer.failure, about);
	}
}
