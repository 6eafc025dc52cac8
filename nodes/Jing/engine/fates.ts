import { isObject } from '../transport/json';

/** What became of one element of a batch. */
export type Fate =
	| { kind: 'done'; entry: unknown }
	/** JING's failure entry. */
	| { kind: 'refused'; entry: unknown }
	/** The answer does not say; `entries` are the failures that fit no element. */
	| { kind: 'untold'; entries: unknown[] };

type Body = Record<string, unknown>;
interface Entry {
	fate: Fate;
	/** What names it: "identity mobile 13800138000", "tag_name VIP". */
	names: string[];
}

/**
 * Leads the entries of `success` and `failure` back to the elements of the batch: by what names
 * them (equal ones in their order), else by position where the counts agree. An answer without
 * these lists goes to every element.
 */
export function assignFates(elements: Body[], data: unknown, match: string[]): Fate[] {
	const { success, failure } = listsOf(data);
	if (!success && !failure) return elements.map(() => ({ kind: 'done', entry: data }));
	const done = (success ?? []).map((entry) => toEntry({ kind: 'done', entry }, match));
	const refused = (failure ?? []).map((entry) => toEntry({ kind: 'refused', entry }, match));
	const board = new Board(elements.map((element) => namesOf(element, match)));

	board.place([...done, ...refused], (open, { names }) => open.sameAs(names));
	board.place([...refused, ...done], (open, { names }) => open.sharing(names));
	board.placeByPosition();
	board.shareWithTwins();
	board.placeByPosition();
	return board.fates();
}

function listsOf(data: unknown): { success?: unknown[]; failure?: unknown[] } {
	if (Array.isArray(data)) return { success: data };
	if (!isObject(data)) return {};
	const list = (value: unknown) => (Array.isArray(value) ? value : undefined);
	return { success: list(data.success), failure: list(data.failure) };
}

function toEntry(fate: Fate & { entry: unknown }, match: string[]): Entry {
	return { fate, names: isObject(fate.entry) ? namesOf(fate.entry, match) : [] };
}

/** Identities come back as `identity` or `identities`, whichever was sent. */
export function namesOf(record: Body, match: string[]): string[] {
	const keys = new Set([...match, 'identity', 'identities']);
	return [...keys].flatMap((key) => {
		const values = [record[key]].flat();
		return values.flatMap((value) => {
			if (isObject(value)) return [`identity ${String(value.type)} ${String(value.value)}`];
			return value === undefined || value === null ? [] : [`${key} ${String(value)}`];
		});
	});
}

/** Elements still without a fate, entries still without an element. */
class Board {
	private readonly placed = new Map<number, Entry>();
	private readonly bySet = new Map<string, number[]>();
	private readonly byName = new Map<string, number[]>();
	private left: Entry[] = [];

	constructor(private readonly names: string[][]) {
		const add = (index: Map<string, number[]>, key: string, element: number) =>
			index.set(key, [...(index.get(key) ?? []), element]);
		names.forEach((own, element) => {
			add(this.bySet, own.toSorted().join('\n'), element);
			own.forEach((name) => add(this.byName, name, element));
		});
	}

	private isOpen = (element: number) => !this.placed.has(element);

	sameAs(names: string[]): number | undefined {
		const key = names.toSorted().join('\n');
		return names.length > 0 ? this.bySet.get(key)?.find(this.isOpen) : undefined;
	}

	sharing(names: string[]): number | undefined {
		const open = names.flatMap((name) => this.byName.get(name)?.find(this.isOpen) ?? []);
		return open.length > 0 ? Math.min(...open) : undefined;
	}

	place(entries: Entry[], find: (open: Board, entry: Entry) => number | undefined) {
		const used = new Set(this.placed.values());
		this.left = entries.filter((entry) => {
			if (used.has(entry)) return false;
			const element = find(this, entry);
			if (element !== undefined) this.placed.set(element, entry);
			return element === undefined;
		});
	}

	/** Only entries of one list have a position; mixed ones could be anybody's. */
	placeByPosition() {
		const open = this.openElements();
		const kinds = new Set(this.left.map(({ fate }) => fate.kind));
		if (open.length !== this.left.length || kinds.size !== 1) return;
		open.forEach((element, position) => this.placed.set(element, this.left[position]!));
		this.left = [];
	}

	/** Two elements of one person can come back as one success. */
	shareWithTwins() {
		for (const element of this.openElements()) {
			const twin = this.names[element]!.flatMap((name) => this.byName.get(name) ?? [])
				.map((other) => this.placed.get(other))
				.find((entry) => entry?.fate.kind === 'done');
			if (twin) this.placed.set(element, twin);
		}
	}

	fates(): Fate[] {
		const entries = this.left.flatMap(({ fate }) => (fate.kind === 'refused' ? [fate.entry] : []));
		return this.names.map((_, element) => {
			return this.placed.get(element)?.fate ?? { kind: 'untold', entries };
		});
	}

	private openElements() {
		return this.names.map((_, element) => element).filter(this.isOpen);
	}
}
