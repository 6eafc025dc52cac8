import { isObject, parseJson } from '../transport/json';
import { decodeBody } from './charset';

/** One event as JING sends it. What it holds is the sender's claim: nothing in it can be relied upon. */
export type Push = Record<string, unknown>;

const maxDepth = 100;

/**
 * The JSON in a request's body: from the raw bytes whatever their content type, else from what n8n
 * parsed. Integers that a number can't hold become texts.
 * @returns undefined for what isn't JSON, or not in the charset that it should be in
 */
export function readBody(
	rawBody: Buffer | string | undefined,
	parsed: unknown,
	contentType?: unknown,
): unknown {
	if (rawBody === undefined && typeof parsed !== 'string') return parsed;
	const body = rawBody ?? (parsed as string);
	const text = typeof body === 'string' ? body : decodeBody(body, contentType);
	return text === undefined ? undefined : parseJson(text);
}

/**
 * @returns undefined for what can't be an event: not a JSON object, nested deeper than 100 levels,
 * or with a key `__proto__`, which code that copies the item later could take for its prototype
 */
export const asPush = (entry: unknown): Push | undefined =>
	isObject(entry) && isHarmless(entry, maxDepth) ? entry : undefined;

function isHarmless(value: unknown, levels: number): boolean {
	if (typeof value !== 'object' || value === null) return true;
	if (levels === 0 || Object.hasOwn(value, '__proto__')) return false;
	return Object.values(value).every((part) => isHarmless(part, levels - 1));
}

/** An own property of an object: a push can't reach what every object inherits. */
export const ownValue = (value: unknown, key: string): unknown =>
	isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;

/** What stands at a path such as `extra_data.object_name`. */
export const valueAt = (push: unknown, path: string): unknown =>
	path.split('.').reduce<unknown>(ownValue, push);
