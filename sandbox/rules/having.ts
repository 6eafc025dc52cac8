import type { Given } from './given';

/** Rows whose `key` is what was asked for under that name; all when nothing was asked for. */
export function having<Key extends string>(given: Given, key: Key, words?: readonly string[]) {
	const wanted = words ? given.word(key, words) : given.text(key);
	return (row: Record<Key, unknown>) => !wanted || row[key] === wanted;
}

/** The same for a flag; left out, it asks for nothing. */
export function havingFlag<Key extends string>(given: Given, key: Key) {
	const wanted = given.flag(key);
	return (row: Record<Key, boolean>) => wanted === undefined || row[key] === wanted;
}
