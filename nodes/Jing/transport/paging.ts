import { call, type CallSettings, type Request } from './api';
import { type Answer, failed } from './envelope';
import { isObject } from './json';
import { limits } from './limits';
import type { Session } from './session';

/** Assumed for every list: pages count from 1. */
const keys = { page: 'page', size: 'page_size', total: 'total' } as const;

/** Asks for as little as a list can give. */
export const oneRow = { [keys.page]: 1, [keys.size]: 1 };

type Params = Record<string, unknown>;

/**
 * The rows in an answer's data: at `key`, or the data itself where that is a list.
 * @returns undefined where there is no list
 */
export function rowsOf(data: unknown, key: string): unknown[] | undefined {
	if (Array.isArray(data)) return data;
	if (data === null || data === undefined) return [];
	const rows = isObject(data) ? data[key] : undefined;
	return Array.isArray(rows) ? rows : undefined;
}

/** Page parameters go where the others are: in the body if there is one, else in the query. */
function pageRequest(request: Request, page: number, size: number): Request {
	const place = isObject(request.body) ? 'body' : 'query';
	const given: Params = (place === 'body' ? (request.body as Params) : request.query) ?? {};
	const params = { ...given, [keys.page]: page, [keys.size]: size };
	return { ...request, [place]: params };
}

const given = (request: Request, key: string) => {
	const value = (isObject(request.body) ? request.body : request.query)?.[key];
	return Number(value) > 0 ? Number(value) : undefined;
};

const totalOf = (data: unknown) => {
	const total = isObject(data) ? Number(data[keys.total] ?? NaN) : NaN;
	return Number.isFinite(total) ? total : undefined;
};

/**
 * Reads a list page by page until `limit` rows are there or it ends: at the total, or at an empty
 * or repeated page. A page and page size that the request names are respected.
 * @returns all rows as `data`
 */
export async function readPages(
	session: Session,
	request: Request,
	settings: CallSettings,
	{ key, limit = Infinity }: { key: string; limit?: number },
): Promise<Answer> {
	const size = given(request, keys.size) ?? Math.min(limit, limits.pageSize);
	const first = given(request, keys.page) ?? 1;
	const rows: unknown[] = [];
	let last = '';
	for (let count = 0, most = limits.pages as number; count < most; count++) {
		const answer = await call(session, pageRequest(request, first + count, size), settings);
		if (!answer.ok) return answer;
		const page = rowsOf(answer.data, key);
		if (!page) return failed({ kind: 'notAList', stage: 'call', requestId: answer.requestId });
		const text = JSON.stringify(page);
		if (page.length === 0 || text === last) return { ...answer, data: rows };
		last = text;
		rows.push(...page);
		const total = totalOf(answer.data) ?? Infinity;
		if (rows.length >= limit || isComplete(rows.length, total, count, size)) {
			return { ...answer, data: rows.slice(0, limit) };
		}
		if (total < Infinity) most = Math.max(most, Math.ceil(total / size) + 1);
	}
	const detail = `${rows.length} rows in ${limits.pages} pages`;
	return failed({ kind: 'listWithoutEnd', stage: 'call', detail });
}

/** A full first page whose total equals it may count the page only: one more page tells. */
const isComplete = (rows: number, total: number, count: number, size: number) =>
	rows >= total && !(count === 0 && rows === size && total === size);
