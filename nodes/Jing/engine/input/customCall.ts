import { isMethod, type Overrides, pathFault, tokenEndpoints } from '../../transport/endpoints';
import type { Field } from '../definition';
import type { Input, Parameters } from './readInput';
import { readJsonBody } from './commonControls';
import { pagesOf } from '../pages';
import { Problem } from './problem';
import { isEmpty } from './scalars';
import { isRepeatable } from '../settings';
import { isShown, readTopLevel } from './values';

/** Reads a call that the user describes; the names are those of fields/apiRequest.ts. */
export function readCustomCall(
	free: Field[],
	parameters: Parameters,
	{ baseUrl, overrides }: { baseUrl: string; overrides: Overrides },
): Input | Problem {
	const read: Record<string, unknown> = {};
	for (const field of free.filter((each) => each.type !== 'json')) {
		const value = readTopLevel(field, parameters[field.name], '');
		if (value instanceof Problem) return value;
		read[field.name] = value;
	}
	const path = String(read.path);
	const fault = pathFault(path, baseUrl);
	if (fault) {
		const advice = 'Give it as /v1/... and its parameters under Query.';
		return new Problem('Path', `can't be used: ${fault}`, advice);
	}
	if (isTokenCall(path, overrides)) {
		const advice = 'The credential does that by itself; a token of your own would end its one.';
		return new Problem('Path', 'is a call for tokens, which never become workflow data', advice);
	}
	const method = String(read.method).trim().toUpperCase();
	if (!isMethod(method)) {
		return new Problem('Method', `is no HTTP method: "${method}"`, 'Choose one from the list.');
	}
	const body = readBody(free, { ...parameters, method });
	if (body instanceof Problem) return body;
	const pages = read.paging === true ? pagesOf(read.returnAll, read.limit) : undefined;
	if (pages instanceof Problem) return pages;
	return {
		endpoint: { method, path },
		query: (read.query ?? {}) as Input['query'],
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

/** Whatever the spelling that a server would take for the same. */
function isTokenCall(path: string, overrides: Overrides): boolean {
	const plain = (written: string) =>
		written
			.replace(/%([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
			.replace(/;[^/]*/g, '')
			.replace(/\/+/g, '/')
			.replace(/\/$/, '')
			.toLowerCase();
	return Object.entries(tokenEndpoints).some(([key, endpoint]) =>
		[endpoint, overrides.get(key)].some((known) => known && plain(known.path) === plain(path)),
	);
}
