import type { INodeParameters } from 'n8n-workflow';
import own from '../../sandbox/routes.json';
import { startServer } from '../../sandbox/server';
import type { Route } from '../../sandbox/types';
import { operations } from '../unit/sandbox/routeList';
import { execute } from './support/execute';
import { mobile, people } from './support/people';
import { withSandbox } from './support/setUp';

/** What a user types is where it is, whatever the records say; only tokens are got by the records. */
const calls = [...(own as Route[]).filter(({ key }) => key.startsWith('oauth.')), ...operations];
const setUp = withSandbox({}, async (options) => await startServer(calls, options));

const request = (parameters: INodeParameters) => ({
	parameters: { resource: 'apiRequest', operation: 'send', ...parameters },
});

async function create(users: Array<{ mobile?: unknown }>) {
	const list = users.map((user) => ({ identities: [{ type: 'mobile', value: user.mobile }] }));
	const call = { path: '/v1/user/create', jsonBody: JSON.stringify(list) };
	const result = await execute(setUp.store, [{}], [request(call)]);
	expect(result.error).toBeUndefined();
}

it('calls any path with the managed token and gives back the data', async () => {
	const { sandbox, store } = setUp;
	await create(people(1));
	const jsonBody = '={{ JSON.stringify({ identity: { type: "mobile", value: $json.mobile } } ) }}';
	const result = await execute(store, people(1), [request({ path: '/v1/user/query', jsonBody })]);
	expect(result.error).toBeUndefined();
	expect(result.items('JING')[0]!.json).toHaveProperty('omni_user_uuid');
	expect(sandbox.tokens.issued).toBe(1);
});

it('reads pages when asked to', async () => {
	const { sandbox, store } = setUp;
	await create(people(150));
	const pages = { path: '/v1/user/list', effect: 'read', paging: true, returnAll: true };
	const result = await execute(store, [{}], [request(pages)]);
	expect(result.items('JING')).toHaveLength(150);
	expect(sandbox.calls('user.getAll')).toHaveLength(2);
});

it('sends query parameters, and no body with GET', async () => {
	const { sandbox, store } = setUp;
	const query = { values: [{ key: 'a', value: '={{ 1 }}' }] };
	await execute(store, [{}], [request({ method: 'GET', path: '/v1/nothing', query })]);
	expect(sandbox.log.at(-1)).toMatchObject({ method: 'GET', query: { a: '1' } });
	expect(sandbox.log.at(-1)!.body ?? {}).toEqual({});
});

it.each([
	['PATCH', 'PATCH'],
	["={{ 'patch' }}", 'PATCH'],
	["={{ 'put' }}", 'PUT'],
	['DELETE', 'DELETE'],
])('sends its body with %s', async (method, sent) => {
	const { sandbox, store } = setUp;
	await execute(store, [{}], [request({ method, path: '/v1/nothing', jsonBody: '{"a": 1}' })]);
	expect(sandbox.log.at(-1)).toMatchObject({ method: sent, path: '/v1/nothing', body: { a: 1 } });
});

it.each(['/v1/oauth2/token', '/v1/OAuth2/token/', '/v1/oauth2/%74oken/refresh', '/v9/token'])(
	'gives out no tokens: %s',
	async (path) => {
		const { sandbox, store } = setUp;
		const endpointOverrides = '{"oauth.refreshToken": "POST /v9/token"}';
		store.set('main', { ...store.get('main'), endpointOverrides });
		const result = await execute(store, [{}], [request({ path })]);
		expect(result.error.message).toContain('requests a token, which never becomes workflow data');
		expect(sandbox.log).toEqual([]);
	},
);

it.each(['https://example.com/x', '//example.com/x', 'v1/x', '/v1/../x', '/v1/x?a=b', ''])(
	'refuses the path %j before anything is sent',
	async (path) => {
		const { sandbox, store } = setUp;
		const result = await execute(
			store,
			[{}],
			[request({ path: `={{ ${JSON.stringify(path)} }}` })],
		);
		expect(result.error.name).toBe('NodeOperationError');
		expect(result.error.message).toContain('Path');
		expect(sandbox.log).toEqual([]);
	},
);

it.each([
	['send', 1],
	['read', 2],
	['update', 2],
])('treated as %s, a lost answer makes %i requests', async (effect, requests) => {
	const { sandbox, store } = setUp;
	await create([{ mobile: mobile(0) }]);
	sandbox.fault({ on: 'user.getAll', acts: true, answer: 'reset' });
	await execute(store, [{}], [request({ path: '/v1/user/list', effect })]);
	expect(sandbox.calls('user.getAll')).toHaveLength(requests);
});

it('tells where the path stands when JING does not know it', async () => {
	const result = await execute(setUp.store, [{}], [request({ path: '/v1/nothing' })]);
	expect(result.error.description).toContain('POST /v1/nothing is what the node says');
});
