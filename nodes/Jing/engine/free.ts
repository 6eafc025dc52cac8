import { pathFault } from '../transport/endpoints';
import type { Field } from './definition';
import type { Input, Parameters } from './input';
import { readJsonBody } from './jsonBody';
import { pagesOf } from './pages';
import { Problem } from './problem';
import { isEmpty } from './scalars';
import { isRepeatable } from './settings';
import { isShown, readAlone } from './values';

/** Reads a call that the user describes; the names are those of fields/apiRequest.ts. */
export function readFree(free: Field[], parameters: Parameters, baseUrl: string): Input | Problem {
	const read: Record<string, unknown> = {};
	for (const field of free.filter((each) => each.type !== 'json')) {
		const value = readAlone(field, parameters[field.name], '');
		if (value instanceof Problem) return value;
		read[field.name] = value;
	}
	const path = String(read.path);
	const fault = pathFault(path, baseUrl);
	if (fault) {
		const advice = 'Give it as /v1/... and its parameters under Query.';
		return new Problem('Path', `can't be used: ${fault}`, advice);
	}
	const body = readBody(free, parameters);
	if (body instanceof Problem) return body;
	const pages = read.paging === true ? pagesOf(read.returnAll, read.limit) : undefined;
	if (pages instanceof Problem) return pages;
	return {
		endpoint: { method: read.method as never, path },
		query: textsOf((read.query ?? {}) as object),
		body,
		pages,
		repeatable: isRepeatable({ effect: String(read.effect) }),
	};
}

function readBody(free: Field[], parameters: Parameters): Input['body'] | Problem {
	const field = free.find(({ type }) => type === 'json');
	const raw = field && isShown(field, parameters) ? parameters[field.name] : undefined;
	const isBlank = typeof raw === 'string' && raw.trim() === '';
	// An empty object is a body: JING's POST calls want one.
	return raw === undefined || raw === null || isBlank || (isEmpty(raw) && Array.isArray(raw))
		? undefined
		: readJsonBody(raw);
}

const textsOf = (query: object) =>
	Object.fromEntries(Object.entries(query).map(([key, value]) => [key, String(value)]));
