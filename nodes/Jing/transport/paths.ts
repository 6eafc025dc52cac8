import { isObject } from './json';

export const partsOf = (path: string) => path.split('.');

/** Names that mean something to JavaScript. */
const reserved = new Set(['__proto__', 'constructor', 'prototype']);

/** Whether a text is a dotted path of names. */
export const isPath = (value: unknown): value is string =>
	typeof value === 'string' &&
	partsOf(value).every((part) => part.trim() !== '' && !reserved.has(part));

/** What stands at a dotted path of objects. */
export const valueAt = (value: unknown, path: string): unknown =>
	partsOf(path).reduce<unknown>(
		(held, part) => (isObject(held) && Object.hasOwn(held, part) ? held[part] : undefined),
		value,
	);

/**
 * A copy with another value at a path; in a list, in each of its objects. Objects on the way that
 * are missing are made.
 */
export function withAt(target: unknown, [part, ...rest]: string[], value: unknown): unknown {
	if (part === undefined)
		return isObject(target) && isObject(value) ? { ...target, ...value } : value;
	if (Array.isArray(target)) {
		return target.map((one) => (isObject(one) ? withAt(one, [part, ...rest], value) : one));
	}
	const object = isObject(target) ? target : {};
	const held = Object.hasOwn(object, part) ? object[part] : undefined;
	return { ...object, [part]: withAt(held, rest, value) };
}
