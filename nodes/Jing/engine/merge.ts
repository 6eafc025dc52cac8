import type { INodeProperties } from 'n8n-workflow';

/** A control of one operation, before the controls of all operations are merged. */
export interface Placement {
	resource: string;
	operation: string;
	control: INodeProperties;
}

/** Operations by resource. */
type Pairs = Map<string, Set<string>>;

interface Rectangle {
	control: INodeProperties;
	resources: string[];
	operations: Set<string>;
}

/**
 * Merges controls that are equal in all but where they show. n8n shows a control where its resource
 * list AND its operation list fit, so resources share one only where each of their operations that
 * the lists name has it. The order in every operation stays as given.
 */
export function mergeControls(placements: Placement[]): INodeProperties[] {
	const all = pairsOf(placements);
	const rectangles = new Map<string, Rectangle[]>();
	for (const [key, equal] of groupBy(placements, ({ control }) => JSON.stringify(control))) {
		rectangles.set(key, cover(equal[0]!.control, pairsOf(equal), all));
	}
	return inOrder(rectangles, placements).map((rectangle) => toProperty(rectangle, all));
}

function groupBy<T>(list: T[], keyOf: (entry: T) => string): Map<string, T[]> {
	const groups = new Map<string, T[]>();
	for (const entry of list) {
		const entries = groups.get(keyOf(entry));
		if (entries) entries.push(entry);
		else groups.set(keyOf(entry), [entry]);
	}
	return groups;
}

function pairsOf(placements: Placement[]): Pairs {
	const byResource = groupBy(placements, ({ resource }) => resource);
	return new Map(
		[...byResource].map(([resource, its]) => [
			resource,
			new Set(its.map(({ operation }) => operation)),
		]),
	);
}

const union = (a: Set<string>, b: Set<string>) => new Set([...a, ...b]);

/** As few rectangles as come of taking the resources one by one. */
function cover(control: INodeProperties, shown: Pairs, all: Pairs): Rectangle[] {
	const isExact = (resources: string[], operations: Set<string>) =>
		resources.every((resource) =>
			[...operations].every(
				(operation) => !all.get(resource)!.has(operation) || shown.get(resource)!.has(operation),
			),
		);
	const rectangles: Rectangle[] = [];
	for (const [resource, operations] of shown) {
		const host = rectangles.find((rectangle) =>
			isExact([...rectangle.resources, resource], union(rectangle.operations, operations)),
		);
		if (!host) rectangles.push({ control, resources: [resource], operations });
		else {
			host.resources.push(resource);
			host.operations = union(host.operations, operations);
		}
	}
	return rectangles;
}

function toProperty({ control, resources, operations }: Rectangle, all: Pairs): INodeProperties {
	const isWhole = resources.every((resource) =>
		[...all.get(resource)!].every((operation) => operations.has(operation)),
	);
	const show = {
		...control.displayOptions?.show,
		resource: resources,
		...(isWhole ? {} : { operation: [...operations] }),
	};
	return { ...control, displayOptions: { ...control.displayOptions, show } };
}

/** Topological order: what stands above what in any operation stands above it in the whole. */
function inOrder(rectangles: Map<string, Rectangle[]>, placements: Placement[]): Rectangle[] {
	const rectangleOf = ({ control, resource }: Placement) =>
		rectangles.get(JSON.stringify(control))!.find(({ resources }) => resources.includes(resource))!;
	const above = new Map(
		[...rectangles.values()].flat().map((each) => [each, new Set<Rectangle>()]),
	);
	const columns = groupBy(placements, ({ resource, operation }) => `${resource}.${operation}`);
	for (const column of columns.values()) {
		const stack = column.map(rectangleOf);
		stack.slice(1).forEach((lower, index) => above.get(lower)!.add(stack[index]!));
	}
	const ordered: Rectangle[] = [];
	while (above.size > 0) {
		const next = [...above].find(([, uppers]) => uppers.size === 0)?.[0];
		if (!next) {
			const names = [...above.keys()].map(({ control }) => control.name).join(', ');
			throw new Error(`Two operations order these controls differently: ${names}`);
		}
		ordered.push(next);
		above.delete(next);
		for (const uppers of above.values()) uppers.delete(next);
	}
	return ordered;
}
