import type { Endpoint } from '../../../../nodes/Jing/transport/endpoints';
import { type List, readPages } from '../../../../nodes/Jing/transport/paging';
import { type Sent, sessionWith, success } from './fakeSession';

export const endpoint: Endpoint = { method: 'POST', path: '/v1/thing/list' };

interface Page {
	/** Counted from 1. */
	number: number;
	/** As many rows as were asked for. */
	size: number;
	/** How many rows of the list this page and those before it have. */
	until: number;
	rows: unknown[];
}

export interface Server {
	/** How many rows there are. */
	count: number;
	/** Rows that a page has at most, whatever was asked for. */
	pageCap?: number;
	/** What the answer calls the number of all rows. */
	totalOf?: (page: Page) => unknown;
	names?: { page: string; size: string; total: string };
	params?: (sent: Sent) => Record<string, unknown>;
}

export const usual = { page: 'page', size: 'page_size', total: 'total' };

/** Reads a list of rows that are numbered from 0. */
export async function read(
	{ count, pageCap = 100, totalOf, names = usual, params = ({ body }) => body as never }: Server,
	list: Partial<List> = {},
	given: { endpoint?: Endpoint; query?: object; body?: object } = { body: {} },
) {
	const { session, sent } = sessionWith((call) => {
		const number = Number(params(call)[names.page]);
		const size = Number(params(call)[names.size]);
		const length = Math.min(size, pageCap);
		const start = (number - 1) * length;
		const until = Math.min(start + length, count);
		const rows = Array.from({ length: Math.max(0, until - start) }, (_, index) => start + index);
		const total = totalOf ? { [names.total]: totalOf({ number, size, until, rows }) } : {};
		return success({ list: rows, ...total });
	});
	const request = { endpoint, ...given } as Parameters<typeof readPages>[1];
	const answer = await readPages(session, request, { repeatable: true }, { key: 'list', ...list });
	return { answer, sent, rows: answer.ok ? (answer.data as number[]) : [] };
}

export const upTo = (count: number) => Array.from({ length: count }, (_, index) => index);

/** The number first: it says more than a long comparison. */
export function expectAll(rows: number[], count: number) {
	expect(rows).toHaveLength(count);
	expect(rows).toEqual(upTo(count));
}
