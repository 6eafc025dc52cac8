import type { Answer } from '../transport/envelope';
import { isObject } from '../transport/json';
import { limits } from '../transport/limits';
import { partsOf, valueAt, withAt } from '../transport/paths';
import { hasResults } from './outcome/answerLists';
import type { PlannedCall } from './plannedCall';

/** A part of a batch, and what JING answered to it. */
interface AnsweredCall {
	planned: PlannedCall;
	answer: Answer;
}

interface Splitting {
	ask: (planned: PlannedCall) => Promise<Answer>;
	/** Body key of the list; without it the body is the list. */
	into?: string;
	/** Calls that may still be made. */
	callsLeft: number;
}

/**
 * Makes a batch call. JING can refuse a batch as a whole because of one element: then it is split in
 * halves until that stands alone, with at most `limits.splitCalls` calls more. Only for calls that
 * may be repeated.
 * @returns the answers, in the order of the elements
 */
export async function askInParts(
	planned: PlannedCall,
	ask: Splitting['ask'],
	into?: string,
): Promise<AnsweredCall[]> {
	const answer = await ask(planned);
	return await refine({ planned, answer }, { ask, into, callsLeft: limits.splitCalls });
}

async function refine(answered: AnsweredCall, splitting: Splitting): Promise<AnsweredCall[]> {
	if (!canSplit(answered) || splitting.callsLeft < 2) return [answered];
	splitting.callsLeft -= 2;
	const halves: AnsweredCall[] = [];
	for (const planned of halvesOf(answered.planned, splitting.into)) {
		halves.push({ planned, answer: await splitting.ask(planned) });
	}
	const parts: AnsweredCall[] = [];
	for (const half of halves) parts.push(...(await refine(half, splitting)));
	return parts;
}

/** Whether all are refused, as one of them can be at fault. */
const canSplit = ({ planned, answer }: AnsweredCall) =>
	planned.elements.length > 1 &&
	!answer.ok &&
	answer.failure.ofElement === true &&
	!hasResults(answer.failure.data);

function halvesOf(planned: PlannedCall, into?: string): PlannedCall[] {
	const middle = Math.ceil(planned.elements.length / 2);
	return [
		[0, middle],
		[middle, planned.elements.length],
	].map(([start, end]) => ({
		...planned,
		elements: planned.elements.slice(start, end),
		request: { ...planned.request, body: partOf(planned.request.body, into, start, end) },
	}));
}

function partOf(body: unknown, into: string | undefined, start?: number, end?: number): unknown {
	if (Array.isArray(body)) return body.slice(start, end);
	if (!isObject(body) || into === undefined) return body;
	const part = partOf(valueAt(body, into), undefined, start, end);
	return withAt(body, partsOf(into), part);
}
