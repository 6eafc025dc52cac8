import { isObject } from '../../transport/json';
import { ambiguousIn, indexBy, setOf } from './nameIndex';
import { comparable, shortened } from './recordNames';
import { TextIndex } from './textIndex';

/** What became of one element of a batch. */
export type ElementResult =
	| { kind: 'done'; entry: unknown }
	/** JING's failure entry. */
	| { kind: 'refused'; entry: unknown }
	/** The answer names it among successes and among failures. */
	| { kind: 'contradictory'; entries: unknown[] }
	/** The answer does not say; `entries` are the failures that fit no element. */
	| { kind: 'unreported'; entries: unknown[] };

/** An entry of a batch's answer. */
export interface Entry {
	result: Extract<ElementResult, { kind: 'done' | 'refused' }>;
	names: string[];
}

const indexOf = ({ result: { entry } }: Entry) => (isObject(entry) ? entry.index : undefined);

/** Which entry belongs to which element of a batch. Elements are told apart by their names. */
export class BatchMatcher {
	private readonly placed = new Map<number, Entry>();
	/** Entries that name an element which has another one. */
	private readonly spent = new Set<Entry>();
	private readonly contradictions = new Map<number, unknown[]>();
	private readonly ambiguous: Set<string>;
	private readonly names: string[][];
	private readonly byName: Map<string, number[]>;
	private readonly byText: TextIndex;

	constructor(private readonly given: string[][]) {
		this.ambiguous = ambiguousIn(given);
		this.names = given.map((own) => own.map(this.keyOf));
		this.byName = indexBy(this.names, (names) => names);
		this.byText = new TextIndex(this.names);
	}

	/** What a name is compared by. */
	private keyOf = (name: string) => {
		const short = shortened(comparable(name));
		return this.ambiguous.has(short) ? comparable(name) : short;
	};

	private namesIn = ({ names }: Entry) => names.map(this.keyOf);

	resultOf(element: number): ElementResult | undefined {
		const entries = this.contradictions.get(element);
		return entries ? { kind: 'contradictory', entries } : this.placed.get(element)?.result;
	}

	unplaced(entries: Entry[]): Entry[] {
		const used = new Set(this.placed.values());
		return entries.filter((entry) => !used.has(entry) && !this.spent.has(entry));
	}

	private isOpen = (element: number) => !this.placed.has(element);

	private openElements = () => [...this.names.keys()].filter(this.isOpen);

	/** Where an entry and an element have the same names: to the letter, then as they compare. */
	matchExactly(entries: Entry[]) {
		this.matchSame(entries, this.given, ({ names }) => names);
		this.matchSame(entries, this.names, this.namesIn);
	}

	/** Equal ones in their order. */
	private matchSame(entries: Entry[], own: string[][], of: (entry: Entry) => string[]) {
		const bySet = indexBy(own, (names) => [setOf(names)]);
		for (const entry of this.unplaced(entries)) {
			const element = bySet.get(setOf(of(entry)))?.find(this.isOpen);
			if (element !== undefined && entry.names.length > 0) this.placed.set(element, entry);
		}
	}

	/** How many names an entry shares with each element. */
	private sharedWith(entry: Entry): Map<number, number> {
		const shared = new Map<number, number>();
		for (const name of this.namesIn(entry)) {
			for (const element of this.byName.get(name) ?? []) {
				shared.set(element, (shared.get(element) ?? 0) + 1);
			}
		}
		return shared;
	}

	/** By shared names, the most shared first: two people can share an office's e-mail address. */
	matchBySharedNames(entries: Entry[]) {
		const pairs = this.unplaced(entries).flatMap((entry) =>
			[...this.sharedWith(entry)]
				.filter(([element]) => this.isOpen(element))
				.map(([element, count]) => ({ entry, element, count })),
		);
		const used = new Set<Entry>();
		for (const { entry, element } of pairs.toSorted((a, b) => b.count - a.count)) {
			if (used.has(entry) || !this.isOpen(element)) continue;
			this.placed.set(element, entry);
			used.add(entry);
		}
	}

	/** By `index`, where all that are left of a list have one; all count from 0, or from 1. */
	matchByIndex(...lists: Entry[][]) {
		const left = lists.map((entries) => this.unplaced(entries));
		const all = left.flat().map(indexOf);
		const start = all.includes(this.names.length) && !all.includes(0) ? 1 : 0;
		for (const entries of left) {
			if (!entries.every((entry) => Number.isSafeInteger(indexOf(entry)))) continue;
			for (const entry of entries) {
				const element = Number(indexOf(entry)) - start;
				if (!(element in this.names)) continue;
				if (this.isOpen(element)) this.placed.set(element, entry);
				else this.spend(entry, [element]);
			}
		}
	}

	/** By a value of a name anywhere in the entry, where no name says more and it can mean one only. */
	matchByText(entries: Entry[]) {
		for (const entry of this.unplaced(entries)) {
			if (this.sharedWith(entry).size > 0) continue;
			const all = this.byText.meantBy(entry.result.entry, this.namesIn(entry));
			const [element, ...others] = all.filter(this.isOpen);
			if (element !== undefined && others.length === 0) this.placed.set(element, entry);
			if (element === undefined && all.length > 0) this.spend(entry, all);
		}
	}

	/** Sets aside what names only elements that have an entry, so that it goes to no other. */
	spendRepeated(entries: Entry[]) {
		for (const entry of this.unplaced(entries)) {
			const shared = this.sharedWith(entry);
			const most = Math.max(...shared.values());
			const meant = [...shared].filter(([, count]) => count === most);
			this.spend(
				entry,
				meant.map(([element]) => element),
			);
		}
	}

	/** An element that is named among successes and among failures is neither. */
	private spend(entry: Entry, elements: number[]) {
		if (elements.length > 0) this.spent.add(entry);
		for (const element of elements) {
			const other = this.placed.get(element);
			if (!other || other.result.kind === entry.result.kind) continue;
			const told = this.contradictions.get(element) ?? [other.result.entry];
			this.contradictions.set(element, [...told, entry.result.entry]);
		}
	}

	/** Only entries of one list have a position; mixed ones could be anybody's. */
	matchByPosition(entries: Entry[]) {
		const left = this.unplaced(entries);
		const open = this.openElements();
		const kinds = new Set(left.map(({ result }) => result.kind));
		if (open.length !== left.length || kinds.size !== 1) return;
		const isOfAnother = (element: number, { result }: Entry, names: string[]) =>
			this.byText.contradicts(element, result.entry, names);
		const pairs = open.map((element, position) => ({ element, entry: left[position]! }));
		if (pairs.some(({ element, entry }) => isOfAnother(element, entry, this.namesIn(entry)))) {
			return;
		}
		for (const { element, entry } of pairs) this.placed.set(element, entry);
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
		const [own, names] = [this.names[element]!, this.namesIn(entry)];
		return own.length > 0 && own.every((name) => names.includes(name));
	}
}
