import type { Fault } from '../../sandbox';
import { execute, type JingNode } from './support/execute';
import { createUsers, people } from './support/people';
import { withSandbox } from './support/setUp';

const setUp = withSandbox();

/** One SMS for each item. */
const sendSms = (settings: Partial<JingNode>): JingNode => ({
	parameters: {
		resource: 'sms',
		operation: 'send',
		sms_template_id: 't_1001',
		receivers: {
			values: [{ identifyBy: 'mobile', identifyValue: '={{ $json.mobile }}' }],
		},
		sign_name: '智造科技',
	},
	retryOnFail: true,
	maxTries: 5,
	waitBetweenTries: 1,
	...settings,
});

const faults: Array<[string, Fault]> = [
	['a reset', { answer: 'reset', acts: true }],
	['a 20000', { answer: { code: 20000, msg: '服务不可用' }, acts: true }],
	['an HTML 502', { answer: 'html', acts: true }],
];

describe.each(faults)(
	'10 SMS with Retry On Fail, %s after the server acted on the first',
	(_, fault) => {
		const send = async (settings: Partial<JingNode>) => {
			const { sandbox, store } = setUp;
			await execute(store, people(10), [createUsers()]);
			sandbox.fault({ on: 'sms.send', ...fault });
			return await execute(store, people(10), [sendSms(settings)]);
		};

		it.each(['continueRegularOutput', 'continueErrorOutput'] as const)(
			'%s: 10 effects, 9 done items, 1 unknown',
			async (onError) => {
				const result = await send({ onError });
				const items = [...result.items('JING'), ...result.items('JING', 1)];
				expect(setUp.sandbox.effects['sms.send']).toBe(10);
				expect(setUp.sandbox.calls('sms.send')).toHaveLength(10);
				const unknown = items.filter(({ json }) => json.error);
				expect(items.length - unknown.length).toBe(9);
				expect(unknown.map(({ json }) => json.details)).toEqual([
					expect.objectContaining({ outcome: 'unknown', retry_safe: false, index: 0 }),
				]);
				expect(unknown[0]!.json.error).toMatch(/^SMS: Send: unclear whether it was sent\./);
				expect(unknown[0]!.json.error).toContain('SMS: Get Deliveries');
			},
		);

		it('stopping: the first is not sent again in any try, the others are not sent', async () => {
			const result = await send({});
			expect(result.error.message).toMatch(/unclear whether it was sent.*Outcome unknown/);
			expect(setUp.sandbox.effects['sms.send']).toBe(1);
			expect(setUp.sandbox.calls('sms.send')).toHaveLength(1);
		});
	},
);

it('a try after a refusal goes on where the first stopped', async () => {
	const { sandbox, store } = setUp;
	await execute(store, people(10), [createUsers()]);
	sandbox.fault({ on: 'sms.send', skip: 4, answer: { code: 40004, msg: '签名未审核' } });
	const result = await execute(store, people(10), [sendSms({})]);
	expect(result.error).toBeUndefined();
	expect(result.items('JING')).toHaveLength(10);
	expect(sandbox.calls('sms.send')).toHaveLength(11);
	expect(sandbox.effects['sms.send']).toBe(10);
});

it('a second execution of the same items sends again', async () => {
	const { sandbox, store } = setUp;
	await execute(store, people(3), [createUsers()]);
	await execute(store, people(3), [sendSms({})]);
	await execute(store, people(3), [sendSms({})]);
	expect(sandbox.effects['sms.send']).toBe(6);
});

it('sends one at a time, also with a Concurrency from an older workflow', async () => {
	const { sandbox, store } = setUp;
	await execute(store, people(4), [createUsers()]);
	sandbox.options.latency = 30;
	const node = sendSms({});
	const parameters = { ...node.parameters, options: { concurrency: 5 } };
	await execute(store, people(4), [{ ...node, parameters }]);
	const arrivals = sandbox.calls('sms.send').map(({ at }) => Number(at));
	const gaps = arrivals.slice(1).map((at, index) => at - arrivals[index]!);
	expect(Math.min(...gaps)).toBeGreaterThanOrEqual(25);
});

it('a field that JING misses is named by its label, which the form shows', async () => {
	const { sandbox, store } = setUp;
	sandbox.fault({ on: 'sms.send', answer: { code: 40001, msg: '缺少必选参数: sign_name' } });
	const result = await execute(store, people(1), [sendSms({ retryOnFail: false })]);
	expect(result.error.message).toBe(
		'SMS: Send: a required field is missing: Signature (sign_name). JING said: "缺少必选参数: sign_name" (code 40001) [item 0]',
	);
	expect(result.error.description).toContain('Fill in the field named above');
	expect(result.error.description).not.toMatch(/Concurrency|Batch Size/);
});

it('points that may have been given are told as such in the message alone', async () => {
	const { sandbox, store } = setUp;
	sandbox.fault({ on: 'member.addPoints', answer: { code: 20000, msg: '服务不可用' } });
	const person = { identifyBy: 'member_id', identifyValue: 'm' };
	const parameters = { resource: 'member', operation: 'addPoints', ...person, points: 5 };
	const result = await execute(store, [{}], [{ parameters: { ...parameters, reason: 'r' } }]);
	expect(sandbox.calls('member.addPoints')).toHaveLength(1);
	expect(result.error.message).toBe(
		'Member: Add Points: unclear whether it happened. JING is not available at the moment: "服务不可用" (code 20000). Outcome unknown: check with Member: Get Remaining Points before you run it again. [item 0]',
	);
});

it('a rejected element tells the reason in English before the message of JING', async () => {
	const { store } = setUp;
	const parameters = {
		resource: 'userTag',
		operation: 'tagUsers',
		identifyBy: 'mobile',
		identifyValue: people(1)[0]!.mobile,
		tag_names: 'No Such Tag',
	};
	const result = await execute(store, people(1), [createUsers(), { parameters }]);
	expect(result.error.message).toBe(
		'User Tag: Tag Users: JING rejected the entry for mobile 13800000000. Reason from JING: "标签不存在" (business rule, code 40004) [item 0]',
	);
});
