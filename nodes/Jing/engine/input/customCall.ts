import { type Endpoint, isMethod, pathFault, tokenEndpoints } from '../../transport/endpoints';
import type { Corrections } from '../../transport/overrides';
import type { CustomCall, Field } from '../definition';
import { pagesOf, readJsonBody } from './commonControls';
import type { Input, Parameters, ReadContext, ValueContext } from './input';
import { Problem } from '../problem';
import { isEmpty, isNothing, silent } from './problems';
import { isExpression } from './stored';
import { isRepeatable } from '../rules';
import { isObject } from '../../transport/json';
import { isShown, readTopLevel } from './values';

/** Reads a call that the user describes. */
export function readCustomCall(
	controls: CustomCall,
	parameters: Parameters,
	context: ReadContext,
): Input | Problem {
	const { method, path, query, effect, paging } = controls;
	const fields = readFields([method, path, query, effect, paging], parameters, context);
	if (fields instanceof Problem) return fields;
	const endpoint = readEndpoint(fields[method.name], fields[path.name], context);
	if (endpoint instanceof Problem) return endpoint;
	const others = { ...parameters, [method.name]: endpoint.method };
	const body = readBody(controls.body, others, context);
	if (body instanceof Problem) return body;
	const pages =
		fields[paging.name] === true ? readPageLimit(controls, parameters, context) : undefined;
	if (pages instanceof Problem) return pages;
	return {
		endpoint,
		query: (fields[query.name] ?? {}) as Input['query'],
		body,
		pages,
		repeatable: isRepeatable({ effect: String(fields[effect.name]) }),
	};
}

const advice = 'Remove the parameter to send the call without it.';

/** An unknown word for any of these would make another call of it. */
function readFields(
	fields: Field[],
	parameters: Parameters,
	{ zone, stored = {} }: ReadContext,
): Record<string, unknown> | Problem {
	const decisive = new Set(fields.map(({ name }) => name));
	const shared: ValueContext = {
		zone,
		decisive,
		silence: { narrows: false, isIgnored: false, advice },
	};
	const read: Record<string, unknown> = {};
	for (const field of fields) {
		const context = { ...shared, stored: stored[field.name] };
		const value = readTopLevel(field, parameters[field.name], context);
		if (value instanceof Problem) return value;
		read[field.name] = value;
	}
	return read;
}

function readEndpoint(
	givenMethod: unknown,
	givenPath: unknown,
	{ baseUrl, overrides }: ReadContext,
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

const readPageLimit = (
	{ returnAll, limit }: CustomCall,
	parameters: Parameters,
	{ stored = {} }: ReadContext,
) =>
	pagesOf(
		{ returnAll: parameters[returnAll.name], limit: parameters[limit.name] },
		{ returnAll: stored[returnAll.name], limit: stored[limit.name] },
	);

function readBody(
	field: Field,
	parameters: Parameters,
	{ zone, stored = {} }: ReadContext,
): Input['body'] | Problem {
	const raw = isShown(field, parameters) ? parameters[field.name] : undefined;
	// An empty object is a body: JING's POST calls want one.
	const isNone = isNothing(raw) && !(isEmpty(raw) && isObject(raw));
	if (!isNone) return readJsonBody(raw, zone);
	return isShown(field, parameters) && isExpression(stored[field.name])
		? silent(field, 'Remove the expression to send no body.')
		: undefined;
}

/** Whatever the spelling that a server would take for the same. */
function isTokenCall(path: string, overrides: Corrections): boolean {
	const plain = (written: string) =>
		written
			.replace(/%([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
			.replace(/;[^/]*/g, '')
			.replace(/\/+/g, '/')
			.replace(/\/$/, '')
			.toLowerCase();
	return Object.entries(tokenEndpoints).some(([key, endpoint]) =>
		[endpoint.path, overrides.get(key)?.path].some(
			(known) => known !== undefined && plain(known) === plain(path),
		),
	);
}
