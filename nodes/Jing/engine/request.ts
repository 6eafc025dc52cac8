import type { Endpoint } from '../transport/endpoints';
import type { Request } from '../transport/api';
import type { Operation } from './definition';
import type { Input } from './input';

/** What one input item asked to send; an item whose JSON is an array has several. */
export interface Element {
	/** Index of the input item. */
	item: number;
	body: Record<string, unknown>;
}

export interface PlannedCall {
	request: Request;
	pages?: Input['pages'];
	repeatable?: boolean;
	elements: Element[];
}

type Body = Record<string, unknown>;

/**
 * The calls that these inputs need, as few as the record allows: in a batch operation, items that
 * agree in the query (the call-wide settings) share calls of up to `batchSize` elements.
 */
export function planCalls(
	operation: Operation,
	endpoint: Endpoint,
	inputs: Array<{ item: number; input: Input }>,
	batchSize: number,
): PlannedCall[] {
	if (!operation.batch) {
		return inputs.map(({ item, input }) => inPlace(operation, single(endpoint, item, input)));
	}
	const into = endpoint.into ?? operation.batch.into;
	const groups = new Map<string, { query: Input['query']; elements: Element[] }>();
	for (const { item, input } of inputs) {
		const key = JSON.stringify(input.query);
		const group = groups.get(key) ?? { query: input.query, elements: [] };
		groups.set(key, group);
		for (const body of [input.body ?? {}].flat()) group.elements.push({ item, body });
	}
	return [...groups.values()].flatMap(({ query, elements }) =>
		chunks(elements, batchSize).map((chunk) => ({
			request: batch(endpoint, query, chunk, into),
			elements: chunk,
		})),
	);
}

function single(given: Endpoint, item: number, input: Input): PlannedCall {
	const { body, query, pages, repeatable, endpoint = given } = input;
	const renamed = Array.isArray(body)
		? body.map((element) => rename(element, endpoint))
		: body && rename(body, endpoint);
	const element = { item, body: Array.isArray(body) || !body ? {} : body };
	return { request: { endpoint, query, body: renamed }, elements: [element], pages, repeatable };
}

const isBodyless = (method: string) => method === 'GET' || method === 'DELETE';

/** An override can turn a GET into a POST and the reverse: parameters go where the method has them. */
function inPlace(operation: Operation, planned: PlannedCall): PlannedCall {
	const { endpoint, query, body } = planned.request;
	if (operation.free || endpoint.method === operation.method) return planned;
	if (endpoint.method === 'GET' && body && !Array.isArray(body)) {
		const texts = Object.entries(body).map(([key, value]) => [
			key,
			typeof value === 'object' ? JSON.stringify(value) : String(value),
		]);
		const request = { endpoint, query: { ...query, ...Object.fromEntries(texts) } };
		return { ...planned, request };
	}
	const movesToBody = isBodyless(operation.method) && !isBodyless(endpoint.method) && !body;
	if (!movesToBody) return planned;
	return { ...planned, request: { endpoint, body: rename(query ?? {}, endpoint) } };
}

function batch(endpoint: Endpoint, query: Body, elements: Element[], into?: string): Request {
	const list = elements.map(({ body }) => rename(body, endpoint));
	return into === undefined
		? { endpoint, query, body: list }
		: { endpoint, body: { ...rename(query, endpoint), [into]: list } };
}

function rename(body: Body, { rename: names }: Endpoint): Body {
	if (!names) return body;
	return Object.fromEntries(
		Object.entries(body).map(([key, value]) => [
			Object.hasOwn(names, key) ? names[key]! : key,
			value,
		]),
	);
}

function chunks<T>(list: T[], size: number): T[][] {
	const parts: T[][] = [];
	for (let start = 0; start < list.length; start += size) {
		parts.push(list.slice(start, start + size));
	}
	return parts;
}
