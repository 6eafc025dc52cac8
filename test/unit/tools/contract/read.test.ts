import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { driftOf, corrections } from '../../../../tools/contract/drift/drift';
import { match } from '../../../../tools/contract/match';
import type { Documents } from '../../../../tools/contract/model';
import { maxBytes, readFiles } from '../../../../tools/contract/read/files';
import { readOpenApi } from '../../../../tools/contract/read/openApi';
import { leavesOf } from '../../../../tools/contract/shapes';
import { assumedCalls } from '../../../support/contract/assumedCalls';
import { newHeaders } from '../../../support/contract/headers';

const fixture = (name: string) => join(__dirname, '../../../fixtures/contract', name);
const read = async (name: string) => await readFiles(fixture(name));
const faultsOf = ({ faults }: Documents) =>
	faults
		.filter(({ isWarning }) => !isWarning)
		.map(({ line, message }) => `${line ?? ''}: ${message}`);

describe('pages', () => {
	it('hold one call each', async () => {
		const { calls, pushes, faults } = await read('pages');
		expect(faults).toEqual([]);
		expect(calls).toHaveLength(1);
		expect(calls[0]).toMatchObject({
			place: { source: fixture('pages/700000001e0.md'), line: 13 },
			page: '700000001',
			title: '用户列表查询',
			section: '用户管理',
			status: 'released',
			method: 'POST',
			path: '/v1/user/search',
			headers: ['appId', 'access-token'],
			examples: { request: { pageNum: 0, perPage: 10 }, response: { code: 0 } },
		});
		expect(pushes).toMatchObject([
			{ title: '线索创建事件', payloads: [{ event_type: 'object_create' }] },
		]);
	});

	it('give what the credential needs', async () => {
		const { calls } = await read('pages');
		const matching = match(assumedCalls(), calls);
		expect([...corrections(matching)]).toEqual([
			[
				'user.getAll',
				{
					path: '/v1/user/search',
					rename: { page: 'pageNum', page_size: 'perPage' },
					rows: 'items',
					pageFrom: 0,
				},
			],
		]);
		const headers = driftOf(matching, { isPartial: true }).filter(({ kind }) => kind === 'header');
		const names = newHeaders({ app_id: 'appId', access_token: 'access-token' });
		expect(headers.map(({ theirs }) => theirs)).toEqual(Object.values(names));
	});

	it('can be many in one file, of which a broken one does not spoil the others', async () => {
		const found = await read('many.md');
		expect(found.calls.map(({ title, section, page }) => [title, section, page])).toEqual([
			['发送', '短信管理', '700000011'],
			['查询隐私条款列表', '', undefined],
		]);
		expect(faultsOf(found)).toEqual([expect.stringMatching(/^4\d: .*flow/i)]);
	});

	it('without a specification are told', async () => {
		expect(faultsOf(await read('pages/700000002m0.md'))).toEqual([
			': There is no section "OpenAPI Specification" in it.',
		]);
	});
});

describe('a document', () => {
	it('is read with references that lead back to themselves', async () => {
		const found = await read('export.yaml');
		expect(faultsOf(found)).toEqual([]);
		const [call] = found.calls;
		expect(call).toMatchObject({ path: '/open/v1/lead/query', headers: ['app_id'] });
		const keys = leavesOf(call!.body!).map(({ path }) => path);
		expect(keys).toEqual(
			expect.arrayContaining([
				'lead_uuid',
				'filter.word',
				'filter.and.word',
				'filter.and.and.word',
			]),
		);
		expect(call!.body!.keys!.get('filter')!.required).toBe(true);
		expect(call!.answer!.keys!.get('records')!.of!.keys!.has('lead_uuid')).toBe(true);
	});

	it('can be of version 3.1, in English, and as JSON', async () => {
		const { calls, pushes, faults } = await read('export31.json');
		expect(faults).toEqual([]);
		expect(calls[0]!.place.line).toBe(6);
		expect(pushes).toMatchObject([{ title: 'lead created' }]);
		const { matches } = match(assumedCalls(), calls);
		expect(matches.map(({ own, by }) => [own.key, by])).toEqual([['company.delete', 'name']]);
	});

	it('that is hostile is told with file and line, and the rest is read', async () => {
		const found = await read('hostile.yaml');
		expect(faultsOf(found)).toEqual([
			'25: A key is named __proto__, which is not accepted.',
			'27: $ref leads outside the document (file:///etc/passwd) and is not followed.',
			'28: $ref leads outside the document (http://127.0.0.1:1/schema.json#/x) and is not followed.',
			'29: $ref points to #/components/schemas/Lost, which is not in the document.',
			expect.stringMatching(/^5: The path can't be used: the path "\/\/evil.example\/x"/),
			expect.stringMatching(/^7: The path .*leaves the base address/),
			expect.stringMatching(/^9: The path .*must begin with one \//),
			expect.stringMatching(/^11: The path .*contain no blank/),
			expect.stringMatching(/^13: The path .*contain no blank/),
			expect.stringMatching(/^15: The path .*leaves the base address/),
		]);
		expect(found.faults.every(({ source }) => source === fixture('hostile.yaml'))).toBe(true);
		expect(found.calls.map(({ path }) => path)).toEqual(['/v1/good']);
		expect([...found.calls[0]!.body!.keys!.keys()]).toEqual(['constructor', 'file', 'net', 'lost']);
		expect(({} as Record<string, unknown>).polluted).toBeUndefined();
	});

	it.each([
		['broken.yaml', /^3: Flow map/],
		['swagger.json', /^1: This is not an OpenAPI 3.0 or 3.1 document\.$/],
		['nowhere.yaml', /^: There is no such file or folder\.$/],
	])('%s is told', async (name, fault) => {
		const found = await read(name);
		expect(found.calls).toEqual([]);
		expect(faultsOf(found)[0]).toMatch(fault);
	});

	it('that is not quite valid is read all the same', async () => {
		const text = `openapi: 3.0.1
paths:
  /v1/x:
    post:
      summary: x
      requestBody:
        content: { application/json: { schema: { type: object, required: [], properties: { a: { type: string } } } } }
`;
		const { calls, faults } = await readOpenApi(text, { source: 'x.yaml' });
		expect(calls[0]!.body!.keys!.has('a')).toBe(true);
		expect(faults).toMatchObject([{ isWarning: true }]);
	});

	it.each([
		['paths: 7', 'It describes no calls'],
		['paths: { /v1/x: { post: 7 } }', undefined],
		['paths: { /v1/x: { post: { parameters: 7, requestBody: [], responses: x } } }', undefined],
		[
			'paths: { /v1/x: { post: { tags: 7, summary: [], requestBody: { content: 7 } } } }',
			undefined,
		],
	])('whose parts are of the wrong kind (%s) breaks nothing', async (paths, message) => {
		const text = `openapi: 3.0.1\ninfo: { title: x, version: '1' }\n${paths}\n`;
		const { faults } = await readOpenApi(text, { source: 'x.yaml', isPage: true });
		expect(faults.map((fault) => fault.message)).toEqual(
			message === undefined ? [] : [expect.stringContaining(message)],
		);
	});
});

describe('a document that would fill the memory', () => {
	it('by aliases is refused, with the line', async () => {
		const lines = ['a: &a [x,x,x,x,x,x,x,x,x,x]'];
		for (const [one, other] of ['ab', 'bc', 'cd', 'de', 'ef', 'fg', 'gh', 'hi']) {
			lines.push(`${other}: &${other} [${Array(10).fill(`*${one}`).join()}]`);
		}
		const text = `openapi: 3.0.1\n${lines.join('\n')}\n`;
		const { calls, faults } = await readOpenApi(text, { source: 'x.yaml' });
		expect(calls).toEqual([]);
		expect(faults).toEqual([
			{ source: 'x.yaml', line: 3, message: expect.stringMatching(/alias/i) },
		]);
	});

	it('by references that multiply is given up', async () => {
		const schemas = Array.from({ length: 7 }, (_, level) => {
			const next =
				level === 6 ? { type: 'string' } : { $ref: `#/components/schemas/S${level + 1}` };
			const keys = Array.from({ length: 8 }, (__, key) => [`k${key}`, next]);
			return [`S${level}`, { type: 'object', properties: Object.fromEntries(keys) }];
		});
		const schema = { $ref: '#/components/schemas/S0' };
		const post = { summary: 'x', requestBody: { content: { 'application/json': { schema } } } };
		const text = JSON.stringify({
			openapi: '3.0.1',
			info: { title: 'x', version: '1' },
			paths: { '/v1/x': { post } },
			components: { schemas: Object.fromEntries(schemas) },
		});
		const { calls, faults } = await readOpenApi(text, { source: 'x.json', isPage: true });
		expect(calls).toEqual([]);
		expect(faults).toMatchObject([
			{ line: 1, message: 'The call describes more than 20000 fields.' },
		]);
	});

	it('by depth is refused', async () => {
		const text = `openapi: 3.0.1\nx: ${'['.repeat(20_000)}`;
		const { faults } = await readOpenApi(text, { source: 'x.yaml' });
		expect(faults.length).toBeGreaterThan(0);
	});

	describe('by size', () => {
		let folder: string;

		beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), 'contract-'))));
		afterAll(async () => await rm(folder, { recursive: true }));

		it('is read at 5 MB', async () => {
			const properties = Object.fromEntries(
				Array.from({ length: 30 }, (_, index) => [`k${index}`, { type: 'string' }]),
			);
			const description = 'Words. '.repeat(700);
			const schema = { type: 'object', properties, description };
			const post = (index: number) => ({
				summary: `接口${index}`,
				requestBody: { content: { 'application/json': { schema } } },
				responses: { 200: { description: 'OK' } },
			});
			const paths = Object.fromEntries(
				Array.from({ length: 900 }, (_, index) => [`/v1/thing${index}`, { post: post(index) }]),
			);
			const info = { title: 'x', version: '1' };
			const text = JSON.stringify({ openapi: '3.0.1', info, paths });
			expect(text.length).toBeGreaterThan(5_000_000);
			const file = join(folder, 'big.json');
			await writeFile(file, text);
			const { calls, faults } = await readFiles(file);
			expect(faults).toEqual([]);
			expect(calls).toHaveLength(900);
		}, 60_000);

		it('is refused beyond the limit', async () => {
			const file = join(folder, 'huge.json');
			await writeFile(file, Buffer.alloc(maxBytes + 1_000_000, ' '));
			expect(faultsOf(await readFiles(file))).toEqual([
				': The file has 21 MB, the limit is 20 MB.',
			]);
		});
	});
});

describe('matching', () => {
	it('lists what could be several, and guesses nothing', async () => {
		const { calls } = await read('duplicates.yaml');
		const { matches, doubtful } = match(assumedCalls(), calls);
		expect(matches).toEqual([]);
		expect(
			doubtful.map(({ theirs, candidates }) => [theirs.path, candidates.map(({ key }) => key)]),
		).toEqual([
			['/v1/sms/old', ['sms.createTask']],
			['/v1/sms/new', ['sms.createTask']],
			['/v1/privacy/list', ['privacyPolicyV1.getAll', 'privacyPolicyV2.getAll']],
			['/v1/privacy/somewhere', ['privacyPolicyV1.getAll', 'privacyPolicyV2.getAll']],
		]);
	});

	it.each([
		['用 户列表 查询', '用户管理', 'user.getAll', 'title'],
		[
			'查询来源选项字段（获取下拉选项）',
			'ＣＲＭ对象通用接口',
			'crmObject.getSourceOptionFields',
			'title',
		],
		['查询隐私条款列表', '隐私条款V2', 'privacyPolicyV2.getAll', 'title'],
		['User List Query', 'User Management', 'user.getAll', 'name'],
		['用户列表查询 (User List Query)', '', 'user.getAll', 'title'],
		['用户列表查询', 'somewhere else', 'user.getAll', 'title'],
		['2.5 用户列表查询', '3、用户管理', 'user.getAll', 'title'],
	])('finds %s in %s', async (title, section, key, by) => {
		const call = { ...(await read('pages')).calls[0]!, title, section, folders: [section] };
		const { matches } = match(assumedCalls(), [{ ...call, page: undefined }]);
		expect(matches.map((each) => [each.own.key, each.by])).toEqual([[key, by]]);
	});

	it('finds a call by its page before its title, and by its address when nothing else fits', async () => {
		const [call] = (await read('pages')).calls;
		const byPage = match(assumedCalls(), [{ ...call!, page: '355314250' }]);
		expect(byPage.matches.map(({ own, by }) => [own.key, by])).toEqual([['user.create', 'page']]);
		const other = { ...call!, title: '?', section: '', folders: [], path: '/v1/user/list' };
		const byAddress = match(assumedCalls(), [other]);
		expect(byAddress.matches.map(({ own, by }) => [own.key, by])).toEqual([
			['user.getAll', 'address'],
		]);
	});

	it('does not look for a title in another section that we know', async () => {
		const [call] = (await read('pages')).calls;
		const { matches, newCalls } = match(assumedCalls(), [
			{ ...call!, section: '短信管理', folders: ['短信管理'] },
		]);
		expect([matches.length, newCalls.length]).toEqual([0, 1]);
	});

	it('takes the same call from a page and from an export for one', async () => {
		const [call] = (await read('pages')).calls;
		const { matches, doubtful } = match(assumedCalls(), [{ ...call!, page: undefined }, call!]);
		expect(doubtful).toEqual([]);
		expect(matches.map(({ theirs }) => theirs.page)).toEqual(['700000001']);
	});
});
