import type { Endpoint } from '../../nodes/Jing/transport/endpoints';
import type { Shape } from './model';

export const objectOf = (entries: Iterable<readonly [string, Shape]>): Shape => ({
	type: 'object',
	keys: new Map(entries),
});

export const listOf = (element: Shape): Shape => ({ type: 'list', of: element });

export const isEmpty = ({ keys }: Shape) => !keys || keys.size === 0;

/** The element of a list, of lists of lists as well; a dotted path does not count the lists. */
export function elementOf(shape: Shape): Shape {
	let inner = shape;
	while (inner.type === 'list' && inner.of) inner = inner.of;
	return inner;
}

/** A key somewhere in a shape, by its dotted path. */
export interface Leaf {
	path: string;
	shape: Shape;
}

/** Every key at any depth, each after the one it stands in. */
export function leavesOf(shape: Shape, above = ''): Leaf[] {
	return [...(elementOf(shape).keys ?? [])].flatMap(([key, inner]) => {
		const path = above === '' ? key : `${above}.${key}`;
		return [{ path, shape: inner }, ...leavesOf(inner, path)];
	});
}

const parentOf = (path: string) => path.slice(0, Math.max(path.lastIndexOf('.'), 0));
export const nameOf = (path: string) => path.slice(path.lastIndexOf('.') + 1);
export const below = (parent: string, name: string) => (parent === '' ? name : `${parent}.${name}`);

/** The object at a dotted path, which is made where there is none. */
function objectAt(root: Shape, path: string): Map<string, Shape> {
	let inner = elementOf(root);
	for (const key of path === '' ? [] : path.split('.')) {
		inner.keys ??= new Map();
		if (!inner.keys.has(key)) inner.keys.set(key, objectOf([]));
		inner = elementOf(inner.keys.get(key)!);
	}
	return (inner.keys ??= new Map());
}

/** A shape with no keys of its own, in which the keys are placed again. */
function hollow(shape: Shape): Shape {
	if (shape.type === 'list' && shape.of) return { ...shape, of: hollow(shape.of) };
	return shape.keys ? { ...shape, keys: new Map() } : { ...shape };
}

/** Where a key goes: to its own new name, or along with what it stands in. */
export function sentPath(path: string, names: ReadonlyMap<string, string>): string {
	const own = names.get(path);
	if (own !== undefined || !path.includes('.')) return own ?? path;
	return below(sentPath(parentOf(path), names), nameOf(path));
}

const isBelow = (path: string, other: string) => path === other || path.startsWith(`${other}.`);

/** The names of an object as an endpoint sends them; constants are added by `withConstants`. */
export function asSent(shape: Shape, { rename = {}, drop = [] }: Partial<Endpoint>): Shape {
	const names = new Map(Object.entries(rename));
	const sent = hollow(shape);
	for (const { path, shape: inner } of leavesOf(shape)) {
		if (drop.some((dropped) => isBelow(path, dropped))) continue;
		const target = sentPath(path, names);
		const wasEmpty = leavesOf(inner).length === 0;
		const isLeftEmpty = !wasEmpty && leavesOf(inner, path).every(leaves(path, names, drop));
		const own = names.has(path) ? { own: path } : {};
		if (isLeftEmpty) continue;
		objectAt(sent, parentOf(target)).set(nameOf(target), { ...hollow(inner), ...own });
	}
	return sent;
}

/** Whether a key no longer stands in what it stood in. */
const leaves =
	(parent: string, names: ReadonlyMap<string, string>, drop: string[]) =>
	({ path }: Leaf) =>
		drop.some((dropped) => isBelow(path, dropped)) ||
		!isBelow(sentPath(path, names), sentPath(parent, names));

/** What kind of value this is. */
export function shapeOfValue(value: unknown): Shape {
	if (Array.isArray(value)) return listOf(value.length > 0 ? shapeOfValue(value[0]) : anything);
	if (typeof value === 'object' && value !== null) {
		return objectOf(Object.entries(value).map(([key, part]) => [key, shapeOfValue(part)]));
	}
	const types = { string: 'text', number: 'number', boolean: 'boolean' } as const;
	const type = types[typeof value as keyof typeof types] as Shape['type'] | undefined;
	return { type: type ?? 'any' };
}

export const anything: Shape = { type: 'any' };

/** The same with the values that are always sent. */
export function withConstants(shape: Shape, constants: Endpoint['constants'] = {}): Shape {
	for (const [path, value] of Object.entries(constants)) {
		const constant = { ...shapeOfValue(value), required: true };
		objectAt(shape, parentOf(path)).set(nameOf(path), constant);
	}
	return shape;
}
