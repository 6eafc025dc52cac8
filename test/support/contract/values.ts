/** Sample values under the names of a made document. */

const isObject = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

const below = (path: string, key: string) => (path === '' ? key : `${path}.${key}`);
const nameOf = (path: string) => path.slice(path.lastIndexOf('.') + 1);

/** The name that the key at our dotted path has in the document. */
export const theirName = (path: string, rename: Record<string, string> = {}) =>
	nameOf(rename[path] ?? path);

/** Each key under its other name, where it stands; a list adds nothing to the path. */
export function renamedValue(
	value: unknown,
	rename: Record<string, string> = {},
	path = '',
): unknown {
	if (Array.isArray(value)) return value.map((each) => renamedValue(each, rename, path));
	if (!isObject(value)) return value;
	const entries = Object.entries(value).map(([key, inner]) => {
		const own = below(path, key);
		return [theirName(own, rename), renamedValue(inner, rename, own)] as const;
	});
	return Object.fromEntries(entries);
}

const EXAMPLE_ID = 7_000_000_001;

/** Numbers in place of the texts under these keys. */
export function withNumbers(value: unknown, keys: string[] = []): unknown {
	if (Array.isArray(value)) return value.map((each) => withNumbers(each, keys));
	if (!isObject(value)) return value;
	const entries = Object.entries(value).map(([key, inner]) => {
		const isId = keys.includes(key) && typeof inner === 'string';
		return [key, isId ? EXAMPLE_ID : withNumbers(inner, keys)] as const;
	});
	return Object.fromEntries(entries);
}
