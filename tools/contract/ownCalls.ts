import type { Section } from '../../nodes/Jing/engine/catalog';
import type { Operation } from '../../nodes/Jing/engine/definition';
import { catalog } from '../../nodes/Jing/operations';
import { answerNames } from '../../nodes/Jing/transport/answerNames';
import {
	type DocumentedAs,
	type Endpoint,
	type FixedCall,
	tokenEndpoints,
} from '../../nodes/Jing/transport/endpoints';
import { pageNames } from '../../nodes/Jing/transport/pageNames';
import { keysOf } from './fieldShape';
import type { OwnCall, Shape } from './model';
import { asSent, listOf, objectOf, withConstants } from './shapes';

const pageKeys = (): Array<[string, Shape]> => [
	[pageNames.page, { type: 'number', required: true }],
	[pageNames.size, { type: 'number', required: true }],
];

/** Without the words of what a user sees: the address, and how a call goes over the wire. */
function endpointOf(operation: Operation): Endpoint {
	const { method, path, rename, drop, constants, batch, paging, output } = operation;
	const isList = paging === true || (output !== undefined && batch === undefined);
	const rows = operation.rows ?? (isList ? (output ?? 'list') : undefined);
	const total = operation.total ?? (paging ? answerNames.total[0] : undefined);
	const pageFrom = operation.pageFrom ?? (paging ? 1 : undefined);
	const into = batch?.into;
	return defined({ method, path, rename, drop, constants, into, rows, total, pageFrom });
}

const defined = <T extends object>(value: T): T =>
	Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined)) as T;

interface Sent {
	query: Shape;
	body?: Shape;
}

/** Own names -> names on the wire. Constants stand beside a list that has a key of its own. */
function sentBy({ query, body }: Sent, endpoint: Partial<Endpoint>): Sent {
	const sent = { query: asSent(query, endpoint), body: body && asSent(body, endpoint) };
	const isBody = sent.body !== undefined && endpoint.into === undefined;
	withConstants(isBody ? sent.body! : sent.query, endpoint.constants);
	return sent;
}

/** A page is its number alone. */
function knownFrom({ page, wire }: DocumentedAs): Pick<OwnCall, 'page' | 'evidence'> {
	const number = page?.match(/\d+/)?.[0];
	return { ...(number !== undefined && { page: number }), evidence: wire };
}

function operationCall({ title, value: resource }: Section, operation: Operation): OwnCall {
	const { name, value, docs, batch, paging } = operation;
	const endpoint = endpointOf(operation);
	const query = objectOf(keysOf(operation.query ?? [], operation));
	const body = operation.body && objectOf(keysOf(operation.body, operation));
	if (paging) for (const [key, shape] of pageKeys()) (body ?? query).keys!.set(key, shape);
	return {
		key: `${resource}.${value}`,
		...knownFrom(docs),
		title: docs.title,
		section: title,
		name,
		endpoint,
		...sentBy({ query, body }, endpoint),
		...(batch ? { batch: defined({ size: batch.size, into: batch.into }) } : {}),
		isPaged: paging === true,
	};
}

const text = (description?: string): Shape => ({ type: 'text', required: true, description });

const app: Array<[string, Shape]> = [
	['app_id', text()],
	['app_secret', text()],
];

const subscriptionFields: Array<[string, Shape]> = [
	['url', text('Address that receives the webhooks')],
	['event_types', { ...listOf({ type: 'text' }), required: true }],
	['name', text()],
];

/** As JING gave it, so that nothing is known of its type. */
const id: [string, Shape] = ['id', { type: 'any', required: true }];

/** The vendor's contents list no page for the webhook calls: their titles are likely ones. */
const others: Array<
	Pick<OwnCall, 'key' | 'title' | 'section' | 'name'> & {
		endpoint: FixedCall;
		fields: Array<[string, Shape]>;
	}
> = [
	{
		key: 'oauth.getToken',
		title: '获取访问Token',
		section: 'OAuth授权',
		name: 'Get Access Token',
		endpoint: tokenEndpoints['oauth.getToken'],
		fields: app,
	},
	{
		key: 'oauth.refreshToken',
		title: '刷新 Token',
		section: 'OAuth授权',
		name: 'Refresh Access Token',
		endpoint: tokenEndpoints['oauth.refreshToken'],
		fields: [...app, ['refresh_token', text()]],
	},
	{
		key: 'webhook.list',
		title: '查询订阅列表',
		section: 'webhook',
		name: 'Get Many Subscriptions',
		endpoint: {
			rows: 'list',
			total: answerNames.total[0],
			pageFrom: 1,
			...catalog.subscriptions.list,
		},
		fields: pageKeys(),
	},
	{
		key: 'webhook.create',
		title: '创建订阅',
		section: 'webhook',
		name: 'Create Subscription',
		endpoint: catalog.subscriptions.create,
		fields: subscriptionFields,
	},
	{
		key: 'webhook.update',
		title: '更新订阅',
		section: 'webhook',
		name: 'Update Subscription',
		endpoint: catalog.subscriptions.update,
		fields: [id, ...subscriptionFields],
	},
	{
		key: 'webhook.delete',
		title: '删除订阅',
		section: 'webhook',
		name: 'Delete Subscription',
		endpoint: catalog.subscriptions.delete,
		fields: [id],
	},
];

/** Every call that the package makes, as it is sent without overrides. */
export const ownCalls = (): OwnCall[] => [
	...[...catalog.calls.values()].map(({ section, operation }) => operationCall(section, operation)),
	...others.map(({ fields, endpoint: { docs, ...endpoint }, ...call }) => ({
		...call,
		...knownFrom(docs),
		endpoint,
		...sentBy({ query: objectOf([]), body: objectOf(fields) }, endpoint),
		isPaged: call.key === 'webhook.list',
	})),
];
