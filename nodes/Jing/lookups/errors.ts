import type { ILoadOptionsFunctions, JsonObject } from 'n8n-workflow';
import { NodeApiError, NodeOperationError } from 'n8n-workflow';
import type { About } from '../transport/about';
import { explain } from '../transport/explain';
import type { Failure, FailureKind } from '../transport/failure';

type Context = Pick<ILoadOptionsFunctions, 'getNode'>;

/** The editor shows no list then, so the sentence says what works without one. */
const withoutList = 'You can still enter an ID, or use an expression.';

/** What is advised about these speaks of the items of a run. */
const ofItems = new Set<FailureKind>(['missingParameter', 'invalidParameter', 'businessRefusal']);

/** What JING or the network did in place of giving the list. */
export function failWith(context: Context, failure: Failure, about: About): NodeApiError {
	const { message, description } = explain(failure, { ...about, options: [] });
	const httpCode = String(failure.code ?? failure.httpStatus ?? '');
	const details = { kind: failure.kind } as JsonObject;
	const advice = ofItems.has(failure.kind) ? '' : description;
	const words = { message, description: `${withoutList} ${advice}`.trim(), httpCode };
	const error = new NodeApiError(context.getNode(), details, words);
	// n8n replaces a message that quotes the name of a system error by a general one.
	error.message = message;
	return error;
}

/** What the panel lacks for the list. */
export const refuse = (context: Context, message: string): NodeOperationError =>
	new NodeOperationError(context.getNode(), message, { description: withoutList });
