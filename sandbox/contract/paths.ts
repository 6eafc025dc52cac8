import { isObject, type JsonObject } from '../rules/objects';

export const join = (parent: string, key: string) => (parent === '' ? key : `${parent}.${key}`);

export const parentOf = (path: string) => path.slice(0, Math.max(path.lastIndexOf('.'), 0));

export const lastOf = (path: string) => path.slice(path.lastIndexOf('.') + 1);

/** The value at a dotted path; undefined where there is none. */
export function valueAt(value: unknown, path: string): unknown {
	return path.split('.').reduce<unknown>((part, key) => {
		return isObject(part) && Object.hasOwn(part, key) ? part[key] : undefined;
	}, value);
}

/** Sets the value at a dotted path; objects on the way are made where they are missing. */
export function setAt(target: JsonObject, path: string, value: unknown): void {
	const parent = parentOf(path);
	if (parent === '') {
		target[path] = value;
		return;
	}
	const below = valueAt(target, parent);
	if (isObject(below)) below[lastOf(path)] = value;
	else setAt(target, parent, { [lastOf(path)]: value });
}
