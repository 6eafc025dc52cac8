import { isObject, type JsonObject } from '../rules/objects';
import { join, lastOf, parentOf, setAt } from './paths';

/** Dotted path by dotted path. */
export type Names = ReadonlyMap<string, string>;

export const namesOf = (rename: Record<string, string> = {}): Names =>
	new Map(Object.entries(rename));

export const reversed = (names: Names): Names =>
	new Map([...names].map(([from, to]) => [to, from] as const));

/** Values that belong under another parent than the one they stood under. */
type Moved = Array<[path: string, value: unknown]>;

function renamedIn(value: unknown, from: string, to: string, names: Names, moved: Moved): unknown {
	if (Array.isArray(value)) {
		return value.map((element) => renamedIn(element, from, to, names, moved));
	}
	if (!isObject(value)) return value;
	const kept: Array<[string, unknown]> = [];
	for (const [key, inner] of Object.entries(value)) {
		const fromPath = join(from, key);
		const toPath = names.get(fromPath) ?? join(to, key);
		const renamed = renamedIn(inner, fromPath, toPath, names, moved);
		if (parentOf(toPath) === to) kept.push([lastOf(toPath), renamed]);
		else moved.push([toPath, renamed]);
	}
	return Object.fromEntries(kept);
}

/**
 * The object with its keys under their other names. What stands in a renamed object follows it; a name
 * with another parent moves the value there.
 */
export function renamed(object: JsonObject, names: Names): JsonObject {
	const moved: Moved = [];
	const result = renamedIn(object, '', '', names, moved) as JsonObject;
	for (const [path, value] of moved) setAt(result, path, value);
	return result;
}
