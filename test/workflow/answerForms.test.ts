import type { IDataObject } from 'n8n-workflow';
import { sections } from '../../nodes/Jing/operations';
import { CredentialStore } from '../../tools/core/credentialStore';
import { execute } from './support/execute';
import { people } from './support/people';
import { type RawServer, startRawServer } from './support/rawServer';

/** One server and one credential for all: what it answers is set by each test. */
const store = new CredentialStore();
let server: RawServer;
let answer: (body: string) => string;

beforeAll(async () => {
	server = await startRawServer((body) => answer(body));
	store.set('main', { appId: '1', appSecret: 'a secret of the test', baseUrl: server.url });
});

afterAll(async () => await server.close());

const lists = sections.flatMap(({ value: resource, operations }) =>
	operations
		.filter(({ output, batch, method }) => output !== undefined && !batch && method === 'POST')
		.map((operation) => ({ key: `${resource}.${operation.value}`, resource, operation })),
);

const ROWS = 120;

/** Rows as this list has them: each with an ID, a text and a list of its own. */
const rowsOf = (rowId: string | false | undefined) =>
	Array.from({ length: ROWS }, (_, index) => ({
		[rowId || 'id']: index % 2 ? index : String(index),
		name: `名称 ${index}`,
		tags: [{ tag_id: 1 }],
	}));

type Page = IDataObject[];

/** The ways in which a list can be answered: the data of a page. */
const forms: Array<[string, (page: Page) => unknown]> = [
	['under list', (list) => ({ list, total: ROWS })],
	['under items', (items) => ({ items, total_count: ROWS, page: 1 })],
	['under items in data', (items) => ({ data: { items, tags: [] }, pagination: { total: ROWS } })],
	['as a bare list', (rows) => rows],
	['under a name that nobody knows', (leads) => ({ leads, _meta: { totalCount: ROWS } })],
	['with a total that is too small', (list) => ({ list, total: 3 })],
	['with a total that is too large', (list) => ({ list, total: 9_999 })],
	['with a total of the page', (list) => ({ list, count: list.length })],
	['with a total of 0', (records) => ({ records, total: 0 })],
	['with a total that is no number', (rows) => ({ rows, total: 'many' })],
];

interface Paged {
	page?: number | string;
	page_size?: number | string;
}

async function read(
	{ resource, operation }: (typeof lists)[number],
	dataOf: (page: Page) => unknown,
	rows: Page,
) {
	answer = (body) => {
		const { page = 1, page_size: size = ROWS } = JSON.parse(body || '{}') as Paged;
		const start = (Number(page) - 1) * Number(size);
		const part = operation.paging ? rows.slice(start, start + Number(size)) : rows;
		return JSON.stringify({ code: 0, msg: 'success', data: dataOf(part) });
	};
	const parameters = {
		...{ resource, operation: operation.value, returnAll: true },
		...{ specifyBody: 'json', jsonBody: '{}' },
	};
	return await execute(store, people(1), [{ parameters }]);
}

describe.each(lists)('the rows of $key come out, all and once', (list) => {
	it.each(forms)('%s', async (_form, dataOf) => {
		const rows = rowsOf(list.operation.rowId);
		const result = await read(list, dataOf, rows);
		expect(result.error).toBeUndefined();
		expect(result.items('JING').map(({ json }) => json)).toEqual(rows);
	});

	it('and one record that stands alone is one item, with a hint that names the override', async () => {
		const [row] = rowsOf(list.operation.rowId);
		const result = await read(list, () => row, []);
		expect(result.items('JING').map(({ json }) => json)).toEqual([row]);
		// The hint stands in the stored execution, as a text in JSON.
		const override = JSON.stringify(`{"${list.key}":{"rows":`).slice(1, -1);
		expect(result.record).toContain(override);
	});
});
