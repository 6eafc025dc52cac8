import type { INodeProperties } from 'n8n-workflow';
import { cover, pairsOf, type Placement, type Rectangle, toProperty } from './cover';

/**
 * Merges controls that are equal in all but where they show. n8n shows a control where its resource
 * list AND its operation list fit, so resources share one only where each of their operations that
 * the lists name has it. The order in every operation stays as given.
 */
export function mergeControls(placements: Placement[]): INodeProperties[] {
	const all = pairsOf(placements);
	const above = new Map<Rectangle, Set<Rectangle>>();
	const rectangleOf = new Map<Placement, Rectangle>();
	for (const equal of groupEqual(placements)) {
		const rectangles = cover(equal[0]!.control, pairsOf(equal), all);
		for (const rectangle of rectangles) above.set(rectangle, new Set());
		for (const placement of equal) {
			const { resource } = placement;
			rectangleOf.set(placement, rectangles.find(({ resources }) => resources.includes(resource))!);
		}
	}
	placements.forEach((placement, index) => {
		const upper = placements[index - 1];
		if (!upper || !isSameOperation(upper, placement)) return;
		above.get(rectangleOf.get(placement)!)!.add(rectangleOf.get(upper)!);
	});
	for (const [upper, name] of decidedBelow(placements)) {
		for (const [rectangle, uppers] of above) {
			if (rectangle.control.name === name) uppers.add(rectangleOf.get(upper)!);
		}
	}
	return inOrder(above).map((rectangle) => toProperty(rectangle, all));
}

/**
 * Controls that stand above the one that decides whether they show, each with the name of that. n8n
 * resolves by name: it drops the value of a control that comes after another decider of this name.
 */
function decidedBelow(placements: Placement[]): Array<[Placement, string]> {
	const columns = groupBy(placements, ({ resource, operation }) => `${resource}.${operation}`);
	return [...columns.values()].flatMap((column) =>
		column.flatMap((placement, index) => {
			const deciders = Object.keys(placement.control.displayOptions?.show ?? {});
			const below = column.slice(index + 1).map(({ control }) => control.name);
			return deciders
				.filter((name) => below.includes(name))
				.map((name): [Placement, string] => [placement, name]);
		}),
	);
}

const isSameOperation = (a: Placement, b: Placement) =>
	a.resource === b.resource && a.operation === b.operation;

function groupBy<T, K>(list: T[], keyOf: (entry: T) => K): Map<K, T[]> {
	const groups = new Map<K, T[]>();
	for (const entry of list) {
		const key = keyOf(entry);
		const entries = groups.get(key);
		if (entries) entries.push(entry);
		else groups.set(key, [entry]);
	}
	return groups;
}

/** By content; shared objects are compared once only, as this runs whenever n8n loads the node. */
function groupEqual(placements: Placement[]): Placement[][] {
	const sameObject = [...groupBy(placements, ({ control }) => control).values()];
	const equal = groupBy(sameObject, ([first]) => JSON.stringify(first!.control));
	return [...equal.values()].map((groups) => groups.flat());
}

/** Topological order: what stands above what in any operation stands above it in the whole. */
function inOrder(above: Map<Rectangle, Set<Rectangle>>): Rectangle[] {
	const ordered = new Set<Rectangle>();
	const place = (rectangle: Rectangle, below: Rectangle[]) => {
		if (ordered.has(rectangle)) return;
		if (below.includes(rectangle)) {
			const names = below.map(({ control }) => control.name).join(', ');
			throw new Error(`Two operations order these controls differently: ${names}`);
		}
		for (const upper of above.get(rectangle)!) place(upper, [...below, rectangle]);
		ordered.add(rectangle);
	};
	for (const rectangle of above.keys()) place(rectangle, []);
	return [...ordered];
}
