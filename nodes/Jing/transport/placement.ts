import type { Endpoint } from './endpoints';
import { plainText, wellFormed, writeJson } from './json';

type Params = Record<string, unknown>;

interface Parameters {
	query?: Params;
	body?: unknown;
}

/** Parameters under the names that an override sends them under. */
export function rename(params: Params, { rename: names }: Endpoint): Params {
	if (!names) return params;
	return Object.fromEntries(
		Object.entries(params).map(([key, value]) => [sentAs(key, names), value]),
	);
}

/** The name that a parameter is sent under. */
export const sentAs = (key: string, names: Endpoint['rename']) =>
	names && Object.hasOwn(names, key) ? names[key]! : key;

const isBodyless = (method: string) => method === 'GET' || method === 'DELETE';

const isParams = (body: unknown): body is Params =>
	typeof body === 'object' && body !== null && !Array.isArray(body);

/**
 * An override can turn a GET into a POST and the reverse: parameters go where the method has them.
 * @param declared the method that the parameters were placed for
 */
export function placeFor(declared: string, endpoint: Endpoint, given: Parameters): Parameters {
	const { query = {}, body } = given;
	if (endpoint.method === declared) return given;
	if (isBodyless(endpoint.method) && isParams(body)) return { query: { ...query, ...body } };
	const movesToBody = isBodyless(declared) && !isBodyless(endpoint.method) && body === undefined;
	return movesToBody ? { body: query } : given;
}

/** A query holds texts only: lists are comma-separated, what has parts is JSON. */
export const asTexts = (query: Params): Record<string, string> =>
	Object.fromEntries(
		Object.entries(query).map(([key, value]) => [wellFormed(key), wellFormed(asText(value))]),
	);

const hasParts = (value: unknown) => typeof value === 'object' && value !== null;

const asText = (value: unknown) => {
	if (Array.isArray(value) && !value.some(hasParts)) return value.map(plainText).join(',');
	return hasParts(value) ? writeJson(value) : plainText(value);
};
