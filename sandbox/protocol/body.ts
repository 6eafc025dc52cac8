import { badFormat, Refusal } from './refusal';

const METHODS_WITHOUT_BODY = ['GET', 'DELETE'];

/** The body of a call, or undefined where its method carries everything in the query. */
export function readBody(method: string, contentType: string, text: string): unknown {
	if (METHODS_WITHOUT_BODY.includes(method)) return undefined;
	if (contentType.split(';')[0]?.trim().toLowerCase() !== 'application/json') {
		throw new Refusal(40002, '无效的content-type');
	}
	try {
		return JSON.parse(text) as unknown;
	} catch {
		throw badFormat();
	}
}
