import { readPages, rowsOf } from '../../../nodes/Jing/transport/paging';
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
