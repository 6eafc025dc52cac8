import type { INodeProperties } from 'n8n-workflow';

/** A control of one operation, before the controls of all operations are merged. */
export interface Placement {
	resource: string;
	operation: string;
	control: INodeProperties;
}

/** Operations by resource. */
type Pairs = Map<string, Set<string>>;

/** A control, and the resources and operations that show it: every pair of the two. */
export interface Rectangle {
	control: INodeProperties;
	resources: string[];
	operations: Set<string>;
}

export function pairsOf(placements: Placement[]): Pairs {
	const pairs: Pairs = new Map();
	for (const { resource, operation } of placements) {
		const operations = pairs.get(resource);
		if (operations) operations.add(operation);
		else pairs.set(resource, new Set([operation]));
	}
	return pairs;
}

/**
 * The shorter of two covers: resources whose every operation has the control fit into any rectangle,
 * but in one of their own they need no list of operations.
 */
export function cover(control: INodeProperties, shown: Pairs, all: Pairs): Rectangle[] {
	const isPartial = (resource: string) => shown.get(resource)!.size < all.get(resource)!.size;
	const together = coverOneByOne(control, shown, all);
	const partial = new Map([...shown].filter(([resource]) => isPartial(resource)));
	if (partial.size === 0 || partial.size === shown.size) return together;
	const whole = new Map([...shown].filter(([resource]) => !isPartial(resource)));
	const apart = [whole, partial].flatMap((some) => coverOneByOne(control, some, all));
	const lengthOf = (rectangles: Rectangle[]) =>
		JSON.stringify(rectangles.map((rectangle) => toProperty(rectangle, all))).length;
	return lengthOf(apart) < lengthOf(together) ? apart : together;
}

/** As few rectangles as come of taking the resources one by one. */
function coverOneByOne(control: INodeProperties, shown: Pairs, all: Pairs): Rectangle[] {
	const isPartial = (resource: string) => shown.get(resource)!.size < all.get(resource)!.size;
	const isExact = (resource: string, operations: Set<string>) => {
		const has = shown.get(resource)!;
		for (const operation of all.get(resource)!) {
			if (operations.has(operation) && !has.has(operation)) return false;
		}
		return true;
	};
	const rectangles: Rectangle[] = [];
	for (const [resource, operations] of shown) {
		const host = rectangles.find((rectangle) => {
			const partial = [...rectangle.resources, resource].filter(isPartial);
			if (partial.length === 0) return true;
			const both = new Set([...rectangle.operations, ...operations]);
			return partial.every((each) => isExact(each, both));
		});
		if (!host) rectangles.push({ control, resources: [resource], operations: new Set(operations) });
		else {
			host.resources.push(resource);
			for (const operation of operations) host.operations.add(operation);
		}
	}
	return rectangles;
}

export function toProperty(
	{ control, resources, operations }: Rectangle,
	all: Pairs,
): INodeProperties {
	const isWhole = resources.every((resource) =>
		[...all.get(resource)!].every((operation) => operations.has(operation)),
	);
	// n8n shows a control as soon as it meets a condition that an expression decides: what is certain
	// comes first, or a control with an expression would bring in those of every other operation.
	const show = {
		resource: resources,
		...(isWhole ? {} : { operation: [...operations] }),
		...control.displayOptions?.show,
	};
	return { ...control, displayOptions: { ...control.displayOptions, show } };
}
