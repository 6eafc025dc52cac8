import type { Input } from '../../../../nodes/Jing/engine/input/input';
import { readInput } from '../../../../nodes/Jing/engine/input/readInput';
import { planCalls } from '../../../../nodes/Jing/engine/request';
import { catalog } from '../../../../nodes/Jing/operations';
import { surroundings } from '../../support/records';

const free = [...catalog.operations.values()].find(
	({ operation }) => operation.customCall,
)?.operation;
const given = { method: 'POST', path: '/v1/a', effect: 'send' };
const read = (more: object) => readInput(free!, { ...given, ...more }, surroundings);

it('goes where the node says, with its body and query', () => {
	const query = { values: [{ key: 'n', value: 5 }] };
	const input = read({ path: '/v9/new', query, jsonBody: '{"a": 1}' }) as Input;
	const [call] = planCalls(free!, free!, [{ item: 0, input }], 50);
	expect(call!.request).toMatchObject({
		endpoint: { method: 'POST', path: '/v9/new' },
		query: { n: 5 },
		body: { a: 1 },
	});
});

it.each([
	['read', true],
	['update', true],
	['send', false],
])('with the effect %s may be repeated: %s', (effect, isSafe) => {
	expect(read({ effect })).toMatchObject({ repeatable: isSafe });
});

it.each(['', 'v1/a', '//evil.example/a', 'https://evil.example/a', '/v1/../../a', '/v1/a?b=1'])(
	'rejects the path %j',
	(path) => {
		expect(read({ path })).toMatchObject({ field: 'Path' });
	},
);

it.each([
	['', undefined],
	[undefined, undefined],
	['{}', {}],
	['[{"a": 1}]', [{ a: 1 }]],
])('sends the body %j as %j', (jsonBody, sent) => {
	expect((read({ jsonBody }) as Input).body).toEqual(sent);
});

it.each([
	['get', 'GET', undefined],
	[' post ', 'POST', { a: 1 }],
	['Put', 'PUT', { a: 1 }],
	['PATCH', 'PATCH', { a: 1 }],
	['patch', 'PATCH', { a: 1 }],
	['DELETE', 'DELETE', { a: 1 }],
])('takes %j, which an expression can give, for %s', (method, sent, body) => {
	const input = read({ method, jsonBody: '{"a": 1}' }) as Input;
	expect(input).toMatchObject({ endpoint: { method: sent, path: '/v1/a' } });
	expect(input.body).toEqual(body);
	const [call] = planCalls(free!, free!, [{ item: 0, input }], 50);
	expect(call!.request.body).toEqual(body);
});

it.each(['HEAD', 'FETCH', 'get it'])('rejects the method %j', (method) => {
	expect(read({ method })).toMatchObject({ field: 'Method' });
});

describe('a call for tokens', () => {
	const overrides = new Map([
		['oauth.getToken', { method: 'POST', path: '/v3/Auth/Token' } as const],
	]);
	const readWith = (path: string) =>
		readInput(free!, { ...given, path }, { ...surroundings, overrides });

	it.each([
		'/v1/oauth2/token',
		'/v1/oauth2/token/refresh',
		'/v1/oauth2/token/',
		'/v1/oauth2/token//',
		'/V1/OAuth2/Token',
		'/v1/oauth2/%74oken',
		'/v1/%6Fauth2/token/refresh/',
		'/v3/Auth/Token',
		'/v3/auth/token/',
		'/v3/%61uth/token',
		// Servers take several slashes for one, or leave out what follows a semicolon.
		'/v1//oauth2/token',
		'/v1/oauth2/token;v=1',
	])('is refused, however it is spelt: %s', (path) => {
		expect(readWith(path)).toMatchObject({
			field: 'Path',
			message: expect.stringContaining('requests a token') as string,
		});
	});

	it.each(['/v1/oauth2/tokens', '/v1/oauth2', '/v3/auth/token/list', '/v2/oauth2/token'])(
		'is not %s',
		(path) => {
			expect(readWith(path)).toMatchObject({ endpoint: { path } });
		},
	);
});

it('rejects a body that is no JSON', () => {
	expect(read({ jsonBody: '{"a"' })).toMatchObject({
		message: expect.stringMatching(/JSON/) as string,
	});
});
