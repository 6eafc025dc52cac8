import type { IDataObject, INode, INodeExecutionData, JsonObject } from 'n8n-workflow';
import { NodeApiError, NodeOperationError } from 'n8n-workflow';
import { type About, explain, isUnknown } from '../../transport/explain';
import type { Failure } from '../../transport/failure';
import { type Cause, causeOf } from './cause';
import type { Problem } from '../problem';
import { isObject } from '../../transport/json';

/** An error of one input item, as a value: thrown, or returned as an error item. */
export interface Fault {
	/** `input`: nothing was sent for it. `api`: JING or the network. */
	source: 'input' | 'api';
	message: string;
	description: string;
	/** Put out with error items: code, msg, request_id, outcome, raw ... */
	details: IDataObject;
	/** Why it failed, as n8n classes causes. */
	cause?: Cause;
}

export const itemTag = (item: number) => `[item ${item}]`;

export function faultOfFailure(failure: Failure, about: About, item: number): Fault {
	const { message, description } = explain(failure, about);
	const { kind, code, msg, requestId, httpStatus } = failure;
	const unknown = isUnknown(failure, about);
	return {
		source: 'api',
		message: `${message} ${itemTag(item)}`,
		description,
		details: withoutUndefined({
			kind,
			code,
			msg,
			request_id: requestId,
			http_status: httpStatus,
			outcome: unknown ? 'unknown' : undefined,
			retry_safe: unknown ? false : undefined,
			index: item,
		}),
		cause: unknown ? undefined : causeOf(failure),
	};
}

export function faultOfProblem(problem: Problem, about: About, item: number): Fault {
	return {
		source: 'input',
		message: `${about.title}: ${problem.field} ${problem.message} ${itemTag(item)}`,
		description: `${problem.advice} Nothing was sent for this item.`,
		details: { field: problem.field, index: item },
	};
}

/** An error that n8n threw while it resolved the item's parameters, such as a broken expression. */
export function faultOfThrown(error: unknown, about: About, item: number): Fault {
	const { message, description } = isObject(error) ? error : { message: error, description: '' };
	return {
		source: 'input',
		message: `${about.title}: ${String(message)} ${itemTag(item)}`,
		description: `${typeof description === 'string' ? `${description} ` : ''}Nothing was sent for this item.`,
		details: { index: item },
	};
}

export const withoutUndefined = (details: Record<string, unknown>) =>
	Object.fromEntries(
		Object.entries(details).filter(([, value]) => value !== undefined),
	) as IDataObject;

/** Whatever goes wrong in the node itself once a call may have gone out. */
export function faultAfterSending(error: unknown, about: About, item: number): Fault {
	const detail = error instanceof Error ? error.message : String(error);
	return faultOfFailure({ kind: 'other', stage: 'call', detail }, about, item);
}

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

function toApiError(node: INode, fault: Fault, item: number, description: string) {
	const { message, details, cause: failure } = fault;
	const { code, msg, request_id, http_status } = details;
	const response = withoutUndefined({ code, msg, request_id }) as JsonObject;
	// n8n puts a text of its own in place of ours unless message and httpCode are given.
	const httpCode = String(code ?? http_status ?? '');
	const options = { message, description, httpCode, itemIndex: item };
	return new NodeApiError(node, response, failure ? { ...options, failure } : options);
}

/**
 * For "continue". n8n takes an item for an error only if it has no other keys than `error`, `message`
 * and `details`, and at the error output it puts them over the columns of the input item: `message`
 * is left to the input, and columns with the names of the other two are kept in `details.input`.
 */
export function toErrorItem(fault: Fault, item: number, input: IDataObject): INodeExecutionData {
	const covered = ['error', 'details'].filter((key) => Object.hasOwn(input, key));
	const details = { ...fault.details, advice: fault.description };
	const kept = Object.fromEntries(covered.map((key) => [key, input[key]]));
	return {
		json: {
			error: fault.message,
			details: covered.length > 0 ? { ...details, input: kept } : details,
		},
		pairedItem: { item },
	};
}
