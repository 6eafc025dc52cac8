import { type List, readPages } from '../../../nodes/Jing/transport/paging';
import { RowFilter } from '../../../nodes/Jing/transport/rowFilter';
import { sessionWith, success } from './support/fakeSession';
import { endpoint, upTo } from './support/numberedRows';

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

it.each(['constructor', '__proto__', 'toString'])('tells rows with the ID %s apart', (id) => {
	const filter = new RowFilter('id');
	const rows = [{ id }, { id, a: 1 }, { id }];
	expect(filter.newOf(rows)).toEqual(rows.slice(0, 2));
	expect(filter.changed).toBe(1);
});

it('does not tell 0 from "0", nor takes either for a missing ID', () => {
	expect(new RowFilter('id').newOf([{ id: 0 }, { id: '0' }])).toEqual([{ id: 0 }]);
});
