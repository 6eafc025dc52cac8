import type { Endpoint } from '../transport/endpoints';
import { partsOf, withAt } from '../transport/paths';
import { wireOf } from '../transport/placement';
import type { FromItems, Operation } from './definition';
import { entryKey } from './entryKey';
import type { Input } from './input/input';
import type { Element, PlannedCall } from './plannedCall';

/** An input item that is an entry of a list. */
export interface EntryItem {
	item: number;
	input: Input & { entry: Record<string, unknown> };
}

/** Items that agree in all but their entries. */
interface Group {
	input: Input;
	/** By what the entry asks for: items that ask for the same share one. */
	entries: Map<string, EntryItem[]>;
}

/** As few calls as the items need that are entries of a list, each with up to `size` entries. */
export function planShared(
	operation: Operation & { fromItems: FromItems },
	endpoint: Endpoint,
	items: EntryItem[],
	size: number,
): PlannedCall[] {
	return groupsOf(items).flatMap(({ input, entries }) =>
		chunks([...entries.values()], size).map((chunk, part) => {
			const list = chunk.map(([first]) => first!.input.entry);
			return {
				request: requestOf(operation, endpoint, input, list),
				elements: elementsOf(chunk),
				shared: { fromItems: operation.fromItems, entries: list, part },
			};
		}),
	);
}

function groupsOf(items: EntryItem[]): Group[] {
	const groups = new Map<string, Group>();
	for (const each of items) {
		const { body, query, files, entry } = each.input;
		const key = JSON.stringify([body, query, files]);
		const group = groups.get(key) ?? { input: each.input, entries: new Map() };
		groups.set(key, group);
		const asked = entryKey(entry);
		const same = group.entries.get(asked);
		if (same) same.push(each);
		else group.entries.set(asked, [each]);
	}
	return [...groups.values()];
}

const elementsOf = (chunk: EntryItem[][]): Element[] =>
	chunk
		.flatMap((same, place) =>
			same.map(({ item, input }) => ({ item, part: 0, body: input.entry, place })),
		)
		.sort((a, b) => a.item - b.item);

function requestOf(
	{ method, fromItems }: Operation & { fromItems: FromItems },
	endpoint: Endpoint,
	{ body, query }: Input,
	list: object[],
): PlannedCall['request'] {
	const whole = withAt(body, partsOf(fromItems.into), list) as Record<string, unknown>;
	return { endpoint, ...wireOf(method, endpoint, { query, body: whole }) };
}

export function chunks<T>(list: T[], size: number): T[][] {
	const parts: T[][] = [];
	for (let start = 0; start < list.length; start += size) {
		parts.push(list.slice(start, start + size));
	}
	return parts;
}
