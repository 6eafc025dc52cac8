import { call, type CallSettings, type Request } from './api';
import { type Answer, failed } from './envelope';
import type { Endpoint } from './endpoints';
import { isObject } from './json';
import { limits } from './limits';
import { PageCollector } from './pageCollector';
import { pageNames } from './pageNames';
import { partsOf, valueAt, withAt } from './paths';
import { type RowPlace, rowsIn, totalIn } from './rows';
import type { Session } from './session';
import { sentAs } from './wireNames';

type Params = Record<string, unknown>;

/** Page parameters go where the others are: in the body if there is one, else in the query. */
const placeOf = ({ body }: Request) => (isObject(body) ? 'body' : 'query');

const parametersOf = (request: Request) => (request[placeOf(request)] ?? {}) as Params;

/** Where a page parameter stands in what goes over the wire; undefined if it is never sent. */
const pathOf = (name: string, { rename, drop }: Endpoint) =>
	drop?.includes(name) ? undefined : partsOf(sentAs(name, rename));

function withPage(request: Request, values: Record<string, number>): Request {
	const parameters = Object.entries(values).reduce<unknown>((all, [name, value]) => {
		const path = pathOf(name, request.endpoint);
		return path ? withAt(all, path, value) : all;
	}, parametersOf(request));
	return { ...request, [placeOf(request)]: parameters };
}

/** The first page and the size of pages: as the request says, else the usual ones. */
function firstPageOf(request: Request, limit: number) {
	const { rename, pageFrom = 1 } = request.endpoint;
	const given = (name: string, least: number) => {
		const value = Number(valueAt(parametersOf(request), sentAs(name, rename)) || NaN);
		return value >= least ? value : undefined;
	};
	const usualSize = Math.min(limit, limits.pageSize);
	return {
		first: given(pageNames.page, pageFrom) ?? pageFrom,
		size: given(pageNames.size, 1) ?? usualSize,
	};
}

export interface List {
	/** Key of the rows in the answer's data. */
	key: string;
	/** How many rows are wanted; all if left out. */
	limit?: number;
	/** Key that is one row's own: rows that come twice are left out the second time. */
	rowId?: string;
}

/** Where the rows of an answer to this request are looked for. */
const placeOfRows = ({ rows, total }: Endpoint, { key, rowId }: List): RowPlace => ({
	rows,
	total,
	key,
	rowId,
});

/** The rows that one answer holds, as its data; the answer as it is where there are none. */
export function rowsOfAnswer(answer: Answer, endpoint: Endpoint, list: List): Answer {
	if (!answer.ok) return answer;
	const found = rowsIn(answer.data, placeOfRows(endpoint, list));
	if (!found) return failed({ kind: 'notAList', stage: 'call', requestId: answer.requestId });
	const { rows, isWhole, isSilent } = found;
	return { ...answer, data: rows, isWhole, isSilent };
}

/**
 * Reads a list page by page until `limit` rows are there or it ends: at the total, at an empty or
 * repeated page, or at one without a list. A page and page size that the request names are respected.
 * @returns all rows as `data`, and how many came twice with different values
 */
export async function readPages(
	session: Session,
	request: Request,
	settings: CallSettings,
	list: List,
): Promise<Answer> {
	const { limit = Infinity } = list;
	const { endpoint } = request;
	const { first, size } = firstPageOf(request, limit);
	const pages = new PageCollector(size, limit, list.rowId);
	for (let page = first; ; page++) {
		const values = { [pageNames.page]: page, [pageNames.size]: size };
		const answer = await call(session, withPage(request, values), settings);
		const found = rowsOfAnswer(answer, endpoint, list);
		if (!answer.ok || !found.ok) return found;
		if (found.isWhole && page === first) return found;
		const rows = found.isWhole ? [] : (found.data as unknown[]);
		const isEnd = pages.add(rows, totalIn(answer.data, endpoint));
		if (isEnd) return { ...found, isWhole: undefined, ...resultOf(pages, limit) };
		if (pages.isEndless) {
			const detail = `${pages.rows.length} rows in ${pages.count} pages`;
			return failed({ kind: 'listWithoutEnd', stage: 'call', detail });
		}
	}
}

const resultOf = (pages: PageCollector, limit: number) => ({
	data: pages.rows.slice(0, limit),
	changedRows: pages.changed,
	missingRows: pages.missing,
	isRepeated: pages.isRepeated && !pages.isCounted,
});
