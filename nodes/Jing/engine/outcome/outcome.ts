import type { IDataObject } from 'n8n-workflow';
import type { Answer } from '../../transport/envelope';
import type { About } from '../../transport/explain';
import { saysGone } from '../../transport/meaning';
import { isObject } from '../../transport/json';
import type { Operation } from '../definition';
import { isOneRecord } from '../rules';
import type { ElementResult } from './batchMatcher';
import { hasResults, listsOf } from './answerLists';
import { matchResults } from './batchResults';
import { type Fault, faultOfFailure } from './fault';
import { type IfNotFound, isGone, missingOutcomes } from './missing';
import {
	type BatchElement,
	faultOfAllRefused,
	faultOfContradiction,
	faultOfEntry,
	faultOfMissingEntry,
	faultOfVerdict,
} from './batchFaults';
import type { MatchKeys } from './recordNames';
import { refusesAll } from './refusal';

/** What one element came to: output of its input item, or an error of it. */
export type Outcome = { json: IDataObject } | { fault: Fault };

/** A row as n8n wants it; a bare text or number is put under `value`. */
const toJson = (row: unknown): IDataObject =>
	isObject(row)
		? (row as IDataObject)
		: row === null || row === undefined
			? {}
			: { value: row as never };

/** Where JING says nothing but that it went well. */
const silentSuccess = ({ effect }: Operation): IDataObject =>
	effect === 'delete' ? { deleted: true } : effect === 'read' ? {} : { success: true };

/** An element that was sent. */
export interface Sent {
	/** Index of the input item. */
	item: number;
	body: Record<string, unknown>;
	/** Index among what was sent, where elements that are equal were sent once. */
	place?: number;
}

/** The list that was sent, and how its elements are named. */
interface SentList {
	bodies: Array<Record<string, unknown>>;
	matchKeys: MatchKeys;
}

/** The outcomes of an answered call by its elements; of a list, its rows. */
export function outcomesOf(
	operation: Operation,
	elements: Sent[],
	answer: Answer,
	about: About,
	ifNotFound: IfNotFound = 'error',
): Outcome[][] {
	if (operation.batch) {
		const matchKeys = { match: operation.batch.match, rename: about.endpoint?.rename };
		const list = { bodies: elements.map(({ body }) => body), matchKeys };
		return ofList(operation, list, elements, answer, about).map((one) => [one]);
	}
	const { item } = elements[0]!;
	if (isOneRecord(operation) && isGone(answer)) {
		return [missingOutcomes(answer, ifNotFound, about, item)];
	}
	return [
		answer.ok
			? ofSingle(operation, item, answer, about)
			: [{ fault: faultOfFailure(answer.failure, about, item) }],
	];
}

/** The outcomes of the elements of a list that was sent. */
export function ofList(
	operation: Operation,
	{ bodies, matchKeys }: SentList,
	elements: Sent[],
	answer: Answer,
	about: About,
): Outcome[] {
	// A batch that is rejected as a whole can still say what became of each element.
	if (!answer.ok && !hasResults(answer.failure.data)) {
		return elements.map(({ item }) => ({ fault: faultOfFailure(answer.failure, about, item) }));
	}
	const data = answer.ok ? answer.data : answer.failure.data;
	const results = matchResults(bodies, data, matchKeys);
	const othersDone = answer.ok && results.some(({ kind }) => kind === 'done');
	const requestId = answer.ok ? answer.requestId : answer.failure.requestId;
	return elements.map((sent, index) => {
		const element = { ...sent, matchKeys, requestId, othersDone };
		return ofElement(operation, element, results[sent.place ?? index]!, answer, about);
	});
}

function ofElement(
	operation: Operation,
	element: BatchElement,
	result: ElementResult,
	answer: Answer,
	about: About,
): Outcome {
	if (result.kind === 'refused' && !isGoneAlready(operation, answer, result.entry)) {
		return { fault: faultOfEntry(result.entry, about, element) };
	}
	if (result.kind === 'contradictory') {
		return { fault: faultOfContradiction(result.entries, about, element) };
	}
	const hasEntry = result.kind === 'done' && result.entry !== undefined && result.entry !== null;
	if (hasEntry) return { json: toJson(result.entry) };
	if (!answer.ok) return { fault: faultOfFailure(answer.failure, about, element.item) };
	return result.kind === 'unreported'
		? { fault: faultOfMissingEntry(result.entries, about, element) }
		: { json: silentSuccess(operation) };
}

/** A removal whose first attempt was not answered, but done. */
const isGoneAlready = ({ effect }: Operation, answer: Answer, entry: unknown) =>
	effect === 'delete' &&
	answer.ok &&
	answer.hadUnclear === true &&
	saysGone(JSON.stringify(entry) ?? '');

/** A write has done its one thing, also where the answer is an empty list. */
function isNothing({ effect, output, customCall }: Operation, data: unknown, about: About) {
	const isList = effect === 'read' || output !== undefined || (customCall && about.repeatable);
	const isEmptyList = Array.isArray(data) && data.length === 0;
	return data === null || data === undefined || (isEmptyList && !isList);
}

function ofSingle(
	operation: Operation,
	item: number,
	{ data, requestId }: Answer & { ok: true },
	about: About,
): Outcome[] {
	if (isNothing(operation, data, about)) return [{ json: silentSuccess(operation) }];
	const refused = refusedIn(operation, data);
	if (refused.length > 0 && !hasReached(operation, data)) {
		return [{ fault: faultOfAllRefused(refused, about, { item, requestId }) }];
	}
	if (isRefused(operation, data, about)) {
		return [{ fault: faultOfVerdict(data, about, { item, requestId }) }];
	}
	return [data].flat().map((row) => ({ json: toJson(row) }));
}

/** Whether a write says of itself that it was not done; in what is read, a flag is of the record. */
function isRefused({ effect, customCall }: Operation, data: unknown, about: About): boolean {
	const isRead = effect === 'read' || (customCall !== undefined && about.repeatable !== false);
	const { success, failure } = listsOf(data);
	return !isRead && !success && !failure && refusesAll(data);
}

/** What a single call's answer names as left out, such as receivers that can't be reached. */
export function refusedIn({ refusals }: Operation, data: unknown): unknown[] {
	if (!refusals || !isObject(data)) return [];
	const entries = data[refusals.list];
	return Array.isArray(entries) ? entries : (listsOf(data).failure ?? []);
}

/** A group that was reached is counted, but stands in no list. */
function hasReached({ refusals }: Operation, data: unknown): boolean {
	const count = refusals?.reached && isObject(data) ? data[refusals.reached] : undefined;
	return Number(count) > 0 || listsOf(data).success?.length !== 0;
}
