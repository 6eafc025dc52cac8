import { explain } from '../../../nodes/Jing/transport/explain';
import type { Endpoint } from '../../../nodes/Jing/transport/endpoints';
import { type List, readPages, rowsOf } from '../../../nodes/Jing/transport/paging';
import { type Sent, sessionWith, success } from './support/fakeSession';

const endpoint: Endpoint = { method: 'POST', path: '/v1/thing/list' };

interface Page {
	/** Counted from 1. */
	number: number;
	/** As many rows as were asked for. */
	size: number;
	/** How many rows of the list this page and those before it have. */
	until: number;
	rows: unknown[];
}

interface Server {
	/** How many rows there are. */
	count: number;
	/** Rows that a page has at most, whatever was asked for. */
	pageCap?: number;
	/** What the answer calls the number of all rows. */
	totalOf?: (page: Page) => unknown;
	names?: { page: string; size: string; total: string };
	params?: (sent: Sent) => Record<string, unknown>;
}

const usual = { page: 'page', size: 'page_size', total: 'total' };

/** Reads a list of rows that are numbered from 0. */
async function read(
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

const upTo = (count: number) => Array.from({ length: count }, (_, index) => index);

/** The number first: it says more than a long comparison. */
function expectAll(rows: number[], count: number) {
	expect(rows).toHaveLength(count);
	expect(rows).toEqual(upTo(count));
}

/** What the user reads about a list that could not be read. */
function messageOf({ answer }: Awaited<ReturnType<typeof read>>) {
	if (answer.ok) throw new Error('The list was read');
	return explain(answer.failure, { key: 'thing.getAll', title: 'Thing: Get Many' }).message;
}

describe('a total that can be right', () => {
	it.each([
		[0, 1],
		[1, 1],
		[99, 1],
		[101, 2],
		[250, 3],
	])('ends a list of %i rows after %i calls', async (count, calls) => {
		const { rows, sent } = await read({ count, totalOf: () => count });
		expectAll(rows, count);
		expect(sent).toHaveLength(calls);
	});

	it('may be written as text', async () => {
		const { rows, sent } = await read({ count: 250, totalOf: () => '250' });
		expectAll(rows, 250);
		expect(sent).toHaveLength(3);
	});

	it('is believed also where the pages are shorter than asked for', async () => {
		const { rows, sent } = await read({ count: 30_000, pageCap: 20, totalOf: () => 30_000 });
		expectAll(rows, 30_000);
		expect(sent.length).toBeLessThanOrEqual(1_501);
	});

	it('may grow while the list is read', async () => {
		const { rows } = await read({ count: 350, totalOf: ({ number }) => 250 + number * 25 });
		expectAll(rows, 350);
	});
});

describe('a total that can not be right does not end the list', () => {
	it.each<[string, NonNullable<Server['totalOf']>]>([
		['0', () => 0],
		['an empty text', () => ''],
		['-1, for unknown', () => -1],
		['null', () => null],
		['a word', () => 'many'],
		['an object', () => ({ value: 250 })],
		['the number of rows of this page', ({ rows }) => rows.length],
		['the number of pages', () => 3],
		['capped within a page', () => 150],
		['capped at the end of the first page', () => 100],
		['capped at the end of a later page', () => 200],
		['the number of rows so far', ({ until }) => until],
		['left out', () => undefined],
	])('%s', async (_what, totalOf) => {
		const { rows } = await read({ count: 350, totalOf });
		expectAll(rows, 350);
	});

	it('nor lets it go on for ever: an empty page ends it', async () => {
		const { rows, sent } = await read({ count: 250, totalOf: () => 1e12 });
		expectAll(rows, 250);
		expect(sent).toHaveLength(4);
	});
});

describe('a list without end', () => {
	it('is given up after 1000 pages where nothing says how long it is', async () => {
		const result = await read({ count: Infinity, pageCap: 3 });
		expect(result.sent).toHaveLength(1_000);
		expect(messageOf(result)).toContain('3000 rows in 1000 pages');
	});

	it.each<[string, NonNullable<Server['totalOf']>]>([
		['far away', () => 1e12],
		['always one page further', ({ until, rows }) => until + rows.length],
	])('is given up after 5000 pages though the total is %s', async (_what, totalOf) => {
		const result = await read({ count: Infinity, pageCap: 2, totalOf });
		expect(result.sent).toHaveLength(5_000);
		expect(messageOf(result)).toContain('10000 rows in 5000 pages');
	});

	it('has the rows that were asked for, and no more is read', async () => {
		const { rows, sent } = await read({ count: Infinity, totalOf: () => 1e12 }, { limit: 120 });
		expectAll(rows, 120);
		expect(sent).toHaveLength(2);
	});
});

describe('page and page size', () => {
	it.each([
		['the body', 'POST', { body: { keyword: 'x' } }, ({ body }: Sent) => body],
		['the query where there is no body', 'GET', { query: { keyword: 'x' } }, (s: Sent) => s.query],
	] as const)(
		'stand in %s, beside what else is asked for',
		async (_where, method, given, place) => {
			const params = (sent: Sent) => place(sent) as Record<string, unknown>;
			const at = { endpoint: { ...endpoint, method }, ...given };
			const { rows, sent } = await read({ count: 150, totalOf: () => 150, params }, {}, at);
			expectAll(rows, 150);
			const numbers = sent.map((each) => ({ ...params(each), page: Number(params(each).page) }));
			expect(numbers).toMatchObject([
				{ keyword: 'x', page: 1 },
				{ keyword: 'x', page: 2 },
			]);
		},
	);

	it('are sent under the names of an override', async () => {
		const rename = { page: 'pageNum', page_size: 'pageSize' };
		const server = { page: 'pageNum', size: 'pageSize', total: 'total' };
		const at = { endpoint: { ...endpoint, rename }, body: {} };
		const list = { count: 150, totalOf: () => 150, names: server };
		const { rows, sent } = await read(list, {}, at);
		expectAll(rows, 150);
		expect(sent.map(({ body }) => body)).toEqual([
			{ pageNum: 1, pageSize: 100 },
			{ pageNum: 2, pageSize: 100 },
		]);
	});

	it.each([
		[undefined, { page: 3, page_size: 40 }],
		[
			{ page: 'pageNum', page_size: 'pageSize' },
			{ pageNum: '3', pageSize: 40 },
		],
	])('that the request names are respected, renamed by %j', async (rename, body) => {
		const names = rename ? { page: 'pageNum', size: 'pageSize', total: 'total' } : usual;
		const at = { endpoint: { ...endpoint, rename }, body };
		const { rows, sent } = await read({ count: 150, names }, {}, at);
		expect(rows).toEqual(upTo(150).slice(80));
		expect((sent[0]!.body as Record<string, unknown>)[names.page]).toBe(3);
	});
});

describe('the rows of an answer', () => {
	it.each<[unknown, unknown[] | undefined]>([
		[{ list: [1] }, [1]],
		[{ list: [] }, []],
		[
			[1, 2],
			[1, 2],
		],
		[{ list: null }, []],
		[{ list: null, total: 0 }, []],
		[{ total: 0 }, []],
		[{ total: '0' }, []],
		[null, []],
		[undefined, []],
		[{ total: 5 }, undefined],
		[{ list: {} }, undefined],
		[{ list: 'none', total: 0 }, undefined],
		[{ rows: [1] }, undefined],
		[{}, undefined],
		['none', undefined],
	])('in the data %j are %j', (data, rows) => {
		expect(rowsOf(data, 'list')).toEqual(rows);
	});

	it.each([[{ rows: [1] }], ['none']])('that are not there make a failure: %j', async (data) => {
		const { session } = sessionWith(() => success(data));
		const request = { endpoint, body: {} };
		expect(await readPages(session, request, { repeatable: true }, { key: 'list' })).toMatchObject({
			ok: false,
			failure: { kind: 'notAList', stage: 'call' },
		});
	});

	it('read before a call failed are not given out as if they were all', async () => {
		const { session } = sessionWith(({ body }) =>
			(body as { page: number }).page === 2
				? { body: { code: 40004, msg: 'x' } }
				: success({ list: upTo(100), total: 250 }),
		);
		const request = { endpoint, body: {} };
		expect(await readPages(session, request, { repeatable: true }, { key: 'list' })).toMatchObject({
			ok: false,
			failure: { kind: 'businessRefusal' },
		});
	});
});

describe('rows with a key of their own', () => {
	/** Reads these pages one after the other; what follows is empty. */
	async function readAll(
		pages: unknown[][],
		list: Partial<List> = { rowId: 'id' },
		total?: number,
	) {
		const { session, sent } = sessionWith((_sent, count) =>
			success({ list: pages[count - 1] ?? [], ...(total !== undefined && { total }) }),
		);
		const request = { endpoint, body: {} };
		const wanted = { key: 'list', ...list };
		const answer = await readPages(session, request, { repeatable: true }, wanted);
		if (!answer.ok) throw new Error('The list was not read');
		return { rows: answer.data as unknown[], changed: answer.changedRows, calls: sent.length };
	}

	const rows = (from: number, to: number) =>
		upTo(to)
			.slice(from)
			.map((id) => ({ id }));

	it('come out once where they move to the next page', async () => {
		const { rows: read, changed } = await readAll([rows(0, 100), rows(99, 150)]);
		expect(read).toEqual(rows(0, 150));
		expect(changed).toBe(0);
	});

	it.each<[string, unknown, unknown]>([
		['a number and a text', { id: 7, a: 1 }, { id: '7', a: 1 }],
		['another order of keys', { id: 7, a: 1 }, { a: 1, id: 7 }],
	])('are the same with %s', async (_how, first, second) => {
		expect((await readAll([[first], [second, { id: 8 }]])).rows).toEqual([first, { id: 8 }]);
	});

	it('both come out where they differ otherwise, and are counted', async () => {
		const [first, second] = [
			{ id: 7, a: 1 },
			{ id: 7, a: 2 },
		];
		const read = await readAll([[first], [second, first, { id: 8 }]]);
		expect(read).toMatchObject({ rows: [first, second, { id: 8 }], changed: 1 });
	});

	it.each<[string, unknown]>([
		['without the key', { name: 'x' }],
		['with an empty key', { id: '', name: 'x' }],
		['with null', { id: null }],
		['with an object', { id: {} }],
		['that are texts', 'x'],
	])('%s all come out', async (_which, row) => {
		expect((await readAll([[row, row], [row]])).rows).toEqual([row, row, row]);
	});

	it('all come out where the list names no key', async () => {
		const twice = await readAll([rows(0, 100), rows(99, 150)], {});
		expect(twice.rows).toHaveLength(151);
		expect(twice.changed).toBe(0);
	});

	it('are as many as the limit says', async () => {
		const list = { rowId: 'id', limit: 120 };
		const { rows: read, calls } = await readAll([rows(0, 100), rows(90, 190)], list);
		expect(read).toEqual(rows(0, 120));
		expect(calls).toBe(2);
	});

	it('fill the limit from a further page where too many came twice', async () => {
		const list = { rowId: 'id', limit: 120 };
		const pages = [rows(0, 100), rows(10, 110), rows(110, 150)];
		expect((await readAll(pages, list)).rows).toEqual(rows(0, 120));
	});

	it('may all be known on one page: the list goes on', async () => {
		const pages = [rows(0, 4), rows(0, 3), rows(4, 8)];
		expect((await readAll(pages)).rows).toEqual(rows(0, 8));
	});

	it('that come again and again end the list', async () => {
		const turning = Array.from({ length: 50 }, (_, page) =>
			page % 2 === 0 ? rows(0, 3) : rows(3, 6),
		);
		const { rows: read, calls } = await readAll(turning, { rowId: 'id' }, 1e9);
		expect(read).toEqual(rows(0, 6));
		expect(calls).toBe(4);
	});
});
