import type { Failure } from '../../../nodes/Jing/transport/failure';
import { pathFault, readBaseUrl, readOverrides } from '../../../nodes/Jing/transport/endpoints';

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

describe('the base address', () => {
	it.each([
		['https://jingopenapi.jingsocial.com', 'https://jingopenapi.jingsocial.com'],
		['https://jing.example/', 'https://jing.example'],
		['https://jing.example//', 'https://jing.example'],
		['  https://jing.example \n', 'https://jing.example'],
		['HTTPS://JING.example', 'https://jing.example'],
		['http://127.0.0.1:8080', 'http://127.0.0.1:8080'],
		['https://jing.example:443/open/api/', 'https://jing.example/open/api'],
		['http://[::1]:3000/', 'http://[::1]:3000'],
	])('%j is %s', (written, address) => {
		expect(readBaseUrl(written)).toBe(address);
	});

	it.each([
		[''],
		['   '],
		[undefined],
		[null],
		[42],
		['jing.example'],
		['/v1'],
		['https://'],
		['ftp://jing.example'],
		['file:///etc/passwd'],
		['javascript:alert(1)'],
		['https://user@jing.example'],
		['https://user:pass@jing.example'],
		['https://jing.example?x=1'],
		['https://jing.example/#top'],
	])('refuses %j', (written) => {
		const fault = readBaseUrl(written);
		expect(fault).toMatchObject({
			kind: 'notConfigured',
			detail: expect.stringMatching(/^Base Address: ./) as string,
		});
	});

	it('does not repeat a password in what it says', () => {
		const fault = readBaseUrl('https://user:hunter2@jing.example') as Failure;
		expect(fault.detail).not.toContain('hunter2');
	});
});

describe('a path', () => {
	it.each([
		...['/v1/user/create', '/v1/a.b/c', '/v1/..a', '/v1/%E7%94%A8', '/a', '/v1/a:b'],
		...['/v1/a;b', '/v1/a;version=2/b', '/v1/a%2eb', '/v1/...', '/v1/a%20b'],
	])('may be %s', (path) => {
		expect(pathFault(path, base)).toBeUndefined();
	});

	it.each([
		'',
		'v1/user',
		'//evil.example/v1',
		'https://evil.example/v1',
		'/\\evil.example',
		'/v1\\user',
		'/v1/../../admin',
		'/..',
		'/v1/.',
		'/v1/%2e%2e/admin',
		'/v1/%2E%2e/admin',
		'/v1/.%2e/admin',
		'/%2e%2e',
		'/v1/user?x=1',
		'/v1/user#x',
		'/v1/user create',
		'/v1/user\tcreate',
		'/v1/user\n',
		' /v1/user',
		'@evil.example',
		':8080/v1',
		// A server that decodes twice reads a dot segment out of these.
		'/v1/..%2fadmin',
		'/v1/%2F..%2Fadmin',
		'/v1/..%5cadmin',
		'/v1/%5C..%5Cadmin',
		'/v1/%252e%252e/admin',
		'/v1/a%25',
		// One that drops what follows a semicolon does so here.
		'/v1/..;/admin',
		'/v1/..;x=1/admin',
		'/v1/.;/admin',
		'/v1/%2e%2E;/admin',
		'/..;',
	])('may not be %j', (path) => {
		expect(pathFault(path, base)).toEqual(expect.any(String));
	});
});

describe('endpoint overrides', () => {
	it.each([['{}'], [''], ['  '], [undefined], [null], [{}]])('are none in %j', (written) => {
		expect(read(written)).toEqual(new Map());
	});

	it('replace method and path by key, as text or object', () => {
		const overrides = read({
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
		expect(read('{"user.create": "  POST   /v2/user "}')).toEqual(
			new Map([['user.create', { method: 'POST', path: '/v2/user' }]]),
		);
	});

	it('may concern the token calls', () => {
		expect(read('{"oauth.getToken": "POST /v1/token"}')).toEqual(
			new Map([['oauth.getToken', { method: 'POST', path: '/v1/token' }]]),
		);
	});

	it('may rename body keys and wrap the list', () => {
		const override = { method: 'POST', path: '/a', rename: { tag_name: 'name' }, into: 'tags' };
		expect(read({ 'user.create': override })).toEqual(new Map([['user.create', override]]));
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
		expect(read({ [key]: { path: '/v1/a', ...entry } })).toEqual(
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
		['an object without a method', { path: '/v1/a' }, 'method'],
		['an object without a path', { method: 'POST' }, 'path'],
		['a path that is no text', { method: 'POST', path: ['/v1/a'] }, 'path'],
		['an evil path in an object', { method: 'POST', path: '//evil' }, '//evil'],
		['rename as text', { method: 'POST', path: '/a', rename: 'b' }, 'rename'],
		['rename to a number', { method: 'POST', path: '/a', rename: { a: 1 } }, 'rename'],
		['rename to nothing', { method: 'POST', path: '/a', rename: { a: '' } }, 'rename'],
		['an empty into', { method: 'POST', path: '/a', into: '' }, 'into'],
		['an into that is no text', { method: 'POST', path: '/a', into: 1 }, 'into'],
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
});
