import { badFormat, invalid } from '../protocol/refusal';
import { isObject, type JsonObject } from '../rules/objects';
import { checkConstants, checkNames } from './accepted';
import { namesOf, renamed, reversed } from './names';
import { textsOf } from './texts';
import type { Asked, CallContract } from './types';

const ownNames = (object: JsonObject, { rename }: CallContract) =>
	renamed(object, reversed(namesOf(rename)));

function withOwnPage(values: JsonObject, { pageFrom = 1 }: CallContract): JsonObject {
	if (pageFrom === 1 || values.page === undefined) return values;
	const page = Number(values.page);
	if (!Number.isInteger(page) || page < pageFrom) throw invalid('page');
	return { ...values, page: page + 1 - pageFrom };
}

interface Batch {
	elements: JsonObject[];
	/** What is said for all of them, next to the list. */
	beside: JsonObject;
}

/** The batch that a body holds; undefined where the call is about one thing. */
function batchIn(body: unknown, { into }: CallContract): Batch | undefined {
	if (into === undefined && !Array.isArray(body)) return undefined;
	const { elements, ...beside } = into === undefined ? { elements: body } : listUnder(into, body);
	if (!Array.isArray(elements) || !elements.every(isObject)) throw badFormat();
	return { elements, beside };
}

function listUnder(into: string, body: unknown) {
	if (!isObject(body)) throw badFormat();
	const { [into]: elements, ...beside } = body;
	return { ...beside, elements };
}

/** The platform's names are checked where they stand: in each element, or in the object around them. */
function checkBatch(query: JsonObject, { elements, beside }: Batch, contract: CallContract): void {
	const { accepts, constants = {}, into } = contract;
	checkNames(query, accepts?.query);
	const parts = into === undefined ? elements : [{ ...beside, [into]: elements }];
	for (const part of parts) checkNames(part, accepts?.body);
	for (const part of into === undefined ? elements : [beside]) checkConstants(part, constants);
}

/** The behaviours take a batch as a bare array, and what is said for all its elements as the query. */
function ownBatch({ query }: Asked, batch: Batch, contract: CallContract): Asked {
	checkBatch(query, batch, contract);
	return {
		query: textsOf(ownNames({ ...query, ...batch.beside }, contract)),
		body: batch.elements.map((element) => ownNames(element, contract)),
	};
}

/** A call about one thing. The behaviours read it where it stands, in a query or in a body. */
function ownSingle({ query, body }: Asked, contract: CallContract): Asked {
	const { accepts, constants = {} } = contract;
	if (body !== undefined && !isObject(body)) throw badFormat();
	checkNames(query, accepts?.query);
	if (body) checkNames(body, accepts?.body);
	checkConstants({ ...query, ...body }, constants);
	const own = (values: JsonObject) => withOwnPage(ownNames(values, contract), contract);
	return { query: textsOf(own(query)), body: body && own(body) };
}

/**
 * What was asked as the behaviours know it. Throws a Refusal for names that the platform does not
 * accept and for values that it misses.
 */
export function ownAsked(asked: Asked, contract: CallContract): Asked {
	const batch = batchIn(asked.body, contract);
	return batch ? ownBatch(asked, batch, contract) : ownSingle(asked, contract);
}
