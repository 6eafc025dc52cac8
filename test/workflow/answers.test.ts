import type { INodeParameters } from 'n8n-workflow';
import type { Fault } from '../../sandbox';
import { CredentialStore } from '../../tools/core/credentialStore';
import { execute } from './support/execute';
import { createLead, createUsers, getUser, listLeads, mobile, people } from './support/people';
import { startRawServer } from './support/rawServer';
import { withSandbox } from './support/setUp';
import { endpointOf, isDocumented } from '../support/addresses';

const setUp = withSandbox();

describe('5 MB of words', () => {
	const words = '长'.repeat(1_700_000);
	const entry = { identity: { type: 'mobile', value: mobile(0) }, error_code: 40004 };

	it.each<[string, Fault['answer']]>([
		['in a refusal', { code: 40004, msg: words }],
		[
			'in a failure entry',
			{ code: 0, data: { success: [], failure: [{ ...entry, error_msg: words }] } },
		],
		[
			'beside a failure entry',
			{ code: 0, data: { success: [], failure: [{ ...entry, trace: words }] } },
		],
		['in an entry that names nobody', { code: 0, data: { success: [{ a: 1 }], failure: [words] } }],
	])('%s make a short error', async (_where, answer) => {
		const { sandbox, store } = setUp;
		for (const onError of [undefined, 'continueRegularOutput'] as const) {
			sandbox.fault({ on: 'user.create', answer });
			const result = await execute(store, people(2), [createUsers({}, { onError })]);
			const output = result.items('Create').map(({ json }) => json);
			const errors = onError ? output.map(({ error }) => error) : [result.error.message];
			expect(String(errors[0]).length).toBeGreaterThan(40);
			for (const error of errors) expect(String(error).length).toBeLessThan(2_000);
			// Everything that n8n stores: the error stands in it a few times.
			expect(result.record.length).toBeLessThan(150_000);
		}
	});
});

describe('an integer that a number can not hold', () => {
	const id = '1234567890123456789';

	async function withRawAnswer(answer: string, parameters: INodeParameters, item = {}) {
		const server = await startRawServer(answer);
		const store = new CredentialStore();
		store.set('main', { appId: '1', appSecret: 's', baseUrl: server.url });
		const result = await execute(store, [item], [{ parameters }]);
		await server.close();
		expect(result.error).toBeUndefined();
		return { output: result.items('JING').map(({ json }) => json), bodies: server.bodies };
	}

	it.each<[string, INodeParameters, string, unknown[]]>([
		[
			'a record',
			{
				resource: 'lead',
				operation: 'create',
				business_type: 'b',
				fields: { values: [{ key: 'a', value: 1 }] },
			},
			`{"lead_id":${id},"n":7}`,
			[{ lead_id: id, n: 7 }],
		],
		[
			'a list',
			{ resource: 'lead', operation: 'getAll', returnAll: true },
			`{"list":[{"id":${id}},{"id":${id.slice(0, -1)}8}],"total":2}`,
			[{ id }, { id: `${id.slice(0, -1)}8` }],
		],
	])('comes out of %s exact', async (_where, parameters, data, items) => {
		const { output } = await withRawAnswer(`{"code":0,"msg":"success","data":${data}}`, parameters);
		expect(output).toEqual(items);
	});

	it.each([
		['typed as JSON', `{"fields":{"id":${id}},"business_type":"b"}`, `"id":${id}`],
		['given as JSON text', '={{ $json.text }}', `"id":${id}`],
		['given as text', '={{ { fields: { id: $json.id } } }}', `"id":"${id}"`],
	])('goes out exact where it is %s', async (_how, jsonBody, part) => {
		const { bodies } = await withRawAnswer(
			'{"code":0,"data":{}}',
			{ resource: 'lead', operation: 'create', specifyBody: 'json', jsonBody },
			{ text: `{"fields":{"id":${id}}}`, id },
		);
		expect(bodies).toHaveLength(1);
		expect(bodies[0]).toContain(part);
	});
});

describe('a removal whose first answer gets lost', () => {
	const faults: Array<[string, Fault]> = [
		['an HTML 502', { answer: 'html', acts: true }],
		["a gateway's own JSON", { answer: { code: 502, status: 502 }, acts: true }],
	];

	it.each(faults)('by %s has succeeded where the repeat finds nothing', async (_what, fault) => {
		const { sandbox, store } = setUp;
		const { group_id } = [...sandbox.state.groups.values()][0]!;
		sandbox.fault({ on: 'userGroup.delete', ...fault });
		const parameters = { resource: 'userGroup', operation: 'delete', group_id };
		const result = await execute(store, [{}], [{ parameters }]);
		expect(result.error).toBeUndefined();
		expect(result.items('JING').map(({ json }) => json)).toEqual([{ deleted: true }]);
		expect(
			sandbox
				.calls('userGroup.delete')
				.map(({ code }) => code)
				.at(-1),
		).toBe(40004);
		expect(sandbox.effects['userGroup.delete']).toBe(1);
	});

	it.each(faults)('by %s has succeeded for each element of a batch', async (_what, fault) => {
		const { sandbox, store } = setUp;
		const names = { resource: 'company', operation: 'create', company_name: '={{ $json.name }}' };
		const items = [{ name: '甲' }, { name: '乙' }];
		const made = await execute(store, items, [{ parameters: names }]);
		const ids = made.items('JING').map(({ json }) => ({ id: json.company_id }));
		sandbox.fault({ on: 'company.delete', ...fault });
		const parameters = { resource: 'company', operation: 'delete', company_id: '={{ $json.id }}' };
		const result = await execute(store, ids, [{ parameters }]);
		expect(result.error).toBeUndefined();
		expect(result.items('JING').map(({ json }) => json)).toEqual([
			{ deleted: true },
			{ deleted: true },
		]);
		expect(sandbox.effects['company.delete']).toBe(2);
	});

	it('has failed where nothing was there from the start', async () => {
		const parameters = { resource: 'userGroup', operation: 'delete', group_id: 'nowhere' };
		const result = await execute(setUp.store, [{}], [{ parameters }]);
		expect(result.error.message).toContain('群组不存在');
	});
});

describe('an SMS', () => {
	const send = async (...receivers: string[]) => {
		const { sandbox, store } = setUp;
		await execute(store, people(2), [createUsers()]);
		const parameters = {
			resource: 'sms',
			operation: 'send',
			sms_template_id: 't_1001',
			receivers: {
				values: receivers.map((value) => ({ identifyBy: 'mobile', identifyValue: value })),
			},
			sign_name: '智造科技',
		};
		const onError = 'continueErrorOutput' as const;
		const result = await execute(store, [{}], [{ parameters, onError }]);
		return { result, messages: sandbox.state.smsMessages.map((message) => message.mobile) };
	};

	it('that all receivers are refused is an error item with what JING says of each', async () => {
		const { result, messages } = await send(mobile(8), mobile(9));
		expect(messages).toEqual([]);
		expect(result.items('JING')).toEqual([]);
		const [{ json }] = result.items('JING', 1) as [{ json: { error: string; details: object } }];
		expect(json.error).toContain('JING rejected all 2 recipients. Reason from JING');
		expect(json.error).toContain('用户不存在');
		expect(json.details).toMatchObject({
			code: 40004,
			raw: [mobile(8), mobile(9)].map((value) => ({ identity: { type: 'mobile', value } })),
		});
		expect(result.record).not.toContain('not reached');
	});

	it('that some receivers are refused is an item with a hint', async () => {
		const { result, messages } = await send(mobile(0), mobile(8), mobile(1), mobile(9));
		expect(messages).toEqual([mobile(0), mobile(1)]);
		expect(result.items('JING', 1)).toEqual([]);
		const [{ json }] = result.items('JING') as [{ json: { failure: unknown[] } }];
		expect(json.failure).toHaveLength(2);
		expect(result.record).toContain(
			'2 recipients were not reached. See \\"failure\\" in the output for who and why.',
		);
	});

	it('that nobody is refused has no hint', async () => {
		const { result, messages } = await send(mobile(0), mobile(1));
		expect(messages).toHaveLength(2);
		expect(result.items('JING')).toHaveLength(1);
		expect(result.record).not.toContain('not reached');
	});
});

it('a batch that is refused as a whole goes by the lists that come with it', async () => {
	const { sandbox, store } = setUp;
	const identity = (index: number) => ({ type: 'mobile', value: mobile(index) });
	const failure = [{ identity: identity(1), error_code: 40004, error_msg: '手机号已存在' }];
	const data = { success: [{ identities: [identity(2)], jing_uuid: 'j2' }], failure };
	sandbox.fault({ on: 'user.create', answer: { code: 40004, msg: '部分失败', data } });
	const onError = 'continueErrorOutput';
	const result = await execute(store, people(3), [createUsers({}, { onError })]);
	expect(result.items('Create').map(({ pairedItem }) => pairedItem)).toEqual([{ item: 2 }]);
	expect(result.items('Create', 1).map(({ json }) => json.error)).toEqual([
		expect.stringContaining('部分失败'),
		expect.stringContaining('手机号已存在'),
	]);
});

it.each([
	['a create', () => createLead(), 'lead.create'],
	['a read', () => getUser(), 'user.get'],
	['a list', () => listLeads(), 'lead.getAll'],
])(
	'a path that a gateway does not know is told with its override: %s',
	async (_what, node, key) => {
		const { sandbox, store } = setUp;
		const answers = [
			{ code: 404, status: 404, msg: 'Not Found' },
			{ code: 40004, status: 404 },
		];
		for (const answer of answers) {
			sandbox.fault({ on: key, answer });
			const result = await execute(store, people(1), [node()]);
			const { description } = result.error;
			if (isDocumented(key)) {
				expect(description).not.toContain('guess');
			} else {
				expect(description).toContain(`{"${key}": "${endpointOf(key).method} /v1/..."}`);
			}
		}
	},
);
