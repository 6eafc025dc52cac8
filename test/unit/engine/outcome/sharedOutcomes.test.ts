import type { FromItems, Operation } from '../../../../nodes/Jing/engine/definition';
import {
	sharedOutcomesOf,
	unaccountedIn,
} from '../../../../nodes/Jing/engine/outcome/sharedOutcomes';
import type { Answer } from '../../../../nodes/Jing/transport/envelope';
import type { About } from '../../../../nodes/Jing/transport/explain';
import { operationOf } from '../../support/records';

const about: About = { key: 'thing.send', title: 'Thing: Send', repeatable: false };
const fromItems: FromItems = {
	name: 'inputItems',
	displayName: 'From Input Items',
	into: 'receivers',
	size: 50,
	match: ['identity', 'id'],
	fields: [],
};
const refusals = { list: 'failure', reached: 'reached' };
const operation: Operation = operationOf({ effect: 'send', fromItems, refusals });

const entries = ['a', 'b', 'c'].map((id) => ({ id }));
const shared = { fromItems, entries, part: 0 };
/** A fourth item is the same as the second. */
const elements = [0, 1, 2, 1].map((place, item) => ({ item, place, body: entries[place]! }));

const answered = (data: unknown): Answer => ({ ok: true, data });
/** In short: the output, or the message. */
const outcomes = (answer: Answer, more: Partial<About> = {}) =>
	sharedOutcomesOf(operation, shared, elements, answer, { ...about, ...more }).map(([outcome]) =>
		'json' in outcome! ? outcome.json : outcome!.fault.message,
	);
const containing = (text: string) => expect.stringContaining(text) as string;

it.each<[string, unknown, object]>([
	['facts', { task: 't', reached: 3 }, { task: 't', reached: 3 }],
	['nothing', null, { success: true }],
	['a text', 'fine', { value: 'fine' }],
])('%s of the whole call go to each item', (_what, data, json) => {
	expect(outcomes(answered(data))).toEqual([json, json, json, json]);
});

it('what the answer says of one receiver goes to its items, and wins over what it says of all', () => {
	const success = [
		{ id: 'c', msg: 3 },
		{ id: 'a', msg: 1 },
		{ id: 'b', msg: 2, task: 'own' },
	];
	expect(outcomes(answered({ task: 't', success, failure: [] }))).toEqual([
		{ task: 't', id: 'a', msg: 1 },
		{ task: 'own', id: 'b', msg: 2 },
		{ task: 't', id: 'c', msg: 3 },
		{ task: 'own', id: 'b', msg: 2 },
	]);
});

it('a refusal is the error of each item that asked for it, with its own number', () => {
	const failure = [{ id: 'b', error_code: 40004, error_msg: 'blocked' }];
	expect(outcomes(answered({ task: 't', failure }))).toEqual([
		{ task: 't', success: true },
		containing('rejected the entry for id b. Reason from JING: "blocked"'),
		{ task: 't', success: true },
		containing('(business rule, code 40004) [item 3]'),
	]);
});

it.each([
	[{ results: [{ id: 'b', success: false, error_msg: 'blocked' }] }],
	[{ failure: { b: 'blocked' } }],
	[{ failList: [{ id: 'b', msg: 'blocked' }] }],
])('a refusal said as %j is of its items alone', (more) => {
	const refused = containing('rejected the entry for id b. Reason from JING: "blocked"');
	const others = { task: 't', success: true };
	expect(outcomes(answered({ task: 't', ...more }))).toEqual([others, refused, others, refused]);
});

it('a call that says of itself that it was not done is refused for each item', () => {
	for (const message of outcomes(answered({ success: false, msg: '余额不足' }))) {
		expect(message).toContain('Reason from JING: "余额不足"');
	}
});

it('whom the answer leaves out of both lists is not known to be reached', () => {
	const success = [{ id: 'a' }, { id: 'b' }];
	const [, , left] = outcomes(answered({ success, failure: [] }));
	expect(left).toMatch(/unclear whether .*does not mention id c.*Outcome unknown/);
});

it('an outcome that is unclear is so for all', () => {
	const answer: Answer = { ok: false, failure: { kind: 'connectionLost', stage: 'call' } };
	expect(outcomes(answer)).toEqual([0, 1, 2, 3].map((item) => containing(`[item ${item}]`)));
	for (const message of outcomes(answer)) expect(message).toContain('Outcome unknown');
});

it('a refusal as a whole with lists goes by them', () => {
	const data = { success: [{ id: 'a' }], failure: [{ id: 'b', error_code: 1 }] };
	const failure = { kind: 'businessRefusal', stage: 'call', code: 40004, data } as const;
	expect(outcomes({ ok: false, failure })).toEqual([
		{ id: 'a' },
		containing('rejected the entry for id b'),
		containing('JING rejected the request'),
		containing('rejected the entry for id b'),
	]);
});

it.each([
	[{ 'receivers.id': 'receivers.number' }, { number: 'b' }],
	[{ receivers: 'people', 'receivers.id': 'people.who.number' }, { who: { number: 'b' } }],
	[{ receivers: 'people' }, { id: 'b' }],
	[{ id: 'number' }, { id: 'b' }],
])('keys renamed by %j are led back from %j', (rename, named) => {
	const endpoint = { method: 'POST' as const, path: '/v1/a', rename };
	const failure = [{ ...named, error_code: 1, error_msg: 'no' }];
	const [first, second] = outcomes(answered({ failure }), { endpoint });
	expect(first).toEqual({ success: true });
	expect(second).toContain('rejected the entry for id b');
});

describe('receivers that an answer accounts for nowhere', () => {
	it.each<[object | null, number]>([
		[{ reached: 3 }, 0],
		[{ reached: '2' }, 1],
		[{ reached: 1, failure: [{ id: 'a' }] }, 1],
		[{ reached: 4 }, 0],
		[{ reached: 2, success: [{ id: 'a' }, { id: 'b' }] }, 0],
		[{ task: 't' }, 0],
		[{ reached: null }, 0],
		[{ reached: 'many' }, 0],
		[null, 0],
	])('of %j are %i', (data, count) => {
		expect(unaccountedIn(operation, shared, data)).toBe(count);
	});

	it.each([[''], [' '], [null], [false], [[]], ['none']])(
		'are none where it counts with %j',
		(reached) => {
			const data = { task: 't', reached };
			expect(outcomes(answered(data))).toEqual([data, data, data, data]);
			expect(unaccountedIn(operation, shared, data)).toBe(0);
		},
	);

	it('are all, but no errors, where JING may count them later', () => {
		const later = operationOf({
			...{ effect: 'send', fromItems },
			refusals: { ...refusals, countsLater: true },
		});
		const answer = answered({ reached: 0 });
		expect(unaccountedIn(later, shared, { reached: 0 })).toBe(3);
		expect(unaccountedIn(later, shared, { reached: 2 })).toBe(1);
		expect(sharedOutcomesOf(later, shared, elements, answer, about)).toEqual(
			elements.map(() => [{ json: { reached: 0 } }]),
		);
	});

	it('are all, where it counts none: none of the items went through', () => {
		for (const reached of [0, '0']) {
			for (const message of outcomes(answered({ task: 't', reached, msg: 'nobody' }))) {
				expect(message).toContain('Reason from JING: "nobody"');
			}
		}
		const failure = [{ id: 'a', error_code: 40004, error_msg: 'blocked' }];
		expect(outcomes(answered({ reached: 0, failure }))).toEqual([
			containing('"blocked"'),
			...['b', 'c', 'b'].map((id) => containing(`rejected the entry for id ${id}`)),
		]);
	});
});
