import { readPages } from '../../../nodes/Jing/transport/paging';
import { type Sent, sessionWith, success } from './support/fakeSession';
import { endpoint, expectAll, read, upTo, usual } from './support/numberedRows';

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

	it('are sent under dotted names, beside what stands there', async () => {
		const rename = { page: 'paging.no', page_size: 'paging.size' };
		const params = ({ body }: Sent) => (body as { paging: Record<string, unknown> }).paging;
		const names = { page: 'no', size: 'size', total: 'total' };
		const at = { endpoint: { ...endpoint, rename }, body: { paging: { sort: 'asc' } } };
		const { rows, sent } = await read({ count: 150, params, names }, {}, at);
		expectAll(rows, 150);
		expect(sent[1]!.body).toEqual({ paging: { sort: 'asc', no: 2, size: 100 } });
	});

	it('are not sent where they are dropped', async () => {
		const { session, sent } = sessionWith(() => success({ list: upTo(3) }));
		const request = { endpoint: { ...endpoint, drop: ['page', 'page_size'] }, body: {} };
		const answer = await readPages(session, request, { repeatable: true }, { key: 'list' });
		expect(answer).toMatchObject({ data: upTo(3) });
		expect(sent.map(({ body }) => body)).toEqual([{}, {}]);
	});

	it('begin with 0 where the pages do', async () => {
		const { session, sent } = sessionWith(({ body }) => {
			const { page } = body as { page: number };
			return success({ list: upTo(250).slice(page * 100, page * 100 + 100), total: 250 });
		});
		const request = { endpoint: { ...endpoint, pageFrom: 0 as const }, body: {} };
		const answer = await readPages(session, request, { repeatable: true }, { key: 'list' });
		expect(answer).toMatchObject({ data: upTo(250), missingRows: 0 });
		expect(sent.map(({ body }) => body)).toMatchObject([{ page: 0 }, { page: 1 }, { page: 2 }]);
	});

	it.each([
		[undefined, 0],
		[120, 0],
		[150, 0],
		[400, 250],
	])('tell how many rows are missing of the %s that were counted', async (total, missing) => {
		const { session } = sessionWith(({ body }) => {
			const { page } = body as { page: number };
			return success({ list: upTo(150).slice((page - 1) * 100, page * 100), total });
		});
		const request = { endpoint, body: {} };
		const answer = await readPages(session, request, { repeatable: true }, { key: 'list' });
		expect(answer).toMatchObject({ data: upTo(150), missingRows: missing });
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
	it.each([['none'], [5], [true]])('that are no data make a failure: %j', async (data) => {
		const { session } = sessionWith(() => success(data));
		const request = { endpoint, body: {} };
		expect(await readPages(session, request, { repeatable: true }, { key: 'list' })).toMatchObject({
			ok: false,
			failure: { kind: 'notAList', stage: 'call' },
		});
	});

	it('that are one object end the reading', async () => {
		const { session, sent } = sessionWith(() => success({ total: 250, more: true }));
		const request = { endpoint, body: {} };
		const answer = await readPages(session, request, { repeatable: true }, { key: 'list' });
		expect(answer).toMatchObject({ ok: true, data: [{ total: 250, more: true }], isWhole: true });
		expect(sent).toHaveLength(1);
	});

	it('end where a later page has no list', async () => {
		const { session } = sessionWith(({ body }) =>
			success((body as { page: number }).page === 1 ? { list: upTo(100) } : { page: 2 }),
		);
		const request = { endpoint, body: {} };
		const answer = await readPages(session, request, { repeatable: true }, { key: 'list' });
		expect(answer).toMatchObject({ ok: true, data: upTo(100) });
		expect(answer).not.toMatchObject({ isWhole: true });
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
