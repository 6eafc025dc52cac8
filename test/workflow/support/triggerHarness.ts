import { randomUUID } from 'node:crypto';
import { EventEmitter } from 'node:events';
import { ExecuteContext, HookContext, WebhookContext } from 'n8n-core';
import type { IDataObject, INode, INodeExecutionData, INodeParameters } from 'n8n-workflow';
import { Workflow, type WorkflowExecuteMode } from 'n8n-workflow';
import { JingTrigger } from '../../../nodes/Jing/JingTrigger.node';
import type { CredentialStore } from '../../../tools/core/credentialStore';

const type = new JingTrigger();
const webhookDescription = type.description.webhooks![0]!;

/** A trigger, and the n8n that it is in. */
interface Place {
	parameters: INodeParameters;
	/** Of the node. */
	typeVersion: number;
	/** Of the workflow and of the trigger's address. */
	id: string;
	/** WEBHOOK_URL. */
	base: string;
	instanceId: string;
	/** What n8n stores for the workflow. */
	staticData: IDataObject;
}

export interface Arrival {
	headers?: Record<string, string>;
	query?: Record<string, unknown>;
	ip?: string;
	mode?: WorkflowExecuteMode;
	/** As where the body is longer than n8n allows. */
	isUnreadable?: boolean;
	/** Left open, so that the test ends it. */
	reply?: Reply;
}

/** The response to a webhook, as express has it. */
export class Reply extends EventEmitter {
	statusCode = 200;
	closed = false;

	status(code: number) {
		this.statusCode = code;
		return { json: () => this.end() };
	}

	end() {
		this.emit('finish');
		this.closed = true;
		this.emit('close');
	}
}

/** One JING Trigger, driven as n8n drives it. */
export class TestTrigger {
	/** Every line, behind its level: "warn: ...". */
	readonly log: string[] = [];

	private readonly place: Place;
	private readonly node: INode;
	private readonly workflow: Workflow;

	constructor(
		private readonly store: CredentialStore,
		parameters: INodeParameters,
		place: Partial<Place> = {},
	) {
		const { id = randomUUID(), base = 'https://n8n.company.cn', staticData = {} } = place;
		const { instanceId = 'this-n8n', typeVersion = 1.2 } = place;
		this.place = { parameters, typeVersion, id, base, instanceId, staticData };
		const nodeTypes = { getByNameAndVersion: () => type } as never;
		const nodes = [nodeOf(this.place)];
		const rest = { connections: {}, active: true, nodeTypes, staticData };
		this.workflow = new Workflow({ id, nodes, ...rest });
		this.node = this.workflow.getNode('JING Trigger')!;
	}

	/** The same trigger as n8n loads it again, with something changed meanwhile. */
	again(change: Partial<Place> = {}): TestTrigger {
		const staticData = JSON.parse(JSON.stringify(this.workflow.staticData)) as IDataObject;
		const place = { ...this.place, staticData, ...change };
		return new TestTrigger(this.store, place.parameters, place);
	}

	/** The production address, or that of "Listen for test event". */
	url(isTest = false) {
		return `${this.place.base}/${isTest ? 'webhook-test' : 'webhook'}/${this.place.id}/webhook`;
	}

	async activate(isTest = false): Promise<void> {
		if (!(await this.call('checkExists', isTest))) await this.call('create', isTest);
	}

	/** n8n asks for it after a failed activation, too. */
	async deactivate(isTest = false): Promise<void> {
		await this.call('delete', isTest);
	}

	async call(method: 'checkExists' | 'create' | 'delete', isTest = false): Promise<boolean> {
		const mode = isTest ? 'manual' : 'trigger';
		const activation = isTest ? 'manual' : 'activate';
		const webhook = { webhookDescription, isTest } as never;
		const { workflow, node } = this;
		const more = this.additional();
		const context = new HookContext(workflow, node, more, mode, activation, webhook);
		return await type.webhookMethods.default[method].call(this.watched(context));
	}

	/** @returns the answer, and the items of the execution if one starts */
	async push(body: unknown, arrival: Arrival = {}) {
		const { mode = 'webhook', reply = new Reply() } = arrival;
		const http = { httpRequest: requestOf(body, arrival), httpResponse: reply };
		const more = this.additional(http);
		const webhook = { webhookDescription } as never;
		const { workflow, node } = this;
		const context = new WebhookContext(workflow, node, more, mode, webhook, [], null);
		const taken = await type.webhook.call(this.watched(context));
		if (taken.noWebhookResponse !== true && !arrival.reply) reply.end();
		const items = taken.workflowData?.[0]?.map(({ json }) => json);
		const { statusCode: status } = reply;
		return { status, answer: taken.webhookResponse as unknown, item: items?.[0], items };
	}

	/** What the worker makes of the items. */
	async run(items: INodeExecutionData[], mode: WorkflowExecuteMode = 'webhook') {
		const { workflow, node } = this;
		const data = { main: [items] };
		const run = { resultData: { runData: {} } } as never;
		const by = { node, data, source: null };
		const more = this.additional();
		const context = new ExecuteContext(workflow, node, more, mode, run, 0, items, data, by, []);
		return (await type.execute.call(this.watched(context)))[0]!;
	}

	private watched<Context extends HookContext | WebhookContext | ExecuteContext>(context: Context) {
		const write = (level: string) => (line: string) => this.log.push(`${level}: ${line}`);
		const levels = ['debug', 'info', 'warn', 'error'].map((level) => [level, write(level)]);
		Object.defineProperty(context, 'logger', { value: Object.fromEntries(levels) as object });
		context.getInstanceId = () => this.place.instanceId;
		return context;
	}

	private additional(more: object = {}) {
		const { base } = this.place;
		const bases = { webhookBaseUrl: `${base}/webhook`, webhookTestBaseUrl: `${base}/webhook-test` };
		return { credentialsHelper: this.store.helper, variables: {}, ...bases, ...more } as never;
	}
}

const nodeOf = ({ id, parameters, typeVersion }: Place): INode => ({
	id: 'trigger',
	name: 'JING Trigger',
	type: 'n8n-nodes-jing.jingTrigger',
	typeVersion,
	position: [0, 0],
	webhookId: id,
	credentials: { jingApi: { id: 'main', name: 'JING' } },
	parameters,
});

/** An object is sent as JSON, text and bytes as they are. */
function requestOf(body: unknown, { headers = {}, query = {}, ip, isUnreadable }: Arrival) {
	const isRaw = typeof body === 'string' || Buffer.isBuffer(body);
	const rawBody = isUnreadable ? undefined : Buffer.from(isRaw ? body : JSON.stringify(body));
	const readRawBody = async () => await Promise.reject(new Error('request entity too large'));
	return { headers, query, params: {}, ip: ip ?? '203.0.113.7', body: {}, rawBody, readRawBody };
}
