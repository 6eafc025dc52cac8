import { isObject } from '../../transport/json';
import { comparable, textsIn } from './recordNames';

/** What became of one element of a batch. */
export type ElementResult =
	| { kind: 'done'; entry: unknown }
	/** JING's failure entry. */
	| { kind: 'refused'; entry: unknown }
	/** The answer does not say; `entries` are the failures that fit no element. */
	| { kind: 'unreported'; entries: unknown[] };

/** An entry of a batch's answer. */
export interface Entry {
	result: Exclude<ElementResult, { kind: 'unreported' }>;
	names: string[];
}

const setOf = (names: string[]) => names.toSorted().join('\n');

/** Elements, in their order, by each of the keys that they have. */
function indexBy(names: string[][], keysOf: (names: string[]) => string[]): Map<string, number[]> {
	const index = new Map<string, number[]>();
	names.forEach((own, element) => {
		for (const key of keysOf(own)) {
			const elements = index.get(key);
			if (elements) elements.push(element);
			else index.set(key, [element]);
		}
	});
	return index;
}

const namesIn = ({ names }: Entry) => names.map(comparable);

/** Which entry belongs to which element of a batch. Elements are told apart by their names. */
export class BatchMatcher {
	private readonly placed = new Map<number, Entry>();
	private readonly names: string[][];

	constructor(private readonly given: string[][]) {
		this.names = given.map((own) => own.map(comparable));
	}

	resultOf = (element: number): ElementResult | undefined => this.placed.get(element)?.result;

	unplaced(entries: Entry[]): Entry[] {
		const used = new Set(this.placed.values());
		return entries.filter((entry) => !used.has(entry));
	}

	private isOpen = (element: number) => !this.placed.has(element);

	private openElements = () => [...this.names.keys()].filter(this.isOpen);

	/** Where an entry and an element have the same names: to the letter, then in any case. */
	matchExactly(entries: Entry[]) {
		this.matchSame(entries, this.given, ({ names }) => names);
		this.matchSame(entries, this.names, namesIn);
	}

	/** Equal ones in their order. */
	private matchSame(entries: Entry[], own: string[][], of: (entry: Entry) => string[]) {
		const bySet = indexBy(own, (names) => [setOf(names)]);
		for (const entry of this.unplaced(entries)) {
			const element = bySet.get(setOf(of(entry)))?.find(this.isOpen);
			if (element !== undefined && entry.names.length > 0) this.placed.set(element, entry);
		}
	}

	/** By shared names, the most shared first: two people can share an office's e-mail address. */
	matchBySharedNames(entries: Entry[]) {
		const byName = indexBy(this.names, (names) => names);
		const pairs = this.unplaced(entries).flatMap((entry) => {
			const shared = new Map<number, number>();
			for (const name of namesIn(entry)) {
				for (const element of byName.get(name) ?? []) {
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

	/** By `index`, where all that are left of a list have one; all count from 0, or from 1. */
	matchByIndex(...lists: Entry[][]) {
		const indexOf = ({ result: { entry } }: Entry) => (isObject(entry) ? entry.index : undefined);
		const left = lists.map((entries) => this.unplaced(entries));
		const all = left.flat().map(indexOf);
		const start = all.includes(this.names.length) && !all.includes(0) ? 1 : 0;
		for (const entries of left) {
			if (!entries.every((entry) => Number.isSafeInteger(indexOf(entry)))) continue;
			for (const entry of entries) {
				const element = Number(indexOf(entry)) - start;
				if (element in this.names && this.isOpen(element)) this.placed.set(element, entry);
			}
		}
	}

	/** By a value of a name anywhere in the entry, where it can mean one open element only. */
	matchByText(entries: Entry[]) {
		const valueOf = (name: string) => name.replace(/^(identity )?\S+ /, '');
		const byValue = indexBy(this.names, (names) => names.map(valueOf));
		for (const entry of this.unplaced(entries)) {
			const meant = textsIn(entry.result.entry).flatMap((text) => byValue.get(text) ?? []);
			const [element, ...others] = [...new Set(meant)].filter(this.isOpen);
			if (element !== undefined && others.length === 0) this.placed.set(element, entry);
		}
	}

	/** Only entries of one list have a position; mixed ones could be anybody's. */
	matchByPosition(entries: Entry[]) {
		const left = this.unplaced(entries);
		const open = this.openElements();
		const kinds = new Set(left.map(({ result }) => result.kind));
		if (open.length !== left.length || kinds.size !== 1) return;
		open.forEach((element, position) => this.placed.set(element, left[position]!));
	}

	/** Two elements of one person can come back as one success, which then has all their names. */
	matchDuplicates() {
		const done = [...new Set(this.placed.values())].filter(({ result }) => result.kind === 'done');
		for (const element of this.openElements()) {
			const twin = done.find((entry) => this.isNamedBy(entry, element));
			if (twin) this.placed.set(element, twin);
		}
	}

	/** Whether an entry has all names of an element. */
	isNamedBy(entry: Entry, element: number): boolean {
		const [own, names] = [this.names[element]!, namesIn(entry)];
		return own.length > 0 && own.every((name) => names.includes(name));
	}
}
