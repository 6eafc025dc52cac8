import type { IDataObject, INode, INodeExecutionData, JsonObject } from 'n8n-workflow';
import { NodeApiError, NodeOperationError } from 'n8n-workflow';
import { excerpt } from '../transport/conceal';
import { type About, explain, isUnknown } from '../transport/errors';
import type { Failure } from '../transport/failure';
import { limits } from '../transport/limits';
import { type Naming, shownName } from './names';
import type { Problem } from './problem';
import { isObject } from '../transport/json';

/** An error of one input item, as a value: thrown, or put out as an error item. */
export interface Fault {
	/** `input`: nothing was sent for it. `api`: JING or the network. */
	source: 'input' | 'api';
	message: string;
	description: string;
	/** Put out with error items: code, msg, request_id, outcome, raw ... */
	details: IDataObject;
}

const at = (item: number) => `[item ${item}]`;

export function faultOfFailure(failure: Failure, about: About, item: number): Fault {
	const { message, description } = explain(failure, about);
	const { kind, code, msg, requestId, httpStatus } = failure;
	const unknown = isUnknown(failure, about);
	return {
		source: 'api',
		message: `${message} ${at(item)}`,
		description,
		details: clean({
			kind,
			code,
			msg,
			request_id: requestId,
			http_status: httpStatus,
			outcome: unknown ? 'unknown' : undefined,
			retry_safe: unknown ? false : undefined,
			index: item,
		}),
	};
}

export function faultOfProblem(problem: Problem, about: About, item: number): Fault {
	return {
		source: 'input',
		message: `${about.title}: ${problem.field} ${problem.message} ${at(item)}`,
		description: `${problem.advice} Nothing was sent for this item.`,
		details: { field: problem.field, index: item },
	};
}

/** An error that n8n threw while it resolved the item's parameters, such as a broken expression. */
export function faultOfThrown(error: unknown, about: About, item: number): Fault {
	const { message, description } = isObject(error) ? error : { message: error, description: '' };
	return {
		source: 'input',
		message: `${about.title}: ${String(message)} ${at(item)}`,
		description: `${typeof description === 'string' ? `${description} ` : ''}Nothing was sent for this item.`,
		details: { index: item },
	};
}

interface Batched {
	item: number;
	/** The element that was sent. */
	body: Record<string, unknown>;
	naming: Naming;
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
	return { code: facts.error_code ?? facts.code, said: excerpt(said) };
}

/** The whole entry, as long as it is not so large that it would burden every execution. */
function rawOf(entry: unknown): unknown {
	const text = JSON.stringify(entry) ?? '';
	return text.length > limits.entry ? `${text.slice(0, limits.entry)} ...` : entry;
}

/** A failure entry of a batch; it goes along as `raw`. */
export function faultOfRefusal(entry: unknown, about: About, element: Batched): Fault {
	const { item, body, naming, requestId, othersDone } = element;
	const { code, said } = saidIn(entry);
	return {
		source: 'api',
		message: `${about.title}: JING refused ${shownName(body, naming)}${quoted(said, code)} ${at(item)}`,
		description: `Correct the item and run it again${othersDone ? '; others of the call went through' : ''}.${requestId ? ` JING request ID: ${requestId}.` : ''}`,
		details: clean({ code, msg: said, request_id: requestId, index: item, raw: rawOf(entry) }),
	};
}

const quoted = (said: string | undefined, code: unknown) =>
	`${said === undefined ? '' : `: "${said}"`}${code === undefined ? '' : ` (code ${String(code)})`}`;

/** A single call that went through while JING refused all that it was for. */
export function faultOfAllRefused(entries: unknown[], about: About, item: number): Fault {
	const { code, said } = saidIn(entries[0]);
	return {
		source: 'api',
		message: `${about.title}: JING refused all ${entries.length} of the call${quoted(said, code)} ${at(item)}`,
		description: 'Nothing was done. Correct what JING names and run the item again.',
		details: clean({ code, msg: said, index: item, raw: rawOf(entries) }),
	};
}

/** JING's answer names the element neither among successes nor among failures. */
export function faultOfSilence(entries: unknown[], about: About, element: Batched): Fault {
	const { item, body, naming, requestId } = element;
	const who = shownName(body, naming);
	const some =
		entries.length > 0 ? ` It refused ${entries.length} of this call without naming them.` : '';
	const check = about.checkWith ? ` Look with ${about.checkWith} before you run it again.` : '';
	// What may be repeated can simply be run again.
	const unknown = about.repeatable === false;
	return {
		source: 'api',
		message: `${about.title}: JING's answer does not tell what became of ${who} ${at(item)}`,
		description: `${unknown ? 'Outcome unknown.' : 'It may be run again.'}${some}${unknown ? check : ''}${requestId ? ` JING request ID: ${requestId}.` : ''}`,
		details: clean({
			outcome: unknown ? 'unknown' : undefined,
			retry_safe: unknown ? false : undefined,
			request_id: requestId,
			index: item,
			raw: entries.length > 0 ? rawOf(entries) : undefined,
		}),
	};
}

const clean = (details: Record<string, unknown>) =>
	Object.fromEntries(
		Object.entries(details).filter(([, value]) => value !== undefined),
	) as IDataObject;

/** For "stop the workflow". */
export function toError(node: INode, fault: Fault, item: number, sent: string) {
	const description = [fault.description, sent].filter(Boolean).join(' ');
	const error =
		fault.source === 'input'
			? new NodeOperationError(node, fault.message, { itemIndex: item, description })
			: toApiError(node, fault, item, description);
	// n8n replaces a message that quotes the name of a system error by a general one.
	error.message = fault.message;
	return error;
}

function toApiError(node: INode, { message, details }: Fault, item: number, description: string) {
	const { code, msg, request_id, http_status } = details;
	const response = clean({ code, msg, request_id }) as JsonObject;
	// n8n puts a text of its own in place of ours unless message and httpCode are given.
	const httpCode = String(code ?? http_status ?? '');
	return new NodeApiError(node, response, { message, description, httpCode, itemIndex: item });
}

/** For "continue": n8n sends an item of exactly these three keys to the error output. */
export const toErrorItem = (fault: Fault, item: number): INodeExecutionData => ({
	json: { error: fault.message, message: fault.description, details: fault.details },
	pairedItem: { item },
});
