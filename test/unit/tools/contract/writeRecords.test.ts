import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Correction, DocumentedCall, Match, OwnCall } from '../../../../tools/contract/model';
import { checkCorrections } from '../../../../tools/contract/write/check';
import { changeRecords } from '../../../../tools/contract/write/records';

let folder: string;

beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'records-'));
	write('nodes/Jing/operations/thing.ts', table);
	write('nodes/Jing/operations/subscriptions.ts', subscriptions);
	write('nodes/Jing/transport/endpoints.ts', tokens);
	write('nodes/Jing/transport/headers.ts', headers);
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(path: string, text: string) {
	mkdirSync(dirname(join(folder, path)), { recursive: true });
	writeFileSync(join(folder, path), text);
}

const table = `export const thing: Section = {
	value: 'thing',
	operations: [
		{
			value: 'get',
			docs: { title: '查询', wire: 'assumed' },
			method: 'POST',
			// A comment that stays.
			path: '/v1/thing/get',
			effect: 'read',
			body: [identifyBy],
		},
		{
			value: 'getAll',
			docs: { title: '列表', wire: 'assumed' },
			method: 'GET',
			path: '/v1/thing/list',
			rename: { page: 'pageNo' },
			rows: 'items',
			effect: 'read',
			query: [keyword],
			output: 'list',
		},
		{
			value: 'create',
			docs: { title: '批量', wire: 'assumed' },
			method: 'POST',
			path: '/v1/thing/create',
			effect: 'create',
			body: [keyword],
			batch: { size: 50, match: ['id'], merges: true },
		},
	],
};
`;
const subscriptions = `export const subscriptions: Subscriptions = {
	list: { docs: { wire: 'assumed' }, method: 'POST', path: '/v1/hook/list' },
};
`;
const tokens = `export const tokenEndpoints = {
	'oauth.getToken': { docs: { wire: 'methodOnly' }, method: 'POST', path: '/v1/token' },
} as const satisfies Record<string, FixedCall>;
`;
const headers = `export const headerNames: HeaderNames = { app_id: 'app_id', access_token: 'access_token' };
`;

const nothing = { type: 'object' } as const;

function matchOf(
	key: string,
	more: Partial<OwnCall> = {},
	said: Partial<DocumentedCall> = {},
): Match {
	const endpoint = { method: 'POST', path: '/v1/thing/get' } as const;
	const names = { title: '', section: '', name: '' };
	const own = { key, ...names, evidence: 'assumed', endpoint, query: nothing, isPaged: false };
	return {
		own: { ...(own as OwnCall), ...more },
		theirs: {
			place: { source: 'made.yaml', line: 7 },
			page: '42',
			...{ title: '', section: '', status: 'released', headers: [] },
			...{ method: 'POST', path: '/v1/thing/get', query: nothing, examples: {} },
			...said,
		},
		by: 'page',
	};
}

/** The texts after a write of one call, without what only the layout says. */
function changed(match: Match, correction: Correction = {}, headerNames = {}) {
	const corrections = new Map([[match.own.key, correction]]);
	const said = { matches: [match], corrections, headers: headerNames };
	const { changes, notFound } = changeRecords(said, folder);
	for (const [path, text] of changes) write(path, text);
	// A second time there is nothing left to do.
	expect(changeRecords(said, folder).changes.size).toBe(0);
	const text = [...changes.values()].join('').replace(/\s+/g, ' ');
	return { text, files: [...changes.keys()], notFound };
}

describe('a record as a document has it', () => {
	it('names page, status and evidence', () => {
		const { text, files } = changed(matchOf('thing.get'));
		expect(files).toEqual(['nodes/Jing/operations/thing.ts']);
		expect(text).toMatch(
			/docs: \{ title: '查询', page: "api-42", status: "released", wire: "documented" \}/,
		);
	});

	it('has its keys behind the path, in a fixed order, and keeps its comments', () => {
		const { text } = changed(matchOf('thing.get'), {
			...{ pageFrom: 0, total: 'sum', rows: 'a.b', constants: { 'x.y': [1, null] } },
			...{ rename: { 'identity.type': 'identity.kind' }, path: "/v2/it's", method: 'PUT' },
		});
		expect(text).toContain(
			`method: "PUT", // A comment that stays. path: "/v2/it's", ` +
				'rename: {"identity.type":"identity.kind"}, constants: {"x.y":[1,null]}, ' +
				`rows: "a.b", total: "sum", pageFrom: 0, effect: 'read'`,
		);
	});

	it('loses the keys that go without saying', () => {
		const correction = { rename: { page: 'page' }, rows: 'list', pageFrom: 1 } as const;
		const { text } = changed(matchOf('thing.getAll'), correction);
		expect(text).toContain(`path: '/v1/thing/list', effect: 'read'`);
	});

	it('keeps a name that stays as it is inside of one that does not', () => {
		const rename = { identity: 'person', 'identity.type': 'identity.type', page: 'page' };
		const { text } = changed(matchOf('thing.getAll'), { rename });
		expect(text).toContain('rename: {"identity":"person","identity.type":"identity.type"}');
	});

	it('has its fields where its method has them', () => {
		expect(changed(matchOf('thing.getAll'), { method: 'POST' }).text).toContain('body: [keyword]');
		expect(changed(matchOf('thing.get'), { method: 'GET' }).text).toContain('query: [identifyBy]');
	});

	it.each([
		['a shorter list', 20, 'size: 20'],
		['a longer list', 80, 'size: 50'],
		['one element', 1, 'size: 50'],
	])('takes over %s than its own', (_what, maxItems, size) => {
		const list = { type: 'list', maxItems } as const;
		const body = { type: 'object', keys: new Map([['things', list]]) } as const;
		const match = matchOf('thing.create', { batch: { size: 50 } }, { body });
		const { text } = changed(match, { into: 'things' });
		expect(text).toContain(`batch: { ${size}, match: ['id'], into: "things", merges: true }`);
	});
});

describe('the calls that stand in no section', () => {
	it.each([
		['oauth.getToken', 'nodes/Jing/transport/endpoints.ts'],
		['webhook.list', 'nodes/Jing/operations/subscriptions.ts'],
	])('%s is written in %s', (key, file) => {
		const { text, files } = changed(matchOf(key), { path: '/v2/x', rename: { a: 'b' } });
		expect(files).toEqual([file]);
		expect(text).toMatch(
			/page: "api-42".* wire: "documented" \}, method: 'POST', path: "\/v2\/x",/,
		);
		expect(text).toContain('rename: {"a":"b"}');
	});

	it('headers have their names', () => {
		const { text } = changed(matchOf('thing.get'), {}, { app_id: 'X-App' });
		expect(text).toContain(`{ app_id: "X-App", access_token: 'access_token' }`);
	});
});

it('tells of a call that is not in the tables', () => {
	expect(changed(matchOf('thing.wave'))).toEqual({ text: '', files: [], notFound: ['thing.wave'] });
});

describe('what no record may say', () => {
	const constants = JSON.parse('{"a": {"__proto__": 1}}') as Record<string, unknown>;
	it.each<[string, Correction, string]>([
		['user.get', { path: '/v1/../admin' }, 'leaves the base address'],
		['user.get', { path: '//evil.example/x' }, 'must begin with one /'],
		['user.get', { rename: { a: '__proto__.b' } }, '"rename"'],
		['user.get', { constants }, '"__proto__"'],
		['user.create', { method: 'GET' }, 'a GET has no place for'],
	])('%s: %j', (key, correction, said) => {
		const check = () => checkCorrections([matchOf(key)], new Map([[key, correction]]));
		expect(check).toThrow(said);
		expect(check).toThrow(/^made\.yaml:7: /);
	});
});
