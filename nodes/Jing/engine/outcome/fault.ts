import type { IDataObject, INode, INodeExecutionData, JsonObject } from 'n8n-workflow';
import { NodeApiError, NodeOperationError } from 'n8n-workflow';
import { type About, explain, isUnknown } from '../../transport/explain';
import type { Failure } from '../../transport/failure';
import type { Problem } from '../problem';
import { isObject } from '../../transport/json';

/** An error of one input item, as a value: thrown, or put out as an error item. */
export interface Fault {
	/** `input`: nothing was sent for it. `api`: JING or the network. */
	source: 'input' | 'api';
	message: string;
	description: string;
	/** Put out with error items: code, msg, request_id, outcome, raw ... */
	details: IDataObject;
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
	const response = withoutUndefined({ code, msg, request_id }) as JsonObject;
	// n8n puts a text of its own in place of ours unless message and httpCode are given.
	const httpCode = String(code ?? http_status ?? '');
	return new NodeApiError(node, response, { message, description, httpCode, itemIndex: item });
}

/** For "continue": n8n sends an item of exactly these three keys to the error output. */
export const toErrorItem = (fault: Fault, item: number): INodeExecutionData => ({
	json: { error: fault.message, message: fault.description, details: fault.details },
	pairedItem: { item },
});
