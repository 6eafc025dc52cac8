import type { Failure } from '../../../nodes/Jing/transport/failure';
import {
	corrected,
	type Endpoint,
	pathFault,
	readBaseUrl,
} from '../../../nodes/Jing/transport/endpoints';

const base = 'https://jing.example/open';

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

describe('a record that is corrected', () => {
	const record: Endpoint = {
		method: 'POST',
		path: '/v1/a',
		rename: { a: 'b', c: 'd' },
		drop: ['e'],
		constants: { f: 1 },
		rows: 'list',
	};

	it.each<[Partial<Endpoint> | undefined, Partial<Endpoint>]>([
		[undefined, {}],
		[{ path: '/v2/a' }, { path: '/v2/a' }],
		[{ rename: { a: 'x' } }, { rename: { a: 'x', c: 'd' } }],
		[{ drop: ['g'] }, { drop: ['e', 'g'] }],
		[{ constants: { h: 2 } }, { constants: { f: 1, h: 2 } }],
		[
			{ rows: 'items', pageFrom: 0 },
			{ rows: 'items', pageFrom: 0 },
		],
	])('by %j keeps what that leaves out', (by, changed) => {
		expect(corrected(record, by)).toEqual({ ...record, ...changed });
	});
});
