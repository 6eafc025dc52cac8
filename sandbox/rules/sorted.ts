import type { Given } from './given';

/** The rows by the time that sort_by names, one of `keys`; as they are when it names none. */
export function sorted<Key extends string, Row extends Record<Key, string>>(
	given: Given,
	rows: Row[],
	keys: readonly Key[],
): Row[] {
	const by = given.word('sort_by', keys) as Key | undefined;
	const direction = given.word('sort_order', ['asc', 'desc']) === 'desc' ? -1 : 1;
	if (by === undefined) return rows;
	return [...rows].sort((a, b) => direction * a[by].localeCompare(b[by]));
}
