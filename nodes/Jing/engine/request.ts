import type { Endpoint } from '../transport/endpoints';
import type { Request } from '../transport/api';
import { partsOf, withAt } from '../transport/paths';
import { wireOf } from '../transport/placement';
import { toWire, withConstants } from '../transport/wireNames';
import type { Operation } from './definition';
import type { Input } from './input/input';
import type { Element, PlannedCall } from './plannedCall';
import { chunks, type EntryItem, planShared } from './sharedCalls';

type Body = Record<string, unknown>;

/**
 * The calls that these inputs need, as few as the record allows: in a batch operation, items that
 * agree in the query (the call-wide settings) share calls of up to `batchSize` elements, and so do
 * items that are entries of a list.
 * @param isOpen tells which parts of an item still need a call
 */
export function planCalls(
	operation: Operation,
	endpoint: Endpoint,
	inputs: Array<{ item: number; input: Input }>,
	batchSize: number,
	isOpen: (item: number, part: number) => boolean = () => true,
): PlannedCall[] {
	if (!operation.batch) {
		const open = inputs.filter(({ item }) => isOpen(item, 0));
		return planSingles(operation, endpoint, open, batchSize);
	}
	const into = endpoint.into ?? operation.batch.into;
	const groups = new Map<string, { query: Input['query']; elements: Element[] }>();
	for (const { item, input } of inputs) {
		const key = JSON.stringify(input.query);
		const group = groups.get(key) ?? { query: input.query, elements: [] };
		groups.set(key, group);
		const bodies = [input.body ?? {}].flat();
		const elements = bodies.map((body, part) => ({ item, part, body }));
		group.elements.push(...elements.filter(({ part }) => isOpen(item, part)));
	}
	return [...groups.values()].flatMap(({ query, elements }) =>
		chunks(elements, batchSize).map((chunk) => ({
			request: batch(endpoint, query, chunk, into),
			elements: chunk,
		})),
	);
}

/** A call for each item, and one for many where they are entries of a list; in input order. */
function planSingles(
	operation: Operation,
	endpoint: Endpoint,
	inputs: Array<{ item: number; input: Input }>,
	batchSize: number,
): PlannedCall[] {
	const { fromItems } = operation;
	const calls = inputs
		.filter(({ input }) => !fromItems || input.entry === undefined)
		.map(({ item, input }) => single(operation, endpoint, item, input));
	if (!fromItems) return calls;
	const entries = inputs.filter((each): each is EntryItem => each.input.entry !== undefined);
	const shared = planShared({ ...operation, fromItems }, endpoint, entries, batchSize);
	const firstOf = ({ elements }: PlannedCall) => elements[0]!.item;
	return [...calls, ...shared].sort((a, b) => firstOf(a) - firstOf(b));
}

function single(
	{ customCall, method }: Operation,
	given: Endpoint,
	item: number,
	input: Input,
): PlannedCall {
	const { pages, repeatable, endpoint = given } = input;
	const declared = customCall ? endpoint.method : method;
	const request = { endpoint, ...wireOf(declared, endpoint, input) };
	const body = Array.isArray(input.body) ? {} : (input.body ?? {});
	return { request, elements: [{ item, part: 0, body }], pages, repeatable };
}

function batch(endpoint: Endpoint, query: Body, elements: Element[], into?: string): Request {
	const list = elements.map(({ body }) => toWire(body, endpoint));
	const settings = toWire(query, endpoint);
	return into === undefined
		? { endpoint, query: settings, body: withConstants(list, endpoint) }
		: { endpoint, body: withConstants(withAt(settings, partsOf(into), list), endpoint) };
}
