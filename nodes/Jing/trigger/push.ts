import { isObject, parseJson } from '../transport/json';

/** The body of a webhook. What it holds is the sender's word: nothing in it can be relied upon. */
export type Push = Record<string, unknown>;

const maxDepth = 100;

/**
 * The push in a request's body: from the raw bytes whatever their content type, else from what n8n
 * parsed. Integers that a number can't hold become texts.
 * @returns undefined for what can't be a push: no JSON object, nested deeper than 100 levels, or
 * with a key `__proto__`, which code that copies the item later could take for its prototype
 */
export function readPush(rawBody: Buffer | string | undefined, parsed: unknown): Push | undefined {
	const text = rawBody ?? (typeof parsed === 'string' ? parsed : undefined);
	const body = text === undefined ? parsed : parseJson(text.toString());
	return isObject(body) && isHarmless(body, maxDepth) ? body : undefined;
}

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
