import type { Endpoint } from './endpoints';
import { plainText, wellFormed, writeJson } from './json';
import { toWire, withConstants } from './wireNames';

type Params = Record<string, unknown>;

export interface Parameters {
	query?: Params;
	body?: unknown;
}

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

/**
 * A call's parameters as they go over the wire.
 * @param declared the method that they were placed for
 */
export function wireOf(
	declared: string,
	endpoint: Endpoint,
	{ query = {}, body }: { query?: Params; body?: Params | Params[] },
): Parameters {
	const sent = mapBody(body, (each) => toWire(each, endpoint));
	const placed = placeFor(declared, endpoint, { query: toWire(query, endpoint), body: sent });
	return placed.body === undefined
		? { query: withConstants(placed.query ?? {}, endpoint) }
		: { ...placed, body: withConstants(placed.body, endpoint) };
}

const mapBody = (body: Params | Params[] | undefined, make: (part: Params) => Params) =>
	Array.isArray(body) ? body.map(make) : body && make(body);

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
