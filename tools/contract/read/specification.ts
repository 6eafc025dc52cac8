import {
	type Document,
	isAlias,
	isMap,
	isNode,
	isScalar,
	LineCounter,
	type Pair,
	parseDocument,
	visit,
	type YAMLMap,
} from 'yaml';
import type { Fault, Place } from '../model';

/** One OpenAPI document as plain values, and where in the file its parts stand. */
export interface Specification {
	value: unknown;
	/** The line of a key at these steps from the root; of the closest one above if there is none. */
	lineOf: (steps: string[]) => number;
	faults: Fault[];
}

const usualAliases = 100;

/** A node of a deep document, seen from the root. */
class Source {
	private readonly lines = new LineCounter();
	readonly document: Document;

	constructor(
		text: string,
		private readonly place: Place,
	) {
		// A file of many keys would be compared key by key; duplicates are looked for below.
		const options = { lineCounter: this.lines, prettyErrors: false, uniqueKeys: false };
		this.document = parseDocument(text, options);
	}

	/** Line in the whole file for a position in this document. */
	lineAt(position: number | undefined): number {
		const { line } = this.lines.linePos(position ?? 0);
		return Math.max(line, 1) + (this.place.line ?? 1) - 1;
	}

	fault(node: unknown, message: string, isWarning?: true): Fault {
		const position = isNode(node) ? node.range?.[0] : undefined;
		const { source } = this.place;
		return { source, line: this.lineAt(position), message, ...(isWarning ? { isWarning } : {}) };
	}

	/** The first alone: what follows is mostly due to it. */
	syntaxFaults(): Fault[] {
		const { source } = this.place;
		return this.document.errors
			.slice(0, 1)
			.map(({ pos, message }) => ({ source, line: this.lineAt(pos[0]), message }));
	}

	lineOf(steps: string[]): number {
		let node: unknown = this.document.contents;
		let position: number | undefined = 0;
		for (const step of steps) {
			const pair = isMap(node) ? pairOf(node, step) : undefined;
			if (!pair) break;
			position = isNode(pair.key) ? pair.key.range?.[0] : position;
			node = pair.value;
		}
		return this.lineAt(position);
	}
}

const keyOf = ({ key }: Pair) => String(isScalar(key) ? key.value : key);
const pairOf = (map: YAMLMap, key: string) => map.items.find((pair) => keyOf(pair) === key);

/** The steps of an internal pointer such as #/components/schemas/User. */
function stepsOf(pointer: string): string[] {
	const decoded = (step: string) => {
		const plain = step.replace(/~1/g, '/').replace(/~0/g, '~');
		return /%[0-9a-f]{2}/i.test(plain) ? decodeURIComponent(plain) : plain;
	};
	return pointer.slice(2).split('/').map(decoded);
}

function isThere({ contents }: Document, pointer: string): boolean {
	let node: unknown = contents;
	for (const step of pointer === '#' ? [] : stepsOf(pointer)) {
		if (isMap(node)) node = pairOf(node, step)?.value;
		else return isNode(node) && 'items' in node && /^\d+$/.test(step);
		if (node === undefined) return false;
	}
	return true;
}

/** Takes out what must not be followed: the rest of the document is used all the same. */
function clean(source: Source): Fault[] {
	const { document } = source;
	const faults: Fault[] = [];
	const known = new Map<string, boolean>();
	const followed = (pointer: string) => {
		if (!known.has(pointer)) known.set(pointer, isThere(document, pointer));
		return known.get(pointer)!;
	};
	visit(document, {
		Map: (_, map) => void faults.push(...duplicates(source, map)),
		Pair: (_, pair) => {
			if (keyOf(pair) === '__proto__') {
				faults.push(source.fault(pair.key, 'A key is named __proto__, which is not accepted.'));
				return visit.REMOVE;
			}
			const target = keyOf(pair) === '$ref' && isScalar(pair.value) ? pair.value.value : undefined;
			if (typeof target !== 'string') return undefined;
			const isInside = target.startsWith('#/') || target === '#';
			if (isInside && followed(target)) return undefined;
			const message = isInside
				? `$ref points to ${target}, which is not in the document.`
				: `$ref leads outside the document (${target}) and is not followed.`;
			faults.push(source.fault(pair.value, message));
			return visit.REMOVE;
		},
	});
	return faults;
}

function duplicates(source: Source, map: YAMLMap): Fault[] {
	const seen = new Set<string>();
	const twice = map.items.filter((pair) => {
		const key = keyOf(pair);
		return seen.has(key) || !seen.add(key);
	});
	return twice.map((pair) => source.fault(pair.key, `The key ${keyOf(pair)} occurs twice.`));
}

function firstAlias(document: Document): unknown {
	let found: unknown;
	visit(document, {
		Alias: (_, alias) => {
			found = alias;
			return visit.BREAK;
		},
	});
	return isAlias(found) ? found : undefined;
}

/**
 * Reads YAML or JSON.
 * @param place where the text begins in its file
 */
export function readSpecification(text: string, place: Place): Specification | Fault[] {
	try {
		const source = new Source(text, place);
		const broken = source.syntaxFaults();
		if (broken.length > 0) return broken;
		const faults = clean(source);
		try {
			const value: unknown = source.document.toJS({ maxAliasCount: usualAliases });
			return { value, lineOf: (steps) => source.lineOf(steps), faults };
		} catch (error) {
			const alias = firstAlias(source.document);
			return [...faults, source.fault(alias, `${(error as Error).message}.`)];
		}
	} catch (error) {
		const isDeep = error instanceof RangeError;
		return [{ ...place, message: isDeep ? 'It is nested too deeply.' : String(error) }];
	}
}
