import { truncate } from '../../transport/redact';
import { type About, lookFirst } from '../../transport/explain';
import { isObject } from '../../transport/json';
import { limits } from '../../transport/limits';
import { type Fault, itemTag, withoutUndefined } from './fault';
import { type MatchKeys, shownName } from './recordNames';

/** One element of a call that the answer speaks of, or should. */
export interface BatchElement {
	item: number;
	/** The element that was sent. */
	body: Record<string, unknown>;
	matchKeys: MatchKeys;
	requestId?: string;
	/** Whether others of the call went through. */
	othersDone?: boolean;
}

/** What JING says of a refusal; its keys are assumed. */
function saidIn(entry: unknown): { code?: unknown; said?: string } {
	const facts = isObject(entry) ? entry : {};
	const said = [facts.error_msg, facts.msg, facts.message, facts.reason, facts.error, entry].find(
		(text): text is string => typeof text === 'string' && text !== '',
	);
	return { code: facts.error_code ?? facts.code, said: truncate(said) };
}

/** The whole entry, as long as it is not so large that it would burden every execution. */
function rawOf(entry: unknown): unknown {
	const text = JSON.stringify(entry) ?? '';
	return text.length > limits.entry ? `${text.slice(0, limits.entry)} ...` : entry;
}

/** A failure entry of a batch; it goes along as `raw`. */
export function faultOfEntry(entry: unknown, about: About, element: BatchElement): Fault {
	const { item, body, matchKeys, requestId, othersDone } = element;
	const { code, said } = saidIn(entry);
	return {
		source: 'api',
		message: `${about.title}: JING refused ${shownName(body, matchKeys)}${quoted(said, code)} ${itemTag(item)}`,
		description: `Correct the item and run it again${othersDone ? '; others of the call went through' : ''}.${idOf(requestId)}`,
		details: withoutUndefined({
			code,
			msg: said,
			request_id: requestId,
			index: item,
			raw: rawOf(entry),
		}),
	};
}

const idOf = (requestId: string | undefined) =>
	requestId ? ` JING request ID: ${requestId}.` : '';

const quoted = (said: string | undefined, code: unknown) =>
	`${said === undefined ? '' : `: "${said}"`}${code === undefined ? '' : ` (code ${String(code)})`}`;

/** A single call that went through while JING refused all that it was for. */
export function faultOfAllRefused(
	entries: unknown[],
	about: About,
	{ item, requestId }: Pick<BatchElement, 'item' | 'requestId'>,
): Fault {
	const { code, said } = saidIn(entries[0]);
	return {
		source: 'api',
		message: `${about.title}: JING refused all ${entries.length} of the call${quoted(said, code)} ${itemTag(item)}`,
		description: `Nobody was reached. Correct what JING names and run the item again.${idOf(requestId)}`,
		details: withoutUndefined({
			code,
			msg: said,
			request_id: requestId,
			index: item,
			raw: rawOf(entries),
		}),
	};
}

/** JING's answer names the element neither among successes nor among failures. */
export function faultOfMissingEntry(
	entries: unknown[],
	about: About,
	element: BatchElement,
): Fault {
	const { item, body, matchKeys, requestId } = element;
	const who = shownName(body, matchKeys);
	const some =
		entries.length > 0 ? ` It refused ${entries.length} of this call without matchKeys them.` : '';
	// What may be repeated can simply be run again.
	const unknown = about.repeatable === false;
	return {
		source: 'api',
		message: `${about.title}: JING's answer does not tell what became of ${who} ${itemTag(item)}`,
		description: `${unknown ? `Outcome unknown. ${lookFirst(about)}` : 'It may be run again.'}${some}${idOf(requestId)}`,
		details: withoutUndefined({
			outcome: unknown ? 'unknown' : undefined,
			retry_safe: unknown ? false : undefined,
			request_id: requestId,
			index: item,
			raw: entries.length > 0 ? rawOf(entries) : undefined,
		}),
	};
}
