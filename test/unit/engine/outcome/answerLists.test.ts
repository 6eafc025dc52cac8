import { hasResults, listsOf, verdictsIn } from '../../../../nodes/Jing/engine/outcome/answerLists';
import { done, mobile, person, refused, resultsOf } from '../../support/batches';

const [anna, bert, carl] = ['13800000001', '13800000002', '13800000003'] as const;
const three = [anna, bert, carl].map((value) => person(mobile(value)));
const of = (value: string, more: object = {}) => ({ identity: mobile(value), ...more });
const no = of(bert, { error_msg: '黑名单' });

describe('of three people the second is refused, and no other, where the answer is', () => {
	const others = { success: false, error_msg: '黑名单' };
	const ok = { success: true };

	it.each<[object, unknown, unknown?]>([
		[{ successList: [of(anna), of(carl)], failList: [no] }, no, of(anna)],
		[{ failedList: [no] }, no],
		[{ failureList: [no] }, no],
		[{ errorList: [no] }, no],
		[{ failure_list: [no] }, no],
		[{ failure: no }, no],
		[{ failure: { [bert]: '黑名单' } }, { element: bert, error_msg: '黑名单' }],
		[{ failed: { [bert]: { code: 40004, msg: 'x' } } }, { element: bert, code: 40004, msg: 'x' }],
		[{ failed: { [bert]: 40004 } }, { element: bert, error_code: 40004 }],
		[{ failed: bert }, bert],
		[{ results: [of(bert, others)] }, of(bert, others)],
		[
			{ results: [of(carl, ok), of(bert, others), of(anna, ok)], ids: ['x'] },
			of(bert, others),
			of(anna, ok),
		],
		[
			[of(carl, { code: 0 }), of(anna, { code: 0 }), of(bert, { code: 40004, msg: 'x' })],
			of(bert, { code: 40004, msg: 'x' }),
			of(anna, { code: 0 }),
		],
	])('%j', (data, entry, first = undefined) => {
		const results = resultsOf(three, data);
		expect(results.slice(0, 2)).toEqual([done(first), refused(entry)]);
		expect(results[2]![0]).toBe('done');
	});

	it('two names with a comma', () => {
		for (const comma of [',', '\uFF0C', ', ', ';']) {
			const data = { failed: [bert, carl].join(comma) };
			expect(resultsOf(three, data)).toEqual([done(), refused(bert), refused(carl)]);
		}
	});

	it('not told by an object that names others', () => {
		const data = { failure: { '138****0002': '黑名单' } };
		expect(resultsOf(three, data)).toEqual(['unreported', 'unreported', 'unreported']);
	});
});

it.each([
	[{ success: false, msg: '余额不足' }],
	[{ success: false }],
	[{ is_success: 'false', message: 'x' }],
	[{ ok: 0, reason: 'x' }],
])('an answer that says %j of itself refuses all', (data) => {
	expect(resultsOf(three, data)).toEqual([refused(data), refused(data), refused(data)]);
});

it.each([
	[{ failure: {} }],
	[{ failure: '' }],
	[{ failure: 'none' }],
	[{ failed: '0' }],
	[{ failed: { count: 0 } }],
	[{ errors: { message: '' } }],
	[{ errors: { message: null } }],
	[{ success: 0, total: 3 }],
	[{ ok: 0, msg: 'success' }],
	[{ success: true, msg: '已受理' }],
	[{ results: [of(anna, { success: true }), of(bert, { success: 1 })] }],
	[{ results: [of(anna, { error_code: 0 }), of(bert, { code: 'OK' })] }],
	[{ tags: [{ tag_id: 't', code: 7 }] }],
])('%j refuses nobody', (data) => {
	expect(resultsOf(three, data)).toEqual([done(data), done(data), done(data)]);
});

it.each([
	[{ code: 7 }],
	[{ code: 'C7', message: 'Hello' }],
	[{ code: 200, msg: 'success' }],
	[{ code: 1, msg: '成功' }],
	[{ code: 40004, msg: 'x', success: true }],
	[{ error_code: '' }],
	[{ error_code: null }],
	[{ error_code: '0' }],
	[{ error_code: 'OK' }],
	[{ error_code: 'SUCCESS', error_msg: '发送成功' }],
])('an entry with %j in one list for all is none of a refusal', (more) => {
	const entries = [anna, bert, carl].map((value) => of(value, more));
	expect(resultsOf(three, entries)).toEqual(entries.map(done));
});

it('an object of what is wrong is no list of what became of each element', () => {
	expect(hasResults({ errors: { mobile: '格式不正确' } })).toBe(false);
	expect(hasResults({ failList: [no] })).toBe(true);
});

it('two lists of verdicts are not taken for one', () => {
	const data = { a: [no], b: [{ success: false }], c: [{ success: false }] };
	expect(verdictsIn(data)).toBeUndefined();
	expect(listsOf(data)).toEqual({});
});
