import { isPath } from '../../../nodes/Jing/transport/paths';
import type { DocumentedCall, OwnCall, Shape } from '../model';
import { elementOf } from '../shapes';
import { type Difference, type Level } from './fields';
import { fold } from './pairNames';

/** The keys of a request on both sides, the forms of its body, and what the forms differ in. */
export interface Sides {
	levels: Level[];
	differences: Difference[];
	/** Body key of the list. */
	into?: string;
}

type Keys = Map<string, Shape>;

const none: Keys = new Map();
const root = { ownPath: '', sentPath: '', theirPath: '' };
const isBodyless = (method: string) => method === 'GET' || method === 'DELETE';

const joined = (...parts: Array<Keys | undefined>): Keys =>
	new Map(parts.flatMap((part) => [...(part ?? none)]));

const overlap = (own: Keys, theirs: Keys | undefined) => {
	const names = new Set([...own.keys()].map(fold));
	return [...(theirs ?? none).keys()].filter((name) => names.has(fold(name))).length;
};

/** Where a key is sent: with the method of the document, parameters go where that has them. */
const ownPlaceIn = (own: OwnCall, { method }: DocumentedCall) => {
	const mine = own.endpoint.method;
	return (name: string) => {
		if (isBodyless(method) && !isBodyless(mine)) return 'query' as const;
		if (!isBodyless(method) && isBodyless(mine)) return 'body' as const;
		return own.body?.keys?.has(name) ? ('body' as const) : ('query' as const);
	};
};

const theirPlaceIn =
	({ query }: DocumentedCall) =>
	(name: string) =>
		query.keys?.has(name) ? ('query' as const) : ('body' as const);

function singleSides(own: OwnCall, theirs: DocumentedCall): Sides {
	const isList = theirs.body?.type === 'list';
	const body = theirs.body && elementOf(theirs.body);
	const level: Level = {
		...root,
		own: joined(own.query.keys, own.body?.keys),
		theirs: joined(body?.keys, theirs.query.keys),
		ownPlace: ownPlaceIn(own, theirs),
		theirPlace: theirPlaceIn(theirs),
	};
	const differences = isList
		? [{ kind: 'batch', ours: 'one object', theirs: 'a list of objects' }]
		: [];
	return { levels: [level], differences };
}

/** The key of a body that holds the list of what we send as a batch. */
function listKey(element: Keys, body: Shape): string | undefined {
	const lists = [...(body.keys ?? none)].filter(
		([name, shape]) => isPath(name) && shape.type === 'list' && elementOf(shape).type !== 'text',
	);
	const overlaps = lists.map(([, shape]) => overlap(element, elementOf(shape).keys));
	const best = Math.max(0, ...overlaps);
	if (best > 0) return lists[overlaps.indexOf(best)]?.[0];
	return lists.length === 1 && overlap(element, body.keys) === 0 ? lists[0]![0] : undefined;
}

function sizeDifference(size: number, { maxItems }: Shape): Difference[] {
	return maxItems !== undefined && maxItems < size
		? [{ kind: 'batchSize', ours: String(size), theirs: String(maxItems) }]
		: [];
}

function formDifference(own: string | undefined, theirs: string | undefined): Difference[] {
	const form = (into: string | undefined) => (into === undefined ? 'bare list' : `list in ${into}`);
	return own === theirs ? [] : [{ kind: 'batch', ours: form(own), theirs: form(theirs) }];
}

interface Form {
	/** The list, or the one object that stands in its place. */
	elements: Shape;
	into?: string;
	/** What stands beside the list. */
	others?: Keys;
	differences: Difference[];
}

/** Which part of the body the document means by our list. */
function formOf(own: OwnCall, body: Shape): Form {
	const { size = 1, into: ownInto } = own.batch ?? {};
	const differencesOf = (list: Shape, into?: string) => [
		...formDifference(ownInto, into),
		...sizeDifference(size, list),
	];
	if (body.type === 'list') return { elements: body, differences: differencesOf(body) };
	const into = listKey(own.body?.keys ?? none, body);
	if (into === undefined) {
		const differences = [{ kind: 'batch', ours: 'a list of objects', theirs: 'one object' }];
		return { elements: body, differences };
	}
	const list = body.keys!.get(into)!;
	const others = new Map([...body.keys!].filter(([name]) => name !== into));
	return { elements: list, into, others, differences: differencesOf(list, into) };
}

/** In a list under a key of its own, what holds for the whole call stands beside it. */
function batchSides(own: OwnCall, theirs: DocumentedCall): Sides {
	const { body, query } = theirs;
	const around: Level = {
		...root,
		own: own.query.keys ?? none,
		theirs: query.keys ?? none,
		isQuery: true,
	};
	if (!body || body.type === 'any') return { levels: [around], differences: [] };
	const { elements, into, others, differences } = formOf(own, body);
	const element = {
		...root,
		own: own.body?.keys ?? none,
		theirs: elementOf(elements).keys ?? none,
	};
	const isComplete = element.theirs.size > 0;
	if (!others) {
		return { levels: [element, { ...around, isComplete, isFixed: true }], differences };
	}
	const places = { ownPlace: () => 'body' as const, theirPlace: theirPlaceIn(theirs) };
	const beside = { ...around, ...places, theirs: joined(others, query.keys), isComplete };
	return { levels: [{ ...element, isFixed: true }, beside], differences, into };
}

export const sidesOf = (own: OwnCall, theirs: DocumentedCall): Sides =>
	own.batch ? batchSides(own, theirs) : singleSides(own, theirs);
