import type { IDataObject, INode, INodeExecutionData, JsonObject } from 'n8n-workflow';
import { NodeApiError, NodeOperationError } from 'n8n-workflow';
import { type About, explain } from '../transport/errors';
import { type Failure, isUnclear } from '../transport/failure';
import { namesOf } from './fates';
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

/** Whether an answer leaves it open that JING acted on something that must not happen twice. */
const unknownOutcome = (failure: Failure, about: About) =>
	about.repeatable === false && isUnclear(failure);

export function faultOfFailure(failure: Failure, about: About, item: number): Fault {
	const { message, description } = explain(failure, about);
	const { kind, code, msg, requestId, httpStatus } = failure;
	const unknown = unknownOutcome(failure, about);
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
	match: string[];
	requestId?: string;
}

/** What the user knows the element by: "mobile 13800138000". */
const nameOf = (body: Record<string, unknown>, match: string[]) =>
	namesOf(body, match)[0]?.replace(/^identity /, '') ?? 'this element';

/** A failure entry of a batch; its keys are assumed, so the whole entry goes along as `raw`. */
export function faultOfRefusal(entry: unknown, about: About, element: Batched): Fault {
	const { item, body, match, requestId } = element;
	const facts = isObject(entry) ? entry : {};
	const code = facts.error_code ?? facts.code;
	const said = [facts.error_msg, facts.msg, facts.message, facts.reason, facts.error, entry].find(
		(text) => typeof text === 'string' && text !== '',
	);
	const reason = said === undefined ? '' : `: "${String(said)}"`;
	const who = nameOf(body, match);
	return {
		source: 'api',
		message: `${about.title}: JING refused ${who}${reason}${code === undefined ? '' : ` (code ${String(code)})`} ${at(item)}`,
		description: `Correct the item and run it again; the others of the call went through.${requestId ? ` JING request ID: ${requestId}.` : ''}`,
		details: clean({ code, msg: said, request_id: requestId, index: item, raw: entry }),
	};
}

/** JING's answer names the element neither among successes nor among failures. */
export function faultOfSilence(entries: unknown[], about: About, element: Batched): Fault {
	const { item, body, match, requestId } = element;
	const who = nameOf(body, match);
	const some =
		entries.length > 0 ? ` It refused ${entries.length} of this call without naming them.` : '';
	const check = about.checkWith ? ` Look with ${about.checkWith} before you run it again.` : '';
	return {
		source: 'api',
		message: `${about.title}: JING's answer does not tell what became of ${who} ${at(item)}`,
		description: `Outcome unknown.${some}${check}${requestId ? ` JING request ID: ${requestId}.` : ''}`,
		details: clean({
			outcome: 'unknown',
			retry_safe: false,
			request_id: requestId,
			index: item,
			raw: entries.length > 0 ? entries : undefined,
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
