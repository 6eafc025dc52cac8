import {
	type Endpoint,
	isMethod,
	type Overrides,
	pathFault,
	tokenEndpoints,
} from '../../transport/endpoints';
import type { CustomCall, Field } from '../definition';
import { pagesOf, readJsonBody } from './commonControls';
import type { Input, Parameters } from './input';
import { Problem } from '../problem';
import { isEmpty } from './scalars';
import { isRepeatable } from '../rules';
import { isShown, readTopLevel } from './values';

/** Reads a call that the user describes. */
export function readCustomCall(
	controls: CustomCall,
	parameters: Parameters,
	account: { baseUrl: string; overrides: Overrides },
): Input | Problem {
	const { method, path, query, effect, paging } = controls;
	const fields = readFields([method, path, query, effect, paging], parameters);
	if (fields instanceof Problem) return fields;
	const endpoint = readEndpoint(fields[method.name], fields[path.name], account);
	if (endpoint instanceof Problem) return endpoint;
	const body = readBody(controls.body, { ...parameters, [method.name]: endpoint.method });
	if (body instanceof Problem) return body;
	const pages = fields[paging.name] === true ? readPageLimit(controls, parameters) : undefined;
	if (pages instanceof Problem) return pages;
	return {
		endpoint,
		query: (fields[query.name] ?? {}) as Input['query'],
		body,
		pages,
		repeatable: isRepeatable({ effect: String(fields[effect.name]) }),
	};
}

function readFields(fields: Field[], parameters: Parameters): Record<string, unknown> | Problem {
	const read: Record<string, unknown> = {};
	for (const field of fields) {
		const value = readTopLevel(field, parameters[field.name], '');
		if (value instanceof Problem) return value;
		read[field.name] = value;
	}
	return read;
}

function readEndpoint(
	givenMethod: unknown,
	givenPath: unknown,
	{ baseUrl, overrides }: { baseUrl: string; overrides: Overrides },
): Endpoint | Problem {
	const path = String(givenPath);
	const fault = pathFault(path, baseUrl);
	if (fault) {
		const advice = 'Give it as /v1/... and its parameters under Query.';
		return new Problem('Path', `can't be used: ${fault}`, advice);
	}
	if (isTokenCall(path, overrides)) {
		const advice =
			'The credential gets tokens by itself. Requesting a token yourself would invalidate the one in use.';
		return new Problem('Path', 'requests a token, which never becomes workflow data', advice);
	}
	const method = String(givenMethod).trim().toUpperCase();
	return isMethod(method)
		? { method, path }
		: new Problem('Method', `is not an HTTP method: "${method}"`, 'Choose one from the list.');
}

const readPageLimit = ({ returnAll, limit }: CustomCall, parameters: Parameters) =>
	pagesOf(parameters[returnAll.name], parameters[limit.name]);

function readBody(field: Field, parameters: Parameters): Input['body'] | Problem {
	const raw = isShown(field, parameters) ? parameters[field.name] : undefined;
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
