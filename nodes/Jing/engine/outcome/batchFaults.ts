import { answerNames } from '../../transport/answerNames';
import { type About, unclearOutcome, waitFirst } from '../../transport/explain';
import { kindOfCode } from '../../transport/meaning';
import { isObject } from '../../transport/json';
import { limits } from '../../transport/limits';
import { truncate } from '../../transport/redact';
import { type Fault, itemTag, withoutUndefined } from './fault';
import { type MatchKeys, shownName } from './recordNames';
import { reasons } from './reasons';

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

/** What JING says of a refusal. */
function saidIn(entry: unknown): { code?: unknown; said?: string } {
	const facts = isObject(entry) ? entry : {};
	const said = [...answerNames.errorText.map((name) => facts[name]), entry].find(
		(text): text is string => typeof text === 'string' && text !== '',
	);
	const code = answerNames.errorCode
		.map((name) => facts[name])
		.find((value) => value !== undefined && value !== null);
	return { code, said: truncate(said) };
}

/** The whole entry, as long as it is not so large that it would burden every execution. */
function rawOf(entry: unknown): unknown {
	const text = JSON.stringify(entry) ?? '';
	return text.length > limits.entry ? `${text.slice(0, limits.entry)} ...` : entry;
}

const idOf = (requestId: string | undefined) =>
	requestId ? ` JING request ID: ${requestId}.` : '';

/** `. Reason from JING: "标签不存在" (business rule, code 40004)` */
function reasonOf({ said, code }: ReturnType<typeof saidIn>): string {
	const kind = code === undefined ? undefined : kindOfCode(Number(code), said ?? '');
	const facts = [kind && reasons[kind], code !== undefined && `code ${String(code)}`];
	const told = facts.filter(Boolean).join(', ');
	const quote = said === undefined ? '' : `. Reason from JING: "${said}"`;
	return told ? `${quote} (${told})` : quote;
}

/** A failure entry of a batch; it goes along as `raw`. */
export function faultOfEntry(entry: unknown, about: About, element: BatchElement): Fault {
	const { item, body, matchKeys, requestId, othersDone } = element;
	const facts = saidIn(entry);
	const who = shownName(body, matchKeys);
	const others = othersDone ? ' The other items in the same call succeeded.' : '';
	return {
		source: 'api',
		message: `${about.title}: JING rejected the entry for ${who}${reasonOf(facts)} ${itemTag(item)}`,
		description: `Fix this item and run it again.${others}${idOf(requestId)}`,
		details: withoutUndefined({
			code: facts.code,
			msg: facts.said,
			request_id: requestId,
			index: item,
			raw: rawOf(entry),
		}),
	};
}

/** A single call that went through while JING refused all that it was for. */
export function faultOfAllRefused(
	entries: unknown[],
	about: About,
	{ item, requestId }: Pick<BatchElement, 'item' | 'requestId'>,
): Fault {
	const facts = saidIn(entries[0]);
	const all = entries.length === 1 ? 'the only recipient' : `all ${entries.length} recipients`;
	return {
		source: 'api',
		message: `${about.title}: JING rejected ${all}${reasonOf(facts)} ${itemTag(item)}`,
		description: `Nobody was reached. Fix what the reason says and run the item again.${idOf(requestId)}`,
		details: withoutUndefined({
			code: facts.code,
			msg: facts.said,
			request_id: requestId,
			index: item,
			raw: rawOf(entries),
		}),
	};
}

/** A single call whose answer says of itself that it was not done. */
export function faultOfVerdict(
	data: unknown,
	about: About,
	{ item, requestId }: Pick<BatchElement, 'item' | 'requestId'>,
): Fault {
	const facts = saidIn(data);
	return {
		source: 'api',
		message: `${about.title}: JING rejected the request${reasonOf(facts)} ${itemTag(item)}`,
		description: `Fix this item and run it again.${idOf(requestId)}`,
		details: withoutUndefined({
			code: facts.code,
			msg: facts.said,
			request_id: requestId,
			index: item,
			raw: rawOf(data),
		}),
	};
}

/** JING's answer names the element neither among successes nor among failures. */
export function faultOfMissingEntry(
	entries: unknown[],
	about: About,
	element: BatchElement,
): Fault {
	const why = `JING's response does not mention ${shownName(element.body, element.matchKeys)}`;
	const isUnknown = about.repeatable === false;
	const others =
		entries.length > 0
			? ` JING rejected ${entries.length} of this call without saying which ones.`
			: '';
	return unsettled(isUnknown, why, others, entries, about, element);
}

/** JING's answer names the element among successes and among failures. */
export function faultOfContradiction(
	entries: unknown[],
	about: About,
	element: BatchElement,
): Fault {
	const who = shownName(element.body, element.matchKeys);
	const why = `JING's response lists ${who} as done and as rejected`;
	return unsettled(true, why, '', entries, about, element);
}

function unsettled(
	isUnknown: boolean,
	why: string,
	others: string,
	entries: unknown[],
	about: About,
	{ item, requestId }: BatchElement,
): Fault {
	// What may be repeated can simply be run again.
	const advice = about.repeatable === false ? waitFirst(about) : 'You can run this item again.';
	return {
		source: 'api',
		message: `${about.title}: ${isUnknown ? unclearOutcome(why, about) : why} ${itemTag(item)}`,
		description: `${advice}${others}${idOf(requestId)}`,
		details: withoutUndefined({
			outcome: isUnknown ? 'unknown' : undefined,
			retry_safe: about.repeatable === false ? false : undefined,
			request_id: requestId,
			index: item,
			raw: entries.length > 0 ? rawOf(entries) : undefined,
		}),
	};
}
