import { call, type CallSettings, type Request } from './api';
import { type Answer, failed } from './envelope';
import { isObject } from './json';
import { limits } from './limits';
import { PageCollector } from './pageCollector';
import { pageNames } from './pageNames';
import { sentAs } from './placement';
import type { Session } from './session';

type Params = Record<string, unknown>;

/**
 * The rows in an answer's data: at `key`, or the data itself where that is a list. An empty list is
 * also said by null, or by a total of 0 alone.
 * @returns undefined if there is no list
 */
export function rowsOf(data: unknown, key: string): unknown[] | undefined {
	if (Array.isArray(data)) return data;
	if (data === null || data === undefined) return [];
	if (!isObject(data)) return undefined;
	const rows = data[key];
	if (Array.isArray(rows)) return rows;
	const isNone =
		rows === null || (rows === undefined && Number(data[pageNames.total] ?? NaN) === 0);
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
function firstPageOf(request: Request, limit: number) {
	const { rename } = request.endpoint;
	const sent = { page: sentAs(pageNames.page, rename), size: sentAs(pageNames.size, rename) };
	const given = (name: string) => {
		const value = Number(parametersOf(request)[name]);
		return value > 0 ? value : undefined;
	};
	const usualSize = Math.min(limit, limits.pageSize);
	return { sent, first: given(sent.page) ?? 1, size: given(sent.size) ?? usualSize };
}

/** How many rows there are in total, as far as the answer says. */
function totalIn(data: unknown): number | undefined {
	const total = isObject(data) ? Number(data[pageNames.total] ?? NaN) : NaN;
	return total > 0 ? total : undefined;
}

export interface List {
	/** Key of the rows in the answer's data. */
	key: string;
	/** How many rows are wanted; all if left out. */
	limit?: number;
	/** Key that is one row's own: rows that come twice are left out the second time. */
	rowId?: string;
}

/**
 * Reads a list page by page until `limit` rows are there or it ends: at the total, or at an empty
 * or repeated page. A page and page size that the request names are respected.
 * @returns all rows as `data`, and how many came twice with different values
 */
export async function readPages(
	session: Session,
	request: Request,
	settings: CallSettings,
	{ key, limit = Infinity, rowId }: List,
): Promise<Answer> {
	const { sent, first, size } = firstPageOf(request, limit);
	const pages = new PageCollector(size, limit, rowId);
	for (let page = first; ; page++) {
		const parameters = { [sent.page]: page, [sent.size]: size };
		const answer = await call(session, withParameters(request, parameters), settings);
		if (!answer.ok) return answer;
		const rows = rowsOf(answer.data, key);
		if (!rows) return failed({ kind: 'notAList', stage: 'call', requestId: answer.requestId });
		const isEnd = pages.add(rows, totalIn(answer.data));
		if (isEnd) {
			const data = pages.rows.slice(0, limit);
			return { ...answer, data, changedRows: pages.changed };
		}
		if (pages.isEndless) {
			const detail = `${pages.rows.length} rows in ${pages.count} pages`;
			return failed({ kind: 'listWithoutEnd', stage: 'call', detail });
		}
	}
}
