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
			values: [{ identity: { values: { type: 'mobile', value: '={{ $json.mobile }}' } } }],
		},
		additionalFields: { sign_name: '智造科技' },
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
