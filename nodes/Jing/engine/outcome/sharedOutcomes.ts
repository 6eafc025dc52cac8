import type { IDataObject } from 'n8n-workflow';
import { answerNames } from '../../transport/answerNames';
import type { Answer } from '../../transport/envelope';
import type { About } from '../../transport/explain';
import { isObject } from '../../transport/json';
import { namesBelow } from '../../transport/wireNames';
import type { FromItems, Operation } from '../definition';
import { listsOf, verdictsIn } from './answerLists';
import { faultOfEntry } from './batchFaults';
import type { Fault } from './fault';
import { numberIn } from './refusal';
import { ofList, type Outcome, type Sent } from './outcome';

/** What input items share a call for: the entries of a list in its body. */
export interface Shared {
	fromItems: FromItems;
	entries: Array<Record<string, unknown>>;
	/** Index among the calls of those that agree in all else. */
	part: number;
}

/**
 * The outcomes of a call that input items share, by its elements: what the answer says of the whole
 * call goes to each of them, what it says of one goes to that one alone.
 */
export function sharedOutcomesOf(
	operation: Operation,
	{ fromItems, entries }: Shared,
	elements: Sent[],
	answer: Answer,
	about: About,
): Outcome[][] {
	const { into, match } = fromItems;
	const matchKeys = { match, rename: namesBelow(about.endpoint?.rename, into) };
	const whole = wholeOf(answer);
	const isNone = answer.ok && reachesNone(operation, answer.data);
	const outcomes = ofList(operation, { bodies: entries, matchKeys }, elements, answer, about);
	return outcomes.map((outcome, index) => {
		if ('fault' in outcome) return [{ fault: withAdvice(outcome.fault, answer, entries.length) }];
		if (!isNone) return [{ json: { ...whole, ...outcome.json } }];
		const element = { ...elements[index]!, matchKeys, requestId: answer.requestId };
		return [{ fault: faultOfEntry(answer.data, about, element) }];
	});
}

/** How many the call reached, where the answer counts them without saying whom. */
function reachedIn({ refusals }: Operation, data: unknown): number | undefined {
	if (!refusals?.reached || !isObject(data) || listsOf(data).success) return undefined;
	return numberIn(data[refusals.reached]);
}

/** How many entries of a call that went through the answer accounts for nowhere. */
export function unaccountedIn(operation: Operation, { entries }: Shared, data: unknown): number {
	const reached = reachedIn(operation, data);
	const refused = listsOf(data).failure?.length ?? 0;
	if (reached === undefined || reachesNone(operation, data)) return 0;
	return Math.max(0, entries.length - refused - reached);
}

/** Whether the answer says for certain that nobody was reached. */
const reachesNone = (operation: Operation, data: unknown) =>
	!operation.refusals?.countsLater && reachedIn(operation, data) === 0;

const lists: readonly string[] = [...answerNames.success, ...answerNames.failure];

const holdsParts = (value: unknown) => typeof value === 'object' && value !== null;

/** What the answer says of all. */
function wholeOf(answer: Answer): IDataObject {
	if (!answer.ok || !isObject(answer.data)) return {};
	const verdicts = verdictsIn(answer.data);
	const isOfAll = ([name, value]: [string, unknown]) =>
		value !== verdicts && !(lists.includes(name) && holdsParts(value));
	return Object.fromEntries(Object.entries(answer.data).filter(isOfAll)) as IDataObject;
}

/** A send is not made again in parts to find the one: JING does not say that it sent nothing. */
function withAdvice(fault: Fault, answer: Answer, count: number): Fault {
	if (answer.ok || !answer.failure.ofElement || count === 1) return fault;
	const why = `JING rejected all ${count} receivers of this request, perhaps because of one of them. Lower Batch Size in Options to find it.`;
	return { ...fault, description: `${why} ${fault.description}` };
}
