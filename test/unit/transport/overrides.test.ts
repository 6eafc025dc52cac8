import { headerNames } from '../../../nodes/Jing/transport/headers';
import { readOverrides } from '../../../nodes/Jing/transport/overrides';

const base = 'https://jing.example/open';
const known = new Map([
	['user.create', { isBatch: true }],
	['lead.create', { isBatch: false }],
]);
const read = (value: unknown) => readOverrides(value, base, known);
const faultOf = (value: unknown) => {
	const result = read(value);
	return 'kind' in result ? result : undefined;
};
const callsIn = (value: unknown) => {
	const result = read(value);
	return 'kind' in result ? result : result.calls;
};
const headersIn = (value: unknown) => {
	const result = read(value);
	return 'kind' in result ? result : result.headers;
};

describe('endpoint overrides', () => {
	it.each([['{}'], [''], ['  '], [undefined], [null], [{}]])('are none in %j', (written) => {
		expect(callsIn(written)).toEqual(new Map());
	});

	it('replace method and path by key, as text or object', () => {
		const overrides = callsIn({
			'user.create': 'put /v2/user',
			'lead.create': { method: 'POST', path: '/v2/lead' },
		});
		expect(overrides).toEqual(
			new Map([
				['user.create', { method: 'PUT', path: '/v2/user' }],
				['lead.create', { method: 'POST', path: '/v2/lead' }],
			]),
		);
	});

	it('may come as JSON text', () => {
		expect(callsIn('{"user.create": "  POST   /v2/user "}')).toEqual(
			new Map([['user.create', { method: 'POST', path: '/v2/user' }]]),
		);
	});

	it('may concern the token calls', () => {
		expect(callsIn('{"oauth.getToken": "POST /v1/token"}')).toEqual(
			new Map([['oauth.getToken', { method: 'POST', path: '/v1/token' }]]),
		);
	});

	it('may rename body keys and wrap the list', () => {
		const override = { method: 'POST', path: '/a', rename: { tag_name: 'name' }, into: 'tags' };
		expect(callsIn({ 'user.create': override })).toEqual(new Map([['user.create', override]]));
	});

	it.each([
		['into on a call of one item', 'lead.create', 'POST', { into: 'leads' }, '"into"'],
		['into on a token call', 'oauth.getToken', 'POST', { into: 'apps' }, '"into"'],
		['GET on a call that sends a list', 'user.create', 'GET', {}, 'GET'],
		['GET on one that wraps its list', 'user.create', 'get', { into: 'users' }, 'GET'],
	])('are refused with %s, naming the key and the fault', (_what, key, method, more, part) => {
		const fault = faultOf({ [key]: { method, path: '/v1/a', ...more } });
		expect(fault).toMatchObject({
			detail: expect.stringMatching(/^Endpoint Overrides: /) as string,
		});
		expect(fault?.detail).toContain(`"${key}"`);
		expect(fault?.detail).toContain(part);
	});

	it.each([
		['GET on a call of one item', 'lead.create', { method: 'GET' }],
		['DELETE on a call that sends a list', 'user.create', { method: 'DELETE' }],
		['into on a call that sends a list', 'user.create', { method: 'PUT', into: 'users' }],
		['GET and rename on a token call', 'oauth.getToken', { method: 'GET', rename: { a: 'b' } }],
	])('may have %s', (_what, key, entry) => {
		expect(callsIn({ [key]: { path: '/v1/a', ...entry } })).toEqual(
			new Map([[key, { path: '/v1/a', ...entry }]]),
		);
	});

	it.each([['[]'], ['"x"'], ['1'], ['null'], ['{"a": '], [[]], [7], [true]])(
		'are refused where they are no JSON object: %j',
		(written) => {
			expect(faultOf(written)).toMatchObject({
				detail: expect.stringMatching(/^Endpoint Overrides: .*not a JSON object/) as string,
			});
		},
	);

	it.each(['user.delete', 'create', 'constructor', '__proto__', 'toString', 'User.create', ''])(
		'are refused for the unknown key %j',
		(key) => {
			const fault = faultOf(`{${JSON.stringify(key)}: "POST /v1/a"}`);
			expect(fault?.detail).toContain(`"${key}"`);
		},
	);

	it.each([
		['an unknown method', 'FETCH /v1/a', 'FETCH'],
		['no method', '/v1/a', '/v1/a'],
		['no path', 'POST', 'path'],
		['another host', 'POST //evil.example/a', '//evil.example/a'],
		['a whole address', 'POST https://evil.example/a', 'https://evil.example/a'],
		['a dot segment', 'POST /v1/../../a', 'leaves the base address'],
		['an escaped dot segment', 'POST /v1/%2e%2e/a', 'leaves the base address'],
		['a query', 'POST /v1/a?b=1', '/v1/a?b=1'],
		['a blank in the path', 'POST /v1/a b', '/v1/a b'],
		['an empty text', '', 'method'],
		['a number', 5, 'POST /v1/path'],
		['null', null, 'POST /v1/path'],
		['a list', ['POST', '/v1/a'], 'POST /v1/path'],
		['a path that is no text', { method: 'POST', path: ['/v1/a'] }, 'path'],
		['an evil path in an object', { method: 'POST', path: '//evil' }, '//evil'],
		['rename as text', { method: 'POST', path: '/a', rename: 'b' }, 'rename'],
		['rename to a number', { method: 'POST', path: '/a', rename: { a: 1 } }, 'rename'],
		['rename to nothing', { method: 'POST', path: '/a', rename: { a: '' } }, 'rename'],
		['an empty into', { method: 'POST', path: '/a', into: '' }, 'into'],
		['an into that is no text', { method: 'POST', path: '/a', into: 1 }, 'into'],
		['rename to a path with a gap', { rename: { a: 'b..c' } }, 'rename'],
		['rename of a path that ends in a dot', { rename: { 'a.': 'b' } }, 'rename'],
		['rename as a list', { rename: ['a', 'b'] }, 'rename'],
		['rename to what JavaScript means something by', { rename: { a: 'b.__proto__' } }, 'rename'],
		['drop as a text', { drop: 'a' }, 'drop'],
		['drop of a number', { drop: [1] }, 'drop'],
		['constants as a list', { constants: [1] }, 'constants'],
		['a constant without a name', { constants: { '': 1 } }, 'constants'],
		['a constant at constructor', { constants: { 'constructor.prototype': 1 } }, 'constants'],
		['rows that are no text', { rows: ['list'] }, 'rows'],
		['rows without a name', { rows: '.items' }, 'rows'],
		['a total that is no path', { total: 5 }, 'total'],
		['a first page of 2', { pageFrom: 2 }, 'pageFrom'],
		['a first page as text', { pageFrom: '0' }, 'pageFrom'],
		['a surplus key', { method: 'POST', path: '/a', url: 'x' }, '"url"'],
	])('are refused with %s, naming the key and the fault', (_what, value, part) => {
		const fault = faultOf(JSON.stringify({ 'user.create': value }));
		expect(fault?.detail).toContain('"user.create"');
		expect(fault?.detail).toContain(part);
	});

	it('are refused with a surplus __proto__', () => {
		const text = '{"user.create": {"method": "POST", "path": "/a", "__proto__": {}}}';
		expect(faultOf(text)?.detail).toContain('__proto__');
	});

	it.each<[object]>([
		[{ method: 'PUT' }],
		[{ path: '/v1/a' }],
		[{ rename: { 'identity.type': 'identity.identity_type', fields: 'user_fields' } }],
		[{ drop: ['source', 'identity.name'] }],
		[{ constants: { lang: 'zh', 'page.sort': ['a'], flag: false, none: null } }],
		[{ rows: 'page.items' }],
		[{ total: 'page.totalElements' }],
		[{ pageFrom: 0 }],
		[{ pageFrom: 1 }],
		[{}],
	])('may consist of %j alone', (entry) => {
		expect(callsIn({ 'lead.create': entry })).toEqual(new Map([['lead.create', entry]]));
	});

	it('may put the list of a batch under a dotted path', () => {
		const entry = { into: 'data.users' };
		expect(callsIn({ 'user.create': entry })).toEqual(new Map([['user.create', entry]]));
	});

	it('are taken up to 200 kB', () => {
		const entries = (count: number) =>
			Object.fromEntries(Array.from({ length: count }, (_, i) => [`name_${i}`, `${i}`.repeat(5)]));
		const text = (count: number) => JSON.stringify({ 'lead.create': { rename: entries(count) } });
		expect(text(5_000).length).toBeGreaterThan(150_000);
		expect(callsIn(text(5_000))).toHaveProperty('size', 1);
		expect(text(9_000).length).toBeGreaterThan(200_000);
		expect(faultOf(text(9_000))?.detail).toContain('200 kB');
	});
});

describe('the names of the headers', () => {
	it('are the usual ones, or those of the overrides', () => {
		expect(headersIn({})).toEqual(headerNames);
		expect(headersIn({ headers: { app_id: 'X-App' } })).toEqual({
			...headerNames,
			app_id: 'X-App',
		});
		expect(headersIn({ headers: { app_id: 'X-App', access_token: 'Authorization' } })).toEqual({
			app_id: 'X-App',
			access_token: 'Authorization',
		});
	});

	it.each<[string, unknown, string]>([
		['a text', 'appId', 'app_id'],
		['a list', ['appId'], 'app_id'],
		['another key', { appId: 'x' }, '"appId"'],
		['a number', { app_id: 1 }, '"1"'],
		['no name', { app_id: '' }, '""'],
		['a line break', { app_id: 'a\r\nb' }, 'name of a header'],
		['a blank', { access_token: 'a b' }, '"a b"'],
		['one that a request has already', { app_id: 'Content-Type' }, 'Content-Type'],
		['one that HTTP uses', { app_id: 'host' }, 'host'],
		['one name for both', { app_id: 'x', access_token: 'X' }, 'same name'],
	])('are refused where they are %s', (_what, headers, part) => {
		expect(faultOf({ headers })?.detail).toMatch(/^Endpoint Overrides: "headers": /);
		expect(faultOf({ headers })?.detail).toContain(part);
	});
});
