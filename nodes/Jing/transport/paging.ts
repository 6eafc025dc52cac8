import { call, type CallSettings, type Request } from './api';
import { type Answer, failed } from './envelope';
import { isObject } from './json';
import { limits } from './limits';
import { sentAs } from './placement';
import type { Session } from './session';

/** The names of what a list in pages is asked and answered with. */
export interface PageNames {
	page: string;
	size: string;
	/** In the answer's data: how many rows there are in all. */
	total: string;
}

/** Assumed for every list whose record does not say otherwise; pages count from 1. */
const usual: PageNames = { page: 'page', size: 'page_size', total: 'total' };

/** Asks for as little as a list can give. */
export const oneRow = { [usual.page]: 1, [usual.size]: 1 };

type Params = Record<string, unknown>;

/**
 * The rows in an answer's data: at `key`, or the data itself where that is a list. An empty list is
 * also said by null, or by a total of 0 alone.
 * @returns undefined where there is no list
 */
export function rowsOf(data: unknown, key: string, { total } = usual): unknown[] | undefined {
	if (Array.isArray(data)) return data;
	if (data === null || data === undefined) return [];
	if (!isObject(data)) return undefined;
	const rows = data[key];
	if (Array.isArray(rows)) return rows;
	const isNone = rows === null || (rows === undefined && Number(data[total] ?? NaN) === 0);
	return isNone ? [] : undefined;
}

/** Page parameters go where the others are: in the body if there is one, else in the query. */
const placeOf = ({ body }: Request) => (isObject(body) ? 'body' : 'query');

const parametersOf = (request: Request) => (request[placeOf(request)] ?? {}) as Params;

const withParameters = (request: Request, more: Params): Request => ({
	...request,
	[placeOf(request)]: { ...parametersOf(request), ...more },
});

/** Page parameters under the names that they are sent under, and where to begin. */
function pagesOf(request: Request, { page, size }: PageNames, limit: number) {
	const { rename } = request.endpoint;
	const sent = { page: sentAs(page, rename), size: sentAs(size, rename) };
	const given = (name: string) => {
		const value = Number(parametersOf(request)[name]);
		return value > 0 ? value : undefined;
	};
	const usualSize = Math.min(limit, limits.pageSize);
	return { sent, first: given(sent.page) ?? 1, size: given(sent.size) ?? usualSize };
}

/** How many rows the answer says there are, unless there are more already: then it means another. */
function totalOf(data: unknown, name: string, rows: number): number | undefined {
	const total = isObject(data) ? Number(data[name] ?? NaN) : NaN;
	return total > 0 && total >= rows ? total : undefined;
}

export interface List {
	/** Key of the rows in the answer's data. */
	key: string;
	/** How many rows are wanted; all if left out. */
	limit?: number;
	/** Names of this list that differ from the usual ones. */
	names?: Partial<PageNames>;
}

/**
 * Reads a list page by page until `limit` rows are there or it ends: at the total, or at an empty
 * or repeated page. A page and page size that the request names are respected.
 * @returns all rows as `data`
 */
export async function readPages(
	session: Session,
	request: Request,
	settings: CallSettings,
	{ key, limit = Infinity, names }: List,
): Promise<Answer> {
	const known = { ...usual, ...names };
	const { sent, first, size } = pagesOf(request, known, limit);
	const rows: unknown[] = [];
	let last = '';
	let fullPage = size;
	for (let count = 1, most = limits.pages as number; ; count++) {
		const page = { [sent.page]: first + count - 1, [sent.size]: size };
		const answer = await call(session, withParameters(request, page), settings);
		if (!answer.ok) return answer;
		const read = rowsOf(answer.data, key, known);
		if (!read) return failed({ kind: 'notAList', stage: 'call', requestId: answer.requestId });
		const text = JSON.stringify(read);
		if (read.length === 0 || text === last) return { ...answer, data: rows };
		last = text;
		for (const row of read) rows.push(row);
		const total = totalOf(answer.data, known.total, rows.length);
		// A total can be capped, or count the page only: after a full page one more tells.
		const isEnd = rows.length === total && read.length !== fullPage && read.length !== size;
		if (rows.length >= limit || isEnd) return { ...answer, data: rows.slice(0, limit) };
		// A server can have smaller pages than asked for.
		if (count === 1) fullPage = read.length;
		if (total) most = Math.max(most, Math.ceil(total / read.length) + 1);
		if (count >= Math.min(most, limits.pagesMax)) {
			const detail = `${rows.length} rows in ${count} pages`;
			return failed({ kind: 'listWithoutEnd', stage: 'call', detail });
		}
	}
}
