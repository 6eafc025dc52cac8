import type { IDataObject, INodeParameters } from 'n8n-workflow';
import type { Lookup } from '../../nodes/Jing/engine/definition';
import { lookups } from '../../nodes/Jing/fields/lookups';
import { catalog } from '../../nodes/Jing/operations';
import { CredentialStore } from '../../tools/core/credentialStore';
import { runMethod } from '../../tools/core/runMethod';
import { type RawServer, startRawServer } from './support/rawServer';

/** One server and one credential for all: what it answers is set by each test. */
const store = new CredentialStore();
let server: RawServer;
let answer: (request: IDataObject, url: string) => unknown;

beforeAll(async () => {
	server = await startRawServer((body, url) => JSON.stringify(answer(parse(body, url), url)));
	store.set('main', { appId: '1', appSecret: 'a secret of the test', baseUrl: server.url });
});

afterAll(async () => await server.close());

beforeEach(() => (server.bodies.length = 0));

/** What a call asks for, in its body or its query. */
const parse = (body: string, url: string): IDataObject => ({
	...Object.fromEntries(new URL(url, 'http://jing').searchParams),
	...(body === '' ? {} : (JSON.parse(body) as IDataObject)),
});

const done = (data: unknown) => ({ code: 0, msg: 'success', data });

/** What the panel holds for the arguments of a look-up. */
const panel: INodeParameters = {
	wechat_app_id: 'wx1',
	source_type: 'custom',
	object_name: 'lead',
	template_message_id: { __rl: true, mode: 'list', value: 'tm1' },
	status_id: { __rl: true, mode: 'id', value: 's1' },
};

const search = async (method: string, typed?: string, token?: string) =>
	await runMethod(store, 'listSearch', method, { parameters: panel }, typed, token);

const load = async (method: string) =>
	await runMethod(store, 'loadOptions', method, { parameters: panel });

/** The rows in which the choices of a look-up stand. */
function holding({ rows }: Lookup, choices: unknown[]): unknown[] {
	if (rows === undefined) return choices;
	const [, key = '', wanted = '', inner = ''] = /^list\[(\w+)=(\$?\w+)\]\.(\w+)$/.exec(rows) ?? [];
	const is = wanted === '$status_id' ? 's1' : wanted;
	return [
		{ [key]: 'another', [inner]: [{ value: 'no' }] },
		{ [key]: is, [inner]: choices },
	];
}

const rowOf = ({ value, label }: Lookup, id: string | number, name: string) => ({
	[value]: id,
	...(value === label ? {} : { [label]: name }),
});

const named = (list: Lookup[]) => list.map((lookup) => [lookup.method, lookup] as const);

describe.each(named(lookups))('%s', (method, lookup) => {
	const answerWith = (rows: unknown[]) => {
		answer = () => done({ list: holding(lookup, rows) });
	};

	it('offers names, and sends the ID', async () => {
		answerWith([rowOf(lookup, 'id1', '第一个'), rowOf(lookup, 19, '第二个')]);
		const choices = [
			{ name: '第一个', value: 'id1' },
			{ name: '第二个', value: '19' },
		];
		expect((await search(method)).results).toEqual(choices);
		expect(await load(method)).toEqual(choices);
	});

	it.each([
		['code and label', { code: 'id1', label: '名称' }],
		['value and name', { value: 'id1', name: '名称' }],
		['id and title', { id: 'id1', title: '名称' }],
	])('finds %s', async (_names, row) => {
		answerWith([row]);
		expect((await search(method)).results).toEqual([{ name: '名称', value: 'id1' }]);
	});

	it('offers a bare text, and the ID where there is no name', async () => {
		answerWith(['baby_lead', { [lookup.value]: 'id1' }, {}, null, '', { [lookup.value]: 'id1' }]);
		expect((await search(method)).results).toEqual([
			{ name: 'baby_lead', value: 'baby_lead' },
			{ name: 'id1', value: 'id1' },
		]);
	});

	it('tells two of one name apart', async () => {
		answerWith([rowOf(lookup, 'a', '同名'), rowOf(lookup, 'b', '同名')]);
		const names = (await search(method)).results.map(({ name }) => name);
		expect(names).toEqual(['同名 (a)', '同名 (b)']);
	});

	it('asks what the panel narrows the list by', async () => {
		let asked: IDataObject = {};
		answer = (request) => {
			asked = request;
			return done({ list: holding(lookup, []) });
		};
		await search(method);
		for (const [key, given] of Object.entries(lookup.args ?? {})) {
			const held = panel[given.slice(1)];
			const expected = given.startsWith('=') ? (typeof held === 'object' ? 'tm1' : held) : given;
			expect(String(asked[key])).toBe(expected);
		}
	});

	it('searches what was typed in names and IDs, also where JING ignores it', async () => {
		answerWith([rowOf(lookup, 'Xy9', '展会 A'), rowOf(lookup, 'id2', '官网')]);
		expect((await search(method, '展会')).results).toHaveLength(1);
		expect((await search(method, 'xY9')).results).toHaveLength(1);
		expect((await search(method, 'nothing')).results).toEqual([]);
	});

	it('does not search in times and states', async () => {
		const more = { created_timestamp: '2026-01-01 00:00:00', status: 'pending', remark: '春季' };
		answerWith([{ ...rowOf(lookup, 'a', '名称'), ...more }]);
		expect((await search(method, '2026')).results).toEqual([]);
		expect((await search(method, 'pend')).results).toEqual([]);
		expect((await search(method, '春')).results).toHaveLength(1);
	});

	it('says so where no row has an ID', async () => {
		answerWith([{ tags: [{ a: 1 }] }, {}]);
		await expect(search(method)).rejects.toThrow('none of the rows');
		expect(await load(method)).toMatchObject([
			{ name: expect.stringContaining('none of the rows') },
		]);
	});

	it("shows JING's refusal as a sentence", async () => {
		answer = () => ({ code: 40006, msg: 'ip not in whitelist' });
		await expect(search(method)).rejects.toThrow(/ip not in whitelist.*40006/);
		expect(await load(method)).toEqual([
			{
				name: expect.stringMatching(/ip not in whitelist.*40006/),
				value: '',
				description: expect.stringContaining('use an expression'),
			},
		]);
	});

	it('says so where the list call does not exist', async () => {
		answer = () => ({ code: 20003, msg: 'non-existent method' });
		await expect(search(method)).rejects.toMatchObject({
			description: expect.stringContaining('You can still enter an ID'),
		});
	});

	it('says so where the answer is no list', async () => {
		answer = () => done({ hello: 'world' });
		await expect(search(method)).rejects.toThrow('no list');
		expect(await load(method)).toMatchObject([{ name: expect.stringContaining('no list') }]);
	});
});

describe.each(named(lookups.filter(({ rows }) => rows !== undefined)))(
	'%s inside a row',
	(method) => {
		it('says so where that row is not there, or has no list', async () => {
			answer = () => done({ list: [{ field_code: 'x', status_id: 'x' }] });
			await expect(search(method)).rejects.toThrow('has no');
		});
	},
);

it.each([
	[
		'lead_pool',
		'leadPools',
		{ code: 'lead_pool', choices: [{ code: 'market', name: '市场公海' }] },
	],
	['life_status', 'lifecycleStages', { key: 'life_status', values: ['market'] }],
])('finds the choices of %s under other names', async (_code, method, row) => {
	answer = () => done({ fields: [{ code: 'other' }, row] });
	expect((await search(method)).results).toMatchObject([{ value: 'market' }]);
});

it('reads a locator of the panel that n8n has not marked as one', async () => {
	answer = () =>
		done({ list: [{ status_id: '5', reasons: [{ reason_id: 'r', reason_name: '无预算' }] }] });
	const parameters = { status_id: { mode: 'list', value: '5' } };
	const { results } = await runMethod(store, 'listSearch', 'leadStatusReasons', { parameters });
	expect(results).toEqual([{ name: '无预算', value: 'r' }]);
});

it('asks for what the panel must hold first', async () => {
	const parameters = { source_type: '={{ $json.type }}' };
	const asking = (method: string) => runMethod(store, 'listSearch', method, { parameters });
	await expect(asking('objectFields')).rejects.toThrow('Fill in Object first');
	await expect(asking('leadStatusReasons')).rejects.toThrow('Choose the status first');
});

it('reads the control next to it, in a row of a collection, before one at the top', async () => {
	let asked: IDataObject = {};
	answer = (request) => {
		asked = request;
		return done({ list: [] });
	};
	const row = { source_type: 'in the row', source_value: '' };
	const parameters = { source_type: 'top', additionalFields: { fields_source: { values: row } } };
	const path = 'parameters.additionalFields.fields_source.values.source_value';
	await runMethod(store, 'listSearch', 'sourceValues', { parameters, path });
	expect(asked.source_type).toBe('in the row');
});

const outer = lookups.filter(({ rows }) => rows === undefined);
const isPaged = ({ operation }: Lookup) => catalog.calls.get(operation)!.operation.paging === true;

const rowsFor = (lookup: Lookup, count: number) =>
	Array.from({ length: count }, (_, index) => rowOf(lookup, `id${index}`, `名称 ${index}`));

/** A server that gives the page asked for, at most `size` rows of it. */
function inPages(rows: unknown[], { size = 100, says = rows.length as number | undefined } = {}) {
	answer = ({ page = 1, page_size = size }) => {
		const length = Math.min(size, Number(page_size));
		const start = (Number(page) - 1) * length;
		return done({ list: rows.slice(start, start + length), ...(says ? { total: says } : {}) });
	};
}

async function searchAll(method: string, typed?: string) {
	const pages = [await search(method, typed)];
	while (pages.at(-1)!.paginationToken !== undefined && pages.length < 100) {
		pages.push(await search(method, typed, pages.at(-1)!.paginationToken as string));
	}
	return pages;
}

describe.each(named(outer))('%s with many rows', (method, lookup) => {
	it('offers each of 250 rows once, although the record may have no pages', async () => {
		inPages(rowsFor(lookup, 250));
		const values = (await searchAll(method)).flatMap(({ results }) => results.map((r) => r.value));
		expect(new Set(values).size).toBe(250);
		expect(values).toHaveLength(250);
		expect(await load(method)).toHaveLength(250);
	});

	it('finds one of 2,500 rows, where the server knows no keyword', async () => {
		inPages(rowsFor(lookup, 2_500));
		const found = (await searchAll(method, '名称 2421')).flatMap(({ results }) => results);
		expect(found).toEqual([{ name: '名称 2421', value: 'id2421' }]);
	});

	it('offers 5,000 of more, and says so', async () => {
		inPages(rowsFor(lookup, 5_200));
		const choices = await load(method);
		expect(choices).toHaveLength(5_001);
		expect(choices.at(-1)).toMatchObject({ name: expect.stringContaining('5,000'), value: '' });
	});
});

describe.each(named(outer.filter(isPaged)))('%s in pages', (method, lookup) => {
	it('reads on where the server has smaller pages and tells no total', async () => {
		inPages(rowsFor(lookup, 45), { size: 20, says: undefined });
		expect(await load(method)).toHaveLength(45);
		expect((await searchAll(method)).flatMap(({ results }) => results)).toHaveLength(45);
	});

	it.each([20, 50, 100])(
		'reads on where %i rows of a page are the total that it tells',
		async (size) => {
			const rows = rowsFor(lookup, 250);
			answer = ({ page = 1 }) => {
				const list = rows.slice((Number(page) - 1) * size, Number(page) * size);
				return done({ list, count: list.length });
			};
			expect((await searchAll(method)).flatMap(({ results }) => results)).toHaveLength(250);
		},
	);

	it('asks once for a short list', async () => {
		inPages(rowsFor(lookup, 3), { says: undefined });
		expect((await search(method)).paginationToken).toBeUndefined();
	});

	it('ends where each page is the same', async () => {
		const rows = rowsFor(lookup, 100);
		answer = () => done({ list: rows });
		expect((await searchAll(method)).flatMap(({ results }) => results)).toHaveLength(100);
	});

	it('counts pages from where the credential says', async () => {
		const pages: unknown[] = [];
		answer = ({ page }) => {
			pages.push(Number(page));
			return done({ list: rowsFor(lookup, 3), total: 3 });
		};
		const overrides = JSON.stringify({ [lookup.operation]: { pageFrom: 0 } });
		store.set('main', { ...store.get('main'), endpointOverrides: overrides });
		await search(method);
		store.set('main', { ...store.get('main'), endpointOverrides: '' });
		expect(pages).toEqual([0]);
	});
});
