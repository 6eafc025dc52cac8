import { execute } from './support/execute';
import { createUsers, listLeads, mobile, people } from './support/people';
import { withSandbox } from './support/setUp';

const setUp = withSandbox();

const tagUsers = {
	name: 'Tag',
	parameters: {
		resource: 'userTag',
		operation: 'tagUsers',
		identifyBy: 'mobile',
		identifyValue: '={{ $json.identities[0].value }}',
		tag_names: 'VIP',
	},
};

const tags = {
	name: 'Tags',
	parameters: { resource: 'userTag', operation: 'create', tag_name: 'VIP' },
	executeOnce: true,
};

describe('250 users created, tagged, then leads listed', () => {
	const refused = new Set([3, 50, 51, 99, 120, 200, 249]);
	const input = people(250).map((person, index) =>
		refused.has(index) ? { mobile: `bad ${index}` } : person,
	);

	it('takes five calls at batch size 50 and keeps order and pairing', async () => {
		const { sandbox, store } = setUp;
		await execute(store, people(1), [tags]);
		const result = await execute(store, people(250), [
			createUsers({ options: { batchSize: 50 } }),
			tagUsers,
			listLeads({}, { executeOnce: true }),
		]);
		expect(result.error).toBeUndefined();
		expect(sandbox.calls('user.create').map(({ body }) => (body as unknown[]).length)).toEqual([
			50, 50, 50, 50, 50,
		]);
		const created = result.items('Create');
		expect(created.map(({ pairedItem }) => pairedItem)).toEqual(
			people(250).map((_, item) => ({ item })),
		);
		expect(created.map(({ json }) => json.identities)).toEqual(
			people(250).map((person) => [{ type: 'mobile', value: person.mobile }]),
		);
		expect(result.items('Tag')).toHaveLength(250);
		expect(sandbox.effects['userTag.tagUsers']).toBe(250);
		expect(sandbox.calls('lead.getAll')).toHaveLength(1);
	});

	it('puts seven refused users out as seven error items that name user and reason', async () => {
		const { store } = setUp;
		const result = await execute(store, input, [
			createUsers({}, { onError: 'continueErrorOutput' }),
		]);
		expect(result.items('Create')).toHaveLength(243);
		const errors = result.items('Create', 1);
		expect(errors.map(({ pairedItem }) => pairedItem)).toEqual(
			[...refused].map((item) => ({ item })),
		);
		for (const { json } of errors) {
			const { index, raw } = json.details as { index: number; raw: object };
			expect(json.error).toContain(`mobile bad ${index}`);
			expect(json.error).toContain('手机号格式不正确');
			expect(raw).toMatchObject({ error_code: 40002, error_msg: '手机号格式不正确' });
		}
	});

	it('stops with the first refused user named where the node does not continue', async () => {
		const { store } = setUp;
		const result = await execute(store, input, [createUsers({ options: { concurrency: 1 } })]);
		expect(result.error.name).toBe('NodeApiError');
		expect(result.error.message).toContain('mobile bad 3');
		expect(result.error.message).toContain('[item 3]');
		expect(result.error.description).toContain('49 of 250 items went through');
		expect(setUp.sandbox.calls('user.create')).toHaveLength(1);
	});
});

it('sends the fields of every item with the types that expressions give', async () => {
	const { sandbox, store } = setUp;
	const parameters = {
		fields: {
			values: [
				{ key: 'name', value: '={{ $json.name }}' },
				{ key: 'score', value: '={{ $json.score }}' },
			],
		},
		additionalFields: {
			returnFull: true,
			fields_source: { values: { source_type: 'thirdparty_custom_source', source_value: 'fair' } },
		},
	};
	const items = [{ mobile: 13_800_000_000, name: '张伟', score: 0 }];
	const result = await execute(store, items, [createUsers(parameters)]);
	expect(result.error).toBeUndefined();
	const [call] = sandbox.calls('user.create');
	expect(call!.query).toEqual({ returnFull: 'true' });
	expect(call!.body).toEqual([
		{
			identities: [{ type: 'mobile', value: mobile(0) }],
			fields: { name: '张伟', score: 0 },
			fields_source: { source_type: 'thirdparty_custom_source', source_value: 'fair' },
		},
	]);
});

it('reads the credential from the store once, and twice more for a new token', async () => {
	const { store } = setUp;
	await execute(store, people(500), [createUsers({ options: { batchSize: 10 } })]);
	expect(store.reads).toBe(3);
	await execute(store, people(500), [createUsers({ options: { batchSize: 10 } })]);
	expect(store.reads).toBe(4);
});
