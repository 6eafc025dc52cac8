import type { IDataObject } from 'n8n-workflow';
import type { Fault } from '../../sandbox';
import { samplesOf } from '../support/samples';
import { execute, type JingNode, type Result } from './support/execute';
import { createLead, createUsers, mobile, people } from './support/people';
import { withSandbox } from './support/setUp';

const setUp = withSandbox();

const retrying = { retryOnFail: true, maxTries: 3, waitBetweenTries: 1 };
const busy: Fault['answer'] = { code: 40004, msg: '稍后再试' };

const detailsIn = (result: Result, name: string) =>
	[...result.items(name), ...result.items(name, 1)]
		.filter(({ json }) => json.error)
		.map(({ json }) => json.details);

describe('an item that is an array, over two calls', () => {
	const user = (value: string) => ({ identities: [{ type: 'mobile', value }] });
	const users = (...values: string[]) => ({ body: values.map(user) });
	const [a, b, c, d] = [0, 1, 2, 3].map(mobile) as [string, string, string, string];

	const createArrays = (settings: Partial<JingNode>) =>
		createUsers(
			{
				specifyBody: 'json',
				jsonBody: '={{ $json.body }}',
				options: { batchSize: 2, concurrency: 1 },
			},
			{ ...retrying, ...settings },
		);

	const run = async (items: IDataObject[], settings: Partial<JingNode> = {}) =>
		await execute(setUp.store, items, [createArrays(settings)]);

	/** The mobile numbers in each call. */
	const sent = () =>
		setUp.sandbox
			.calls('user.create')
			.map(({ body }) =>
				(body as Array<ReturnType<typeof user>>).map((each) => each.identities[0]!.value),
			);

	it.each<[string, number, string[][]]>([
		[
			'first',
			0,
			[
				[a, b],
				[a, b],
				[c, d],
			],
		],
		[
			'second',
			1,
			[
				[a, b],
				[c, d],
				[c, d],
			],
		],
	])('is created once and whole where the %s call is refused', async (_which, skip, calls) => {
		setUp.sandbox.fault({ on: 'user.create', skip, answer: busy });
		const result = await run([users(a, b, c), users(d)]);
		expect(result.error).toBeUndefined();
		expect(sent()).toEqual(calls);
		expect(setUp.sandbox.effects['user.create']).toBe(4);
		const output = result.items('Create');
		expect(output.map(({ json }) => json.identities)).toEqual(
			[a, b, c, d].map((value) => user(value).identities),
		);
		expect(output.map(({ pairedItem }) => pairedItem)).toEqual(
			[0, 0, 0, 1].map((item) => ({ item })),
		);
	});

	it.each(['continueRegularOutput', 'continueErrorOutput'] as const)(
		'%s: what the first try has done is not sent again',
		async (onError) => {
			setUp.sandbox.fault({ on: 'user.create', answer: busy });
			const result = await run([users(a, b, c), users(d)], { onError });
			expect(sent()).toEqual([
				[a, b],
				[c, d],
				[a, b],
			]);
			expect(setUp.sandbox.effects['user.create']).toBe(4);
			expect(result.items('Create')).toHaveLength(4);
			expect(detailsIn(result, 'Create')).toEqual([]);
		},
	);

	it('has only its refused element sent again', async () => {
		const result = await run([users(a, 'bad', c, d)]);
		expect(result.error.message).toContain('mobile bad');
		expect(sent()).toEqual([
			[a, 'bad'],
			['bad', c],
			['bad', d],
		]);
		expect(setUp.sandbox.effects['user.create']).toBe(3);
	});

	it('has no element sent again whose outcome is unknown', async () => {
		setUp.sandbox.fault({ on: 'user.create', skip: 1, acts: true, answer: 'reset' });
		const result = await run([users(a, b, c, d)]);
		expect(result.error.message).toContain('Outcome unknown');
		expect(sent()).toEqual([
			[a, b],
			[c, d],
		]);
		expect(setUp.sandbox.effects['user.create']).toBe(4);
	});
});

describe("a gateway's own JSON in answer to a lead", () => {
	it.each([
		['502 with the code 502', { code: 502, status: 502, msg: 'Bad Gateway' }],
		['504 with the code -1', { code: -1, status: 504, msg: 'Timeout' }],
		['200 with a code that is not listed', { code: 99999, msg: '系统繁忙' }],
	])('%s: one request, one lead, an unknown outcome', async (_what, answer) => {
		const { sandbox, store } = setUp;
		sandbox.fault({ on: 'lead.create', acts: true, answer });
		const stopped = await execute(store, people(1), [createLead({}, retrying)]);
		expect(stopped.error.message).toContain('Outcome unknown');
		expect(stopped.error.description).toContain('Lead: Get Many');
		expect(stopped.error.description).not.toMatch(/try again/i);
		expect(sandbox.calls('lead.create')).toHaveLength(1);
		expect(sandbox.effects['lead.create']).toBe(1);

		sandbox.fault({ on: 'lead.create', acts: true, answer });
		const onError = 'continueErrorOutput';
		const result = await execute(store, people(2), [createLead({}, { ...retrying, onError })]);
		expect(sandbox.calls('lead.create')).toHaveLength(3);
		expect(sandbox.effects['lead.create']).toBe(3);
		expect(result.items('Lead')).toHaveLength(1);
		expect(detailsIn(result, 'Lead')).toEqual([
			expect.objectContaining({ outcome: 'unknown', retry_safe: false, index: 0 }),
		]);
	});
});

describe('an attachment that can not be read', () => {
	const [sample] = samplesOf('email').filter(({ binary }) => binary);
	const { key, resource, operation, parameters, binary } = sample!;
	const good = { binary: { ...binary } };
	// n8n keeps large files outside the execution; one can be gone when the node wants it.
	const gone = {
		binary: { data: { ...binary!.data!, data: 'filesystem-v2', id: 'filesystem-v2:gone' } },
	};

	const send = async (items: IDataObject[], settings: Partial<JingNode>) =>
		await execute(setUp.store, items, [
			{ parameters: { ...parameters, resource, operation }, ...retrying, ...settings },
		]);

	it.each([
		['first', [gone, good, good], 0],
		['second', [good, gone, good], 1],
		['last', [good, good, gone], 2],
	])('in the %s item is an error of that item, and the others go out once', async (...given) => {
		const [, items, index] = given;
		const result = await send(items, { onError: 'continueErrorOutput' });
		const { sandbox } = setUp;
		expect(sandbox.calls(key)).toHaveLength(2);
		expect(sandbox.effects[key]).toBe(2);
		expect(result.items('JING')).toHaveLength(2);
		expect(result.items('JING', 1)).toEqual([
			expect.objectContaining({
				json: expect.objectContaining({
					error: expect.stringContaining(`[item ${index}]`) as string,
					details: {
						index,
						advice: expect.stringContaining('Nothing was sent for this item') as string,
					},
				}) as IDataObject,
				pairedItem: { item: index },
			}),
		]);
	});

	it('ends the run where the node stops, and what went out does not go out again', async () => {
		const result = await send([good, gone, good], {});
		expect(result.error.message).toContain('[item 1]');
		expect(setUp.sandbox.effects[key]).toBe(1);
		expect(setUp.sandbox.calls(key)).toHaveLength(1);
	});
});

it('an SMS to a group does not go out again because a single receiver is refused', async () => {
	const { sandbox, store } = setUp;
	const group_id = 'ZmcVsNXfXRMHtDnsH7eMbZ';
	const receiver = (value: string) => ({ identifyBy: 'mobile', identifyValue: value });
	const members = receiver('={{ $json.identities[0].value }}');
	const importUsers = { resource: 'userGroup', operation: 'importUsers', group_id, ...members };
	await execute(store, people(2), [createUsers(), { parameters: importUsers }]);
	const parameters = {
		resource: 'sms',
		operation: 'send',
		sms_template_id: 't_1001',
		group_ids: group_id,
		receivers: { values: [receiver(mobile(99))] },
		sign_name: '智造科技',
	};
	const result = await execute(store, [{}], [{ parameters, ...retrying }]);
	expect(sandbox.calls('sms.send')).toHaveLength(1);
	expect(sandbox.state.smsMessages).toHaveLength(2);
	expect(result.error).toBeUndefined();
	expect(result.items('JING')[0]!.json).toMatchObject({ accepted_count: 2, success: [] });
	expect(result.record).toContain('1 recipient was not reached');
});

it('what JING answers with an empty list comes out, and is not sent again', async () => {
	const { sandbox, store } = setUp;
	const smsOf = {
		resource: 'sms',
		operation: 'send',
		taskBy: 'sms_template_id',
		sms_template_id: 't_1001',
		sign_name: '智造科技',
		receiversBy: ['group_ids'],
		group_ids: ['={{ $json.group }}'],
	};
	sandbox.fault({ on: 'sms.send', answer: { code: 0, data: [] } });
	sandbox.fault({ on: 'sms.send', answer: busy });
	sandbox.fault({ on: 'sms.send', answer: { code: 0, data: { task_id: 't' } } });
	const items = [{ group: 'G1' }, { group: 'G2' }];
	const result = await execute(store, items, [{ parameters: smsOf, ...retrying }]);
	expect(result.items('JING').map(({ json }) => json)).toEqual([
		{ success: true },
		{ task_id: 't' },
	]);
	const groups = sandbox.calls('sms.send').map(({ body }) => (body as IDataObject).group_ids);
	expect(groups).toEqual([['G1'], ['G2'], ['G2']]);
});
