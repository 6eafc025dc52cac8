import { invalid } from '../protocol/refusal';
import type { Given } from './given';

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
