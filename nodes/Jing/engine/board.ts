import { isObject } from '../transport/json';
import type { Fate } from './fates';
import { textsIn } from './names';

/** An entry of a batch's answer. */
export interface Entry {
	fate: Exclude<Fate, { kind: 'untold' }>;
	names: string[];
}

/** Which entry belongs to which element of a batch. Elements are told apart by their names. */
export class Board {
	private readonly placed = new Map<number, Entry>();
	private readonly bySet = new Map<string, number[]>();
	private readonly byName = new Map<string, number[]>();

	constructor(private readonly names: string[][]) {
		const add = (index: Map<string, number[]>, key: string, element: number) => {
			const elements = index.get(key);
			if (elements) elements.push(element);
			else index.set(key, [element]);
		};
		names.forEach((own, element) => {
			add(this.bySet, setOf(own), element);
			own.forEach((name) => add(this.byName, name, element));
		});
	}

	fateOf = (element: number): Fate | undefined => this.placed.get(element)?.fate;

	unplaced(entries: Entry[]): Entry[] {
		const used = new Set(this.placed.values());
		return entries.filter((entry) => !used.has(entry));
	}

	private isOpen = (element: number) => !this.placed.has(element);

	private openElements = () => [...this.names.keys()].filter(this.isOpen);

	/** Where an entry and an element have exactly the same names; equal ones in their order. */
	placeEqual(entries: Entry[]) {
		for (const entry of this.unplaced(entries)) {
			const element = this.bySet.get(setOf(entry.names))?.find(this.isOpen);
			if (element !== undefined && entry.names.length > 0) this.placed.set(element, entry);
		}
	}

	/** By shared names, the most shared first: two people can share an office's e-mail address. */
	placeClosest(entries: Entry[]) {
		const pairs = this.unplaced(entries).flatMap((entry) => {
			const shared = new Map<number, number>();
			for (const name of entry.names) {
				for (const element of this.byName.get(name) ?? []) {
					if (this.isOpen(element)) shared.set(element, (shared.get(element) ?? 0) + 1);
				}
			}
			return [...shared].map(([element, count]) => ({ entry, element, count }));
		});
		const used = new Set<Entry>();
		for (const { entry, element } of pairs.toSorted((a, b) => b.count - a.count)) {
			if (used.has(entry) || !this.isOpen(element)) continue;
			this.placed.set(element, entry);
			used.add(entry);
		}
	}

	/** By `index`, where all that are left of a list have one; counted from 0, or from 1. */
	placeByIndex(entries: Entry[]) {
		const left = this.unplaced(entries);
		const indexes = left.map(({ fate: { entry } }) => (isObject(entry) ? entry.index : undefined));
		if (!indexes.every((index): index is number => Number.isSafeInteger(index))) return;
		const start = indexes.includes(this.names.length) && !indexes.includes(0) ? 1 : 0;
		left.forEach((entry, position) => {
			const element = indexes[position]! - start;
			if (element in this.names && this.isOpen(element)) this.placed.set(element, entry);
		});
	}

	/** By a value of a name anywhere in the entry, where it can mean one open element only. */
	placeByText(entries: Entry[]) {
		const byValue = new Map<string, Set<number>>();
		for (const element of this.openElements()) {
			for (const name of this.names[element]!) {
				const value = name.replace(/^(identity )?\S+ /, '');
				byValue.set(value, (byValue.get(value) ?? new Set()).add(element));
			}
		}
		for (const entry of this.unplaced(entries)) {
			const meant = textsIn(entry.fate.entry).flatMap((text) => [...(byValue.get(text) ?? [])]);
			const [element, ...others] = [...new Set(meant)].filter(this.isOpen);
			if (element !== undefined && others.length === 0) this.placed.set(element, entry);
		}
	}

	/** Only entries of one list have a position; mixed ones could be anybody's. */
	placeByPosition(entries: Entry[]) {
		const left = this.unplaced(entries);
		const open = this.openElements();
		const kinds = new Set(left.map(({ fate }) => fate.kind));
		if (open.length !== left.length || kinds.size !== 1) return;
		open.forEach((element, position) => this.placed.set(element, left[position]!));
	}

	/** Two elements of one person can come back as one success, which then has all their names. */
	shareWithTwins() {
		const done = [...new Set(this.placed.values())].filter(({ fate }) => fate.kind === 'done');
		for (const element of this.openElements()) {
			const own = this.names[element]!;
			const twin = done.find(({ names }) => own.every((name) => names.includes(name)));
			if (twin && own.length > 0) this.placed.set(element, twin);
		}
	}
}

const setOf = (names: string[]) => names.toSorted().join('\n');
