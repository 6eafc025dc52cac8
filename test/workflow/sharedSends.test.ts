import type { IDataObject, INodeParameters } from 'n8n-workflow';
import type { Fault } from '../../sandbox';
import { execute, type JingNode, type Result } from './support/execute';
import { createUsers, mobile, people } from './support/people';
import { storeCredential, withSandbox } from './support/setUp';

const setUp = withSandbox();

interface Receiver {
	identity: { type: string; value: string };
	variables?: object;
}

/** One SMS to each input item. */
const sendSms = (parameters: INodeParameters = {}, settings: Partial<JingNode> = {}): JingNode => ({
	parameters: {
		resource: 'sms',
		operation: 'send',
		taskBy: 'sms_template_id',
		sms_template_id: 't_1001',
		sign_name: '智造科技',
		receiversBy: ['inputItems'],
		identifyBy: 'mobile',
		identifyValue: '={{ $json.mobile }}',
		...parameters,
	},
	...settings,
});

const retrying = { retryOnFail: true, maxTries: 5, waitBetweenTries: 1 };

/** Has JING know 250 people, or as many as are given. */
const known = async (count = 250) => await execute(setUp.store, people(count), [createUsers()]);

const send = async (items: IDataObject[], node = sendSms()) =>
	await execute(setUp.store, items, [node]);

const bodies = (key = 'sms.send') =>
	setUp.sandbox.calls(key).map(({ body }) => body as IDataObject & { receivers: Receiver[] });

/** The mobile numbers in each call. */
const sent = (key = 'sms.send') =>
	bodies(key).map(({ receivers }) => receivers.map(({ identity }) => identity.value));

/** The mobile numbers that JING sent an SMS to, as often as it did. */
const reached = () => setUp.sandbox.state.smsMessages.map((message) => message.mobile);

const mobiles = (count: number, from = 0) =>
	Array.from({ length: count }, (_, index) => mobile(from + index));

const outputs = (result: Result) => [...result.items('JING'), ...result.items('JING', 1)];
const itemsOf = (result: Result) =>
	result.items('JING').map(({ pairedItem }) => (pairedItem as { item: number }).item);
const indexes = (count: number, from = 0) =>
	Array.from({ length: count }, (_, index) => from + index);

describe('250 people from a table', () => {
	it('get one SMS each by five calls, and 250 paired items come out', async () => {
		await known();
		const result = await send(people(250));
		expect(result.error).toBeUndefined();
		expect(sent()).toEqual([0, 50, 100, 150, 200].map((from) => mobiles(50, from)));
		expect(reached()).toEqual(mobiles(250));
		expect(itemsOf(result)).toEqual(indexes(250));
		const [first] = result.items('JING');
		expect(first!.json).toEqual({
			task_id: expect.any(String) as string,
			client_msg_id: null,
			accepted_count: 50,
			identity: { type: 'mobile', value: mobile(0) },
			omni_user_uuid: expect.any(String) as string,
			msg_id: expect.any(String) as string,
		});
		expect(new Set(result.items('JING').map(({ json }) => json.msg_id)).size).toBe(250);
	});

	it.each([
		[1, 3, [1, 1, 1]],
		[1000, 250, [250]],
		['100', 250, [100, 100, 50]],
	])('go out with Batch Size %j in calls of as many', async (batchSize, count, sizes) => {
		await known(count);
		const result = await send(people(count), sendSms({ options: { batchSize } }));
		expect(sent().map(({ length }) => length)).toEqual(sizes);
		expect(reached()).toEqual(mobiles(count));
		expect(itemsOf(result)).toEqual(indexes(count));
	});

	it('are sent one call after the other', async () => {
		await known(20);
		setUp.sandbox.options.latency = 30;
		await send(people(20), sendSms({ options: { batchSize: 5, concurrency: 5 } }));
		const arrivals = setUp.sandbox.calls('sms.send').map(({ at }) => Number(at));
		const gaps = arrivals.slice(1).map((at, index) => at - arrivals[index]!);
		expect(gaps).toHaveLength(3);
		expect(Math.min(...gaps)).toBeGreaterThanOrEqual(25);
	});

	it('have the variables of their own item', async () => {
		await known(3);
		const items = people(3).map((each, index) => ({ ...each, name: `N${index}` }));
		const variables = '={{ { "name": $json.name, "time": "9:00" } }}';
		await send(items, sendSms({ variables }));
		expect(sent()).toHaveLength(1);
		const texts = setUp.sandbox.state.smsMessages.map(({ content }) => content);
		expect(texts.map((text) => /】(\w+)您好/.exec(text)?.[1])).toEqual(['N0', 'N1', 'N2']);
	});
});

describe('a receiver that JING refuses', () => {
	it('is an error of its item, and the others of its call go through', async () => {
		await known(100);
		const items = people(103).map((each, index) => (index === 7 ? { mobile: 'no number' } : each));
		const result = await send(items, sendSms({}, { onError: 'continueErrorOutput' }));
		expect(sent().map(({ length }) => length)).toEqual([50, 50, 3]);
		const errors = result.items('JING', 1);
		expect(errors.map(({ pairedItem }) => pairedItem)).toEqual(
			[7, 100, 101, 102].map((item) => ({ item })),
		);
		expect(errors[0]!.json).toMatchObject({
			mobile: 'no number',
			error:
				'SMS: Send: JING rejected the entry for mobile no number. Reason from JING: "手机号格式不正确" (invalid value, code 40002) [item 7]',
			details: { code: 40002, index: 7 },
		});
		expect(errors[0]!.json.details).not.toHaveProperty('outcome');
		expect(itemsOf(result)).toEqual(indexes(100).filter((item) => item !== 7));
		expect(result.items('JING')[0]!.json).not.toHaveProperty('failure');
	});

	it('is the only one to go out again with Retry On Fail', async () => {
		await known(60);
		const items = people(60).map((each, index) => (index === 0 ? { mobile: mobile(99) } : each));
		const result = await send(items, sendSms({}, { ...retrying, maxTries: 2 }));
		expect(result.error.message).toContain(`mobile ${mobile(99)}`);
		expect(sent()).toEqual([
			[mobile(99), ...mobiles(49, 1)],
			[mobile(99), ...mobiles(10, 50)],
		]);
		expect(reached()).toEqual(mobiles(59, 1));
	});

	it('is led back where JING lists the refused alone, writing numbers in its own way', async () => {
		const failure = [
			{ identity: { type: 'mobile', value: `+86 ${mobile(1)}` }, error_code: 1, error_msg: 'no' },
		];
		const data = { task_id: 't', accepted_count: 2, failure };
		setUp.sandbox.fault({ on: 'sms.send', answer: { code: 0, data } });
		const result = await send(people(3), sendSms({}, { onError: 'continueErrorOutput' }));
		expect(result.items('JING', 1).map(({ json }) => json.mobile)).toEqual([mobile(1)]);
		expect(result.items('JING').map(({ json }) => json)).toEqual([
			{ task_id: 't', accepted_count: 2, success: true },
			{ task_id: 't', accepted_count: 2, success: true },
		]);
	});

	it('can be all of them, where JING counts none that it reached', async () => {
		const data = { task_id: 't', accepted_count: 0, msg: '没有可用的接收人' };
		setUp.sandbox.fault({ on: 'sms.send', answer: { code: 0, data } });
		const result = await send(people(2), sendSms({}, { onError: 'continueErrorOutput' }));
		expect(result.items('JING')).toEqual([]);
		expect(result.items('JING', 1).map(({ json }) => json.error)).toEqual([
			expect.stringContaining(`rejected the entry for mobile ${mobile(0)}`),
			expect.stringContaining(`rejected the entry for mobile ${mobile(1)}`),
		]);
	});

	it('is said to be one of the call where JING counts fewer than were sent', async () => {
		setUp.sandbox.fault({
			on: 'sms.send',
			answer: { code: 0, data: { task_id: 't', accepted_count: 2 } },
		});
		const result = await send(people(3));
		expect(result.items('JING')).toHaveLength(3);
		expect(result.record).toContain('JING left out 1 receiver without saying whom');
	});

	it('can have its whole call refused: that is not made again in parts', async () => {
		const answer = { code: 40002, msg: '参数无效: receivers' };
		setUp.sandbox.fault({ on: 'sms.send', answer });
		const result = await send(people(3), sendSms({}, { onError: 'continueErrorOutput' }));
		expect(sent()).toHaveLength(1);
		const [error] = result.items('JING', 1);
		expect(error!.json.details).toMatchObject({
			code: 40002,
			advice: expect.stringContaining('Lower Batch Size in Options to find it') as string,
		});
	});
});

const faults: Array<[string, Fault]> = [
	['a reset', { answer: 'reset', acts: true }],
	['a 20000', { answer: { code: 20000, msg: '服务不可用' }, acts: true }],
];

describe.each(faults)('%s after JING acted on the third of five calls', (_, fault) => {
	const run = async (settings: Partial<JingNode>) => {
		await known();
		setUp.sandbox.fault({ on: 'sms.send', skip: 2, ...fault });
		return await send(people(250), sendSms({}, settings));
	};

	it.each([{}, retrying])(
		'stopping, with %j: nobody gets it twice, the rest is not sent',
		async (settings) => {
			const result = await run(settings);
			expect(result.error.message).toMatch(
				/unclear whether it was sent.*Outcome unknown.*\[item 100\]/,
			);
			expect(result.error.description).toContain('100 of 250 items went through');
			expect(reached()).toEqual(mobiles(150));
			expect(sent()).toHaveLength(3);
		},
	);

	it.each([
		['continueRegularOutput', {}],
		['continueErrorOutput', {}],
		['continueErrorOutput', retrying],
	] as const)(
		'%s, with %j: everybody gets it once, 50 items are unknown',
		async (onError, settings) => {
			const result = await run({ onError, ...settings });
			expect(reached()).toEqual(mobiles(250));
			expect(sent()).toHaveLength(5);
			const all = outputs(result);
			expect(all).toHaveLength(250);
			const unknown = all.filter(({ json }) => json.error);
			expect(unknown.map(({ pairedItem }) => pairedItem)).toEqual(
				indexes(50, 100).map((item) => ({ item })),
			);
			for (const { json } of unknown) {
				expect(json.details).toMatchObject({ outcome: 'unknown', retry_safe: false });
			}
		},
	);
});

describe('Retry On Fail', () => {
	it('sends what is left after a refusal, and nobody gets it twice', async () => {
		await known();
		const answer = { code: 40004, msg: '签名未审核' };
		setUp.sandbox.fault({ on: 'sms.send', skip: 2, answer });
		const result = await send(people(250), sendSms({}, retrying));
		expect(result.error).toBeUndefined();
		expect(sent()).toHaveLength(6);
		expect(reached()).toEqual(mobiles(250));
		expect(itemsOf(result)).toEqual(indexes(250));
	});

	it('after a reset of the first call, which has n8n run the node again, sends no call again', async () => {
		await known();
		setUp.sandbox.fault({ on: 'sms.send', answer: 'reset', acts: true });
		const onError = 'continueErrorOutput';
		const result = await send(people(250), sendSms({}, { ...retrying, onError }));
		expect(sent()).toHaveLength(5);
		expect(reached()).toEqual(mobiles(250));
		expect(result.items('JING')).toHaveLength(200);
		expect(result.items('JING', 1)).toHaveLength(50);
	});

	it('fills the calls anew where a few of each are open', async () => {
		await known();
		const answer = { code: 20002, msg: '频率超限' };
		const node = sendSms(
			{ options: { maxRetries: 0 } },
			{ ...retrying, onError: 'continueErrorOutput' },
		);
		for (const skip of [0, 1]) setUp.sandbox.fault({ on: 'sms.send', skip, answer });
		const result = await send(people(250), node);
		expect(reached().toSorted()).toEqual(mobiles(250));
		expect(new Set(reached()).size).toBe(250);
		expect(result.items('JING')).toHaveLength(250);
	});
});

describe('items that differ', () => {
	it('in anything but the receiver have calls of their own, in their order', async () => {
		await known(60);
		const texts = ['t_1001', 't_1002', 't_1001'];
		const signs = ['智造科技', '智造科技', 'JING Demo'];
		const items = people(60).map((each, index) => ({
			...each,
			text: texts[index % 3],
			sign: signs[index % 3],
		}));
		const parameters = { sms_template_id: '={{ $json.text }}', sign_name: '={{ $json.sign }}' };
		const result = await send(items, sendSms(parameters));
		expect(bodies().map((body) => [body.sms_template_id, body.sign_name])).toEqual(
			texts.map((text, index) => [text, signs[index]]),
		);
		expect(sent().map(({ length }) => length)).toEqual([20, 20, 20]);
		expect(itemsOf(result)).toEqual(indexes(60));
		expect(result.items('JING').map(({ json }) => json.identity)).toEqual(
			mobiles(60).map((value) => ({ type: 'mobile', value })),
		);
	});

	it('in whom they are for can name a group or take themselves', async () => {
		await known(4);
		const items = people(4).map((each, index) => ({
			...each,
			to: index === 1 ? 'receivers' : 'inputItems',
		}));
		const other = { identifyBy: 'mobile', identifyValue: mobile(3) };
		const parameters = { receiversBy: '={{ [$json.to] }}', receivers: { values: [other] } };
		const result = await send(items, sendSms(parameters));
		expect(sent()).toEqual([[mobile(0), mobile(2), mobile(3)], [mobile(3)]]);
		expect(itemsOf(result)).toEqual(indexes(4));
	});
});

describe('an item', () => {
	it('without a receiver is an error of its own, and nothing is sent for it', async () => {
		await known(5);
		const items = people(5).map((each, index) => (index === 2 ? { mobile: ' ' } : each));
		const result = await send(items, sendSms({}, { onError: 'continueErrorOutput' }));
		expect(sent()).toEqual([mobiles(5).filter((_, index) => index !== 2)]);
		const [error, ...more] = result.items('JING', 1);
		expect(more).toEqual([]);
		expect(error).toMatchObject({
			json: {
				error: expect.stringContaining('SMS: Send: Identify Value is empty') as string,
				details: { field: 'Identify Value' },
			},
			pairedItem: { item: 2 },
		});
	});

	it('that asks for what another asks for is sent once, and both have the result', async () => {
		await known(2);
		const items = [...people(2), ...people(1)];
		const result = await send(items);
		expect(sent()).toEqual([mobiles(2)]);
		expect(reached()).toEqual(mobiles(2));
		expect(itemsOf(result)).toEqual([0, 1, 2]);
		const [first, , last] = result.items('JING');
		expect(last!.json).toEqual(first!.json);
		expect(result.record).toContain('1 input item asked for the same receiver and values');
	});

	it('that is the same as one that JING refuses is refused as well', async () => {
		await known(1);
		const items = [{ mobile: mobile(9) }, ...people(1), { mobile: mobile(9) }];
		const result = await send(items, sendSms({}, { onError: 'continueErrorOutput' }));
		expect(sent()).toEqual([[mobile(9), mobile(0)]]);
		expect(result.items('JING', 1).map(({ json }) => json.error)).toEqual([
			expect.stringContaining('[item 0]'),
			expect.stringContaining('[item 2]'),
		]);
	});

	it('for the same person with other variables is a message of its own', async () => {
		await known(1);
		const items = ['9:00', '10:00'].map((time) => ({ mobile: mobile(0), time }));
		const variables = '={{ { "name": "N", "time": $json.time } }}';
		const result = await send(items, sendSms({ variables }));
		expect(reached()).toEqual([mobile(0), mobile(0)]);
		const ids = result.items('JING').map(({ json }) => json.msg_id);
		expect(new Set(ids).size).toBe(2);
	});
});

it.each([
	['group_ids', 'User Group Names or IDs and From Input Items'],
	['receivers', 'Receivers and From Input Items'],
])(
	'input items together with %s are refused, as each call would reach those',
	async (other, labels) => {
		const listed = { values: [{ identifyBy: 'mobile', identifyValue: mobile(1) }] };
		const parameters = {
			receiversBy: ['inputItems', other],
			group_ids: ['ZmcVsNXfXRMHtDnsH7eMbZ'],
			receivers: listed,
		};
		const result = await send(people(2), sendSms(parameters));
		expect(sent()).toEqual([]);
		expect(result.error.message).toBe(`SMS: Send: ${labels} can't be chosen together [item 0]`);
		expect(result.error.description).toContain('reach the others with another node');
	},
);

it('more receivers than JING takes are refused with what to do', async () => {
	setUp.sandbox.options.maxBatch = 20;
	const result = await send(people(21), sendSms({}));
	expect(setUp.sandbox.state.smsMessages).toEqual([]);
	expect(result.error.message).toContain('receivers不得超过20个');
	expect(result.error.description).toContain('JING rejected all 21 receivers of this request');
	expect(result.error.description).toContain('Lower Batch Size');
});

it('a body as JSON is a call for each item, whatever is chosen', async () => {
	await known(2);
	const jsonBody =
		'={{ { "sms_template_id": "t_1001", "sign_name": "智造科技", "receivers": [{ "identity": { "type": "mobile", "value": $json.mobile } }] } }}';
	await send(people(2), sendSms({ specifyBody: 'json', jsonBody }));
	expect(sent()).toEqual([[mobile(0)], [mobile(1)]]);
});

it('renamed keys are sent, and the answer in them is led back', async () => {
	const rename = {
		receivers: 'people',
		'receivers.identity': 'people.who',
		'receivers.identity.type': 'people.who.kind',
	};
	const endpointOverrides = JSON.stringify({ 'sms.send': { rename } });
	storeCredential(setUp, { endpointOverrides });
	const entry = (index: number, more: object) => ({
		who: { kind: 'mobile', value: mobile(index) },
		...more,
	});
	const data = {
		task_id: 't',
		success: [entry(2, { msg_id: 'm2' }), entry(0, { msg_id: 'm0' })],
		failure: [entry(1, { error_code: 40004, error_msg: '黑名单' })],
	};
	setUp.sandbox.fault({ on: 'sms.send', answer: { code: 0, data } });
	const result = await send(people(3), sendSms({}, { onError: 'continueErrorOutput' }));
	expect(setUp.sandbox.calls('sms.send').map(({ body }) => body)).toEqual([
		{
			sms_template_id: 't_1001',
			sign_name: '智造科技',
			people: mobiles(3).map((value) => ({ who: { kind: 'mobile', value } })),
		},
	]);
	expect(result.items('JING').map(({ json }) => json.msg_id)).toEqual(['m0', 'm2']);
	expect(result.items('JING', 1).map(({ json }) => json.mobile)).toEqual([mobile(1)]);
});

describe('campaigns', () => {
	const email = (parameters: INodeParameters = {}, settings: Partial<JingNode> = {}): JingNode => ({
		parameters: {
			resource: 'email',
			operation: 'create',
			email_name: 'Invitation',
			subject: 'Hello',
			address_id: 'vyF3JFLaHrfNJcUwA5qQXk',
			contentBy: 'content',
			content: '<p>{{name}}</p>',
			receiversBy: ['inputItems'],
			identifyBy: 'mobile',
			identifyValue: '={{ $json.mobile }}',
			send_type: 'immediate',
			...parameters,
		},
		...settings,
	});

	it('as many emails are created as the receivers need, and a line says how many', async () => {
		await known(120);
		const result = await send(people(120), email());
		expect(sent('email.create').map(({ length }) => length)).toEqual([50, 50, 20]);
		const { emails, emailDeliveries } = setUp.sandbox.state;
		expect(emails.size).toBe(3);
		expect(emailDeliveries).toHaveLength(120);
		expect(itemsOf(result)).toEqual(indexes(120));
		const ids = result.items('JING').map(({ json }) => json.email_id);
		expect(new Set(ids).size).toBe(3);
		expect(ids.slice(0, 50)).toEqual(ids.slice(0, 50).fill(ids[0]!));
		expect(result.record).toContain(
			'3 emails were created in JING, as each holds up to 50 receivers (raise Batch Size to make fewer)',
		);
	});

	it('an email of which JING counts fewer receivers than it was given has a hint', async () => {
		const data = { email_id: 'e', receiver_count: 0 };
		setUp.sandbox.fault({ on: 'email.create', answer: { code: 0, data } });
		const result = await send(people(2), email());
		expect(result.error).toBeUndefined();
		expect(result.items('JING').map(({ json }) => json)).toEqual([data, data]);
		expect(result.record).toContain('JING left out 2 receivers without saying whom');
	});

	it('one email for all is not worth a line', async () => {
		await known(120);
		const result = await send(people(120), email({ options: { batchSize: 200 } }));
		expect(setUp.sandbox.state.emails.size).toBe(1);
		expect(result.record).not.toContain('were created in JING');
	});

	it('emails that differ are not blamed on Batch Size', async () => {
		const items = people(2).map((each, index) => ({ ...each, subject: `S${index}` }));
		const result = await send(items, email({ subject: '={{ $json.subject }}' }));
		expect(setUp.sandbox.state.emails.size).toBe(2);
		expect(result.record).toContain(
			'2 emails were created in JING, as items share one only if they agree in all other fields',
		);
	});

	it('emails for both reasons say both', async () => {
		const items = people(6).map((each, index) => ({ ...each, subject: `S${index % 2}` }));
		const options = { batchSize: 2 };
		const result = await send(items, email({ subject: '={{ $json.subject }}', options }));
		expect(setUp.sandbox.state.emails.size).toBe(4);
		expect(result.record).toContain(
			'4 emails were created in JING, as each holds up to 2 receivers (raise Batch Size to make fewer), and as items share one only if they agree in all other fields',
		);
	});

	it('nobody gets the file of another item', async () => {
		const file = (text: string) => ({
			data: { data: Buffer.from(text).toString('base64'), mimeType: 'text/plain' },
		});
		const items = ['a', 'b', 'a'].map((text, index) => ({
			mobile: mobile(index),
			binary: file(text),
		}));
		const values = [{ file_name: 'a.txt', file_content: 'data' }];
		const attachments = { additionalFields: { attachments: { values } } };
		const result = await send(items as IDataObject[], email(attachments));
		expect(result.error).toBeUndefined();
		expect(sent('email.create')).toEqual([[mobile(0), mobile(2)], [mobile(1)]]);
		expect(bodies('email.create').map((body) => body.attachments)).toEqual(
			['a', 'b'].map((text) => [
				{ file_name: 'a.txt', file_content: Buffer.from(text).toString('base64') },
			]),
		);
	});

	it('template messages go to as many sends as the followers need', async () => {
		const { sandbox } = setUp;
		const data = { send_id: 's', receiver_count: 50 };
		sandbox.fault({ on: 'templateMessage.createSend', times: 2, answer: { code: 0, data } });
		const parameters = {
			resource: 'templateMessage',
			operation: 'createSend',
			template_message_id: 'tm8KqZ4vXnW2cHs7RbJ5yL',
			receiversBy: ['inputItems'],
			identifyBy: 'wechat_openid',
			identifyValue: '={{ $json.mobile }}',
			send_type: 'immediate',
		};
		const result = await send(people(60), { parameters });
		expect(sent('templateMessage.createSend').map(({ length }) => length)).toEqual([50, 10]);
		expect(result.items('JING')[59]).toEqual(
			expect.objectContaining({ json: data, pairedItem: { item: 59 } }),
		);
		expect(result.record).toContain('2 sends were created in JING, as each holds up to 50');
	});
});
