import { comparable, shortened } from './recordNames';

/** A set of names as one key. */
export const setOf = (names: string[]) => names.toSorted().join('\n');

/** Elements, in their order, by each of the keys that they have. */
export function indexBy(
	names: string[][],
	keysOf: (names: string[]) => string[],
): Map<string, number[]> {
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

/** Short forms of mobile numbers that would make different elements equal. */
export function ambiguousIn(given: string[][]): Set<string> {
	const full = new Map<string, string>();
	const ambiguous = new Set<string>();
	for (const name of new Set(given.flat().map(comparable))) {
		const short = shortened(name);
		if (full.has(short)) ambiguous.add(short);
		full.set(short, name);
	}
	return ambiguous;
}
