import type { OnError } from 'n8n-workflow';
import { execute, type JingNode } from './support/execute';
import { createUsers, getUser, mobile, people } from './support/people';
import { storeCredential, withSandbox } from './support/setUp';

const setUp = withSandbox();

/** Faults that every item has, before the first call. */
const nodes: Array<[string, () => JingNode, string]> = [
	[
		'a broken expression in Options',
		() => getUser({ options: { maxRetries: "={{ $('Nobody').item.json.times }}" } }),
		"Referenced node doesn't exist",
	],
	[
		'an unknown operation',
		() => ({ name: 'Get', parameters: { resource: 'user', operation: 'explode' } }),
		'there is no operation "explode"',
	],
	['a missing credential', () => getUser({}, { credentialId: 'gone' }), 'no credential gone'],
	[
		'a credential that can not be used',
		() => {
			storeCredential(setUp, { appSecret: '' });
			return getUser();
		},
		'App Secret',
	],
];

describe.each(nodes)('%s', (_what, nodeOf, words) => {
	const run = async (onError?: OnError) =>
		await execute(setUp.store, people(3), [{ ...nodeOf(), onError }]);

	afterEach(() => expect(setUp.sandbox.log).toEqual([]));

	it('puts every item out at the error output, and none at the other', async () => {
		const result = await run('continueErrorOutput');
		expect(result.error).toBeUndefined();
		expect(result.items('Get')).toEqual([]);
		const errors = result.items('Get', 1);
		expect(errors.map(({ pairedItem }) => pairedItem)).toEqual([0, 1, 2].map((item) => ({ item })));
		errors.forEach(({ json }, item) => {
			expect(json.error).toContain(words);
			expect(json.error).toContain(`[item ${item}]`);
			// n8n puts what came in beside the error.
			expect(json.mobile).toBe(mobile(item));
		});
	});

	it('makes error items of all where n8n continues with them', async () => {
		const result = await run('continueRegularOutput');
		expect(result.error).toBeUndefined();
		const output = result.items('Get').map(({ json }) => json);
		expect(output).toHaveLength(3);
		for (const json of output) {
			expect(Object.keys(json).toSorted()).toEqual(['details', 'error']);
			expect(json.error).toContain(words);
		}
	});

	it('ends the run where the node stops', async () => {
		const result = await run();
		expect(result.error.message).toContain(words);
		expect(result.items('Get')).toEqual([]);
	});
});

describe('Specify Body given by an expression', () => {
	const user = (index: number) => ({ identities: [{ type: 'mobile', value: mobile(index) }] });

	it.each([
		['JSON', "={{ 'json' }}", [user(7)]],
		['fields', "={{ 'fields' }}", [user(0)]],
		['the choice of the item', '={{ $json.mode }}', [user(7)]],
	])('runs with %s', async (_which, specifyBody, body) => {
		const { sandbox, store } = setUp;
		const items = [{ mobile: mobile(0), mode: 'json', body: user(7) }];
		const node = createUsers({ specifyBody, jsonBody: '={{ $json.body }}' });
		const result = await execute(store, items, [node]);
		expect(result.error).toBeUndefined();
		expect(sandbox.calls('user.create').map((call) => call.body)).toEqual([body]);
	});

	it('can differ from item to item, in one call', async () => {
		const { sandbox, store } = setUp;
		const items = [
			{ mode: 'json', body: user(7) },
			{ mode: 'fields', mobile: mobile(1) },
		];
		const node = createUsers({ specifyBody: '={{ $json.mode }}', jsonBody: '={{ $json.body }}' });
		const result = await execute(store, items, [node]);
		expect(result.error).toBeUndefined();
		expect(sandbox.calls('user.create').map(({ body }) => body)).toEqual([[user(7), user(1)]]);
	});
});
