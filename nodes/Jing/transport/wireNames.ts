import type { Endpoint } from './endpoints';
import { isObject } from './json';
import { partsOf, withAt } from './paths';

type Params = Record<string, unknown>;
type Names = NonNullable<Endpoint['rename']>;

/** What a call asks, in our names -> the same as it goes over the wire, but for `constants`. */
export function toWire(params: Params, { drop, rename }: Endpoint): Params {
	const kept = drop ? without(params, new Set(drop)) : params;
	return rename ? renamed(kept, rename) : kept;
}

/** What JING answers in the names that it is asked in -> in ours. */
export const fromWire = (data: Params, { rename }: Pick<Endpoint, 'rename'>): Params =>
	rename ? renamed(data, inverse(rename)) : data;

const inverse = (names: Names): Names =>
	Object.fromEntries(Object.entries(names).map(([ours, theirs]) => [theirs, ours]));

/** The path that a key is sent under. */
export const sentAs = (key: string, names: Endpoint['rename']) =>
	names && Object.hasOwn(names, key) ? names[key]! : key;

/** The names of what is inside the list or object at a path, as seen from one of its objects. */
export function namesBelow(names: Endpoint['rename'], path: string): Names {
	if (!names) return {};
	const root = { names, ours: partsOf(path), theirs: partsOf(sentAs(path, names)) };
	return Object.fromEntries(
		Object.keys(names)
			.filter((key) => key.startsWith(`${path}.`))
			.map((key) => [key.slice(path.length + 1), targetOf(partsOf(key), root)!.join('.')]),
	);
}

/** With what is always sent, in each element where it is a list. */
export const withConstants = <T>(params: T, { constants = {} }: Pick<Endpoint, 'constants'>): T =>
	Object.entries(constants).reduce<unknown>(
		(all, [path, value]) => withAt(all, partsOf(path), value),
		params,
	) as T;

const hasBelow = (paths: Iterable<string>, path: string) =>
	[...paths].some((each) => each.startsWith(`${path}.`));

/** An object, or each object of a list, made another; anything else stays. */
function mapObjects(value: unknown, make: (object: Params) => Params): unknown {
	if (Array.isArray(value)) return value.map((part) => mapObjects(part, make));
	return isObject(value) ? make(value) : value;
}

function without(params: Params, dropped: Set<string>, above = ''): Params {
	const kept = Object.entries(params).filter(([key]) => !dropped.has(above + key));
	return Object.fromEntries(
		kept.map(([key, value]) => {
			const path = above + key;
			if (!hasBelow(dropped, path)) return [key, value];
			return [key, mapObjects(value, (part) => without(part, dropped, `${path}.`))];
		}),
	);
}

/** Where an object stands: the root, or an element of a list. */
interface Root {
	names: Names;
	ours: string[];
	theirs: string[];
}

const renamed = (params: Params, names: Names): Params =>
	placed(params, { names, ours: [], theirs: [] });

const placed = (params: Params, root: Root): Params =>
	placesOf(params, root.ours, [], root).reduce<unknown>(
		(all, [parts, value]) => withAt(all, parts, value),
		{},
	) as Params;

/** The values in an object, each with its path from the root in JING's names. */
function placesOf(
	params: Params,
	ours: string[],
	theirs: string[],
	root: Root,
): Array<[string[], unknown]> {
	return Object.entries(params).flatMap(([key, value]) => {
		const own = [...ours, key];
		const target = targetOf(own, root) ?? [...theirs, key];
		if (!hasBelow(Object.keys(root.names), own.join('.'))) return [[target, value]];
		if (isObject(value) && Object.keys(value).length > 0) {
			return placesOf(value, own, target, root);
		}
		const element = { ...root, ours: own, theirs: [...root.theirs, ...target] };
		return [[target, mapObjects(value, (part) => placed(part, element))]];
	});
}

/** The path that a key is given, from the root. Nothing leaves the element of a list. */
function targetOf(own: string[], { names, ours, theirs }: Root): string[] | undefined {
	const path = own.join('.');
	if (!Object.hasOwn(names, path)) return undefined;
	const parts = partsOf(names[path]!);
	const above = [theirs, ours].find((start) => start.every((part, i) => part === parts[i]));
	return above ? parts.slice(above.length) : parts.slice(-1);
}
