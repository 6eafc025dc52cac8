import { invalid, notFound } from '../protocol/refusal';
import type { Given } from './given';

/** The record whose ID stands under `key`; `thing` is what the refusal calls it. */
export function recordOf<T>(
	given: Given,
	key: string,
	records: ReadonlyMap<string, T>,
	thing: string,
): T {
	const record = records.get(given.requiredText(key));
	if (!record) throw notFound(thing);
	return record;
}

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

/**
 * A filter by start_time to end_time, both included, on a moment of the row. A row without that
 * moment passes only while neither is given.
 */
export function between<Row>(
	given: Given,
	momentOf: (row: Row) => string | null,
): (row: Row) => boolean {
	const [start, end] = [given.moment('start_time'), given.moment('end_time')];
	return (row) => {
		const moment = momentOf(row);
		if (moment === null) return start === undefined && end === undefined;
		return (start === undefined || moment >= start) && (end === undefined || moment <= end);
	};
}

interface Timed {
	created_timestamp: string;
	updated_timestamp?: string;
}

/** A filter by start_time to end_time, both included, on the moment that time_type names. */
export function timeRange(given: Given): (record: Timed) => boolean {
	const isUpdated = given.word('time_type', ['created', 'updated']) === 'updated';
	return between<Timed>(given, ({ created_timestamp, updated_timestamp }) =>
		isUpdated ? (updated_timestamp ?? created_timestamp) : created_timestamp,
	);
}

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

const DEFAULT_SIZE = 20;
const MAX_SIZE = 100;

/** The page that was asked for. A page past the end is empty. */
export function pageOf<Row>(given: Given, rows: Row[], show: (row: Row) => unknown) {
	const page = given.integer('page') ?? 1;
	const size = given.integer('page_size') ?? DEFAULT_SIZE;
	if (page < 1) throw invalid('page');
	if (size < 1 || size > MAX_SIZE) throw invalid('page_size');
	const start = (page - 1) * size;
	return { list: rows.slice(start, start + size).map(show), total: rows.length };
}

/** The few short lists that come without pages. */
export function wholeList<Row>(rows: Row[]) {
	return { list: rows, total: rows.length };
}
