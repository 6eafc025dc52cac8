import type { INode, JsonObject } from 'n8n-workflow';
import { NodeApiError } from 'n8n-workflow';
import type { Endpoint } from '../../transport/endpoints';
import { explain } from '../../transport/explain';
import type { Failure } from '../../transport/failure';

/** The call that failed. */
interface About {
	/** As endpoint overrides name it behind `webhook.` */
	name: string;
	endpoint: Endpoint;
	/** Where the address comes from. */
	from: 'documentation' | 'assumption' | 'override';
	/** The address to be registered. */
	url: string;
	/** Where JING should be. */
	baseUrl: string;
}

/** n8n shows the message of a failed activation only, so what to do stands in it. */
export function registrationError(node: INode, failure: Failure, about: About): NodeApiError {
	const message = isUnknownCall(failure) ? unknownCall(about) : wordsFor(failure, about);
	const httpCode = String(failure.code ?? failure.httpStatus ?? '');
	const details = { kind: failure.kind } as JsonObject;
	const error = new NodeApiError(node, details, { message, httpCode });
	// n8n replaces a message that quotes the name of a system error by a general one.
	error.message = message;
	return error;
}

/** Also where a gateway says it in the status next to a general code. */
const isUnknownCall = ({ stage, kind, httpStatus }: Failure) =>
	stage === 'call' && (kind === 'unknownMethod' || httpStatus === 404 || httpStatus === 405);

const sources: Record<About['from'], string> = {
	documentation: 'which is the documented address',
	assumption: 'which we had to guess',
	override: 'which is set under Endpoint Overrides',
};

const unknownCall = ({ endpoint: { method, path }, from, url }: About) =>
	`JING has no interface for registering webhooks at ${method} ${path}, ${sources[from]}. Give this address to JING, in its console or through its staff, and set Registration to Manual: ${url}`;

function wordsFor(failure: Failure, { name, baseUrl }: About): string {
	if (failure.kind === 'unreachable') {
		const code = failure.detail ? ` System code: ${failure.detail}.` : '';
		return `Couldn't reach JING at ${baseUrl} for the webhook registration. Check the Base Address, DNS, firewall and proxy.${code}`;
	}
	const about = { key: `webhook.${name}`, title: 'Webhook registration' };
	const { message, description } = explain(failure, about);
	return `${message}. ${description}`;
}
