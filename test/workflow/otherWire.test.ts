import { type CallContract, startSandbox } from '../../sandbox';
import { CredentialStore } from '../../tools/core/credentialStore';
import { execute } from './support/execute';
import { storeCredential } from './support/setUp';

/** A platform that differs in ways no document of the samples does, and what the credential says of it. */
interface Difference {
	calls: Record<string, CallContract>;
	overrides: Record<string, unknown>;
}

const accepted = (...names: string[]) =>
	Object.fromEntries(names.map((name) => [name, { required: true }]));

const create = {
	resource: 'user',
	operation: 'create',
	identities: { values: [{ type: 'mobile', value: '13900001001' }] },
};
const get = {
	resource: 'user',
	operation: 'get',
	identifyBy: 'mobile',
	identifyValue: '13900001001',
	additionalFields: { include_tags: true },
};
/** Every name that is asked, so that what the record says of them does not matter. */
const renamed = {
	identity: 'who',
	'identity.type': 'who.type',
	'identity.value': 'mobile',
	include_tags: 'with.tags',
};
const asOurs = {
	identity: 'identity',
	'identity.type': 'identity.type',
	'identity.value': 'identity.value',
	include_tags: 'include_tags',
};

const getAll = { resource: 'user', operation: 'getAll', returnAll: true };

const person = { identities: [{ type: 'mobile', value: '13900001001' }] };

it.each<[string, Difference, object, object]>([
	[
		'a value under another parent',
		{
			calls: {
				'user.get': {
					rename: renamed,
					accepts: { body: accepted('who', 'who.type', 'mobile', 'with', 'with.tags') },
				},
			},
			overrides: {
				'user.get': {
					rename: renamed,
				},
			},
		},
		get,
		{ ...person, tags: [] },
	],
	[
		'constants, and names that are never sent',
		{
			calls: {
				'user.get': {
					rename: asOurs,
					constants: { 'channel.name': 'n8n', v: 2 },
					accepts: {
						body: accepted('identity', 'identity.type', 'identity.value', 'channel', 'v'),
					},
				},
			},
			overrides: {
				'user.get': {
					rename: asOurs,
					constants: { 'channel.name': 'n8n', v: 2 },
					drop: ['include_tags'],
				},
			},
		},
		get,
		person,
	],
	[
		'a batch under a key, with constants beside it',
		{
			calls: { 'user.create': { into: 'users', constants: { channel: 'n8n' } } },
			overrides: { 'user.create': { into: 'users', constants: { channel: 'n8n' } } },
		},
		create,
		person,
	],
	[
		'rows and totals inside of an object',
		{
			calls: { 'user.getAll': { rows: 'page.content', total: 'page.size.all', pageFrom: 0 } },
			overrides: {
				'user.getAll': { rows: 'page.content', total: 'page.size.all', pageFrom: 0 },
			},
		},
		getAll,
		person,
	],
	[
		'token calls and headers',
		{
			calls: {
				'oauth.getToken': {
					path: '/auth/tokens',
					rename: { app_id: 'client.id', app_secret: 'client.secret' },
				},
			},
			overrides: {
				headers: { app_id: 'X-App', access_token: 'X-Token' },
				'oauth.getToken': {
					path: '/auth/tokens',
					rename: { app_id: 'client.id', app_secret: 'client.secret' },
				},
			},
		},
		getAll,
		person,
	],
])('%s', async (_what, { calls, overrides }, parameters, expected) => {
	const { headers } = overrides as { headers?: { app_id: string; access_token: string } };
	const sandbox = await startSandbox({ contract: { calls, ...(headers ? { headers } : {}) } });
	const store = new CredentialStore();
	const run = async (node: object, endpointOverrides: object) => {
		storeCredential({ sandbox, store }, { endpointOverrides: JSON.stringify(endpointOverrides) });
		return await execute(store, [{}], [{ parameters: node as never }]);
	};
	try {
		expect((await run(create, overrides)).error).toBeUndefined();
		const { error, items } = await run(parameters, overrides);
		expect(error).toBeUndefined();
		expect(items('JING').map(({ json }) => json)).toMatchObject([expected]);
	} finally {
		await sandbox.close();
	}
});
