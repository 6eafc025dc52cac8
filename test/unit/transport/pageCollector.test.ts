import { explain } from '../../../nodes/Jing/transport/explain';
import { PageCollector } from '../../../nodes/Jing/transport/pageCollector';
import { expectAll, read, type Server } from './support/numberedRows';

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

describe('a page', () => {
	const endsAfter = (...pages: unknown[][]) => {
		const collector = new PageCollector(2, 5);
		return pages.map((page) => collector.add(page, undefined));
	};

	it.each<[string, unknown[][], boolean[]]>([
		['that is empty', [[]], [true]],
		[
			'that repeats the one before it',
			[
				[1, 2],
				[1, 2],
			],
			[false, true],
		],
		[
			'that repeats an earlier one',
			[
				[1, 2],
				[3, 4],
				[1, 2],
			],
			[false, false, true],
		],
		['that is short', [[1]], [false]],
		['that reaches the limit', [[1, 2], [3, 4], [5]], [false, false, true]],
	])('%s ends the list or not', (_what, pages, ends) => {
		expect(endsAfter(...pages)).toEqual(ends);
	});
});

it.each([
	[undefined, true, false],
	[2, true, true],
	[5, true, false],
])('a page that comes again, of a total of %j: repeated %s, counted %s', (told, again, counted) => {
	const pages = new PageCollector(2, Infinity);
	pages.add([1, 2], told);
	expect(pages.add([1, 2], told)).toBe(true);
	expect([pages.isRepeated, pages.isCounted]).toEqual([again, counted]);
});
