import fc from 'fast-check';
import { matchResults } from '../../../../nodes/Jing/engine/outcome/batchResults';
import { done, mobile, no, ok, person, refused, resultsOf, users } from '../../support/batches';

const [anna, bert, carl] = ['13800000001', '13800000002', '13800000003'] as const;
const three = [anna, bert, carl].map((value) => person(mobile(value)));
const people = ['1', '2', '3'].map((value) => person(mobile(value)));

it('leads successes back to their elements, whatever their order', () => {
	const success = [ok('3'), ok('1'), ok('2')];
	expect(resultsOf(people, { success, failure: [] })).toEqual([
		done(ok('1')),
		done(ok('2')),
		done(ok('3')),
	]);
});

it('leads failures back to their elements beside the successes', () => {
	const data = { success: [ok('3'), ok('1')], failure: [no('2')] };
	expect(resultsOf(people, data)).toEqual([done(ok('1')), refused(no('2')), done(ok('3'))]);
});

it('shows the refusals that name nobody with every element without a result', () => {
	const failure = [{ error_msg: 'x' }];
	expect(matchResults(people, { success: [ok('2')], failure }, users)).toEqual([
		{ kind: 'unreported', entries: failure },
		{ kind: 'done', entry: ok('2') },
		{ kind: 'unreported', entries: failure },
	]);
});

it('calls untold what an answer with empty lists does not mention', () => {
	expect(resultsOf(people, { success: [], failure: [] })).toEqual([
		'unreported',
		'unreported',
		'unreported',
	]);
});

it.each([[null], [undefined], [{}], [{ task_id: 't' }], ['done'], [true], [{ success: true }]])(
	'gives every element the answer %j, which has no lists',
	(data) => {
		expect(resultsOf(people, data)).toEqual([done(data), done(data), done(data)]);
	},
);

it('takes an answer that is a list for the list of successes', () => {
	expect(resultsOf(people, [ok('2'), ok('3'), ok('1')])).toEqual([
		done(ok('1')),
		done(ok('2')),
		done(ok('3')),
	]);
});

it('needs only one of the lists', () => {
	expect(resultsOf([person(mobile('1'))], { failure: [no('1')] })).toEqual([refused(no('1'))]);
	expect(resultsOf([person(mobile('1'))], { success: [ok('1')], failure: null })).toEqual([
		done(ok('1')),
	]);
});

it.each(
	['success', 'success_list', 'successes', 'succeeded'].flatMap((success) =>
		[
			...['failure', 'failed', 'fail_list', 'failed_list', 'failures'],
			...['error_list', 'errors'],
		].map((failure) => [success, failure]),
	),
)('finds the lists under %s and %s', (success, failure) => {
	const data = { [success]: [ok('3'), ok('1')], [failure]: [no('2')] };
	expect(resultsOf(people, data)).toEqual([done(ok('1')), refused(no('2')), done(ok('3'))]);
});

it.each([
	[{ error_code: 40004, error_msg: '已存在' }],
	[{ error_code: '40004' }],
	[{ success: false, message: '已存在' }],
	[{ success: 0 }],
	[{ is_success: '0', reason: '已存在' }],
	[{ ok: 'false' }],
])('takes an entry of one list for all for a refusal where it says %j', (verdict) => {
	const refusal = { ...ok('2'), ...verdict };
	const data = [ok('3'), refusal, { ...ok('1'), error_code: 0, success: true }];
	expect(resultsOf(people, data)).toEqual([
		done({ ...ok('1'), error_code: 0, success: true }),
		refused(refusal),
		done(ok('3')),
	]);
});

it.each([
	[{ success_count: 2, fail_count: 1 }],
	[{ success: 2, failed: 1 }],
	[{ total: 3, failed_count: '1' }],
	[{ errors: 3 }],
])('does not call done what %j counts among the refused', (data) => {
	expect(resultsOf(people, data)).toEqual(['unreported', 'unreported', 'unreported']);
});

it.each([[{ success_count: 3, fail_count: 0 }], [{ failed: 0 }], [{ failed: false }]])(
	'calls all done where %j counts none',
	(data) => {
		expect(resultsOf(people, data)).toEqual([done(data), done(data), done(data)]);
	},
);

describe('an answer with failures only', () => {
	const entry = { identity: mobile(bert), error_msg: 'no' };

	it.each<[string, object]>([
		['nothing beside them', {}],
		['null for the successes', { success: null }],
		['the number of successes', { success: 2 }],
		['true for the successes', { success: true }],
	])('says that the others are done, with %s', (_how, more) => {
		expect(resultsOf(three, { ...more, failure: [entry] })).toEqual([
			done(),
			refused(entry),
			done(),
		]);
	});

	it('says nothing of the others where an empty list of successes stands beside them', () => {
		expect(resultsOf(three, { success: [], failure: [entry] })).toEqual([
			'unreported',
			refused(entry),
			'unreported',
		]);
	});

	it('says nothing of the others where a failure names nobody', () => {
		const nobody = { error_msg: 'no' };
		expect(matchResults(three, { failure: [entry, nobody] }, users)).toEqual([
			{ kind: 'unreported', entries: [nobody] },
			{ kind: 'refused', entry },
			{ kind: 'unreported', entries: [nobody] },
		]);
	});

	it('says nothing of an element that is equal to a refused one', () => {
		const elements = [...three, person(mobile(bert))];
		expect(resultsOf(elements, { failure: [entry] })).toEqual([
			done(),
			refused(entry),
			done(),
			'unreported',
		]);
	});

	it('can be about every element', () => {
		const failure = [carl, anna, bert].map((value) => ({ mobile: value, msg: 'no' }));
		const [ofCarl, ofAnna, ofBert] = failure;
		expect(resultsOf(three, { failure })).toEqual([ofAnna, ofBert, ofCarl].map(refused));
	});
});

it('tells every element apart, whatever their number, order and outcome', () => {
	const outcome = fc.record({ isRefused: fc.boolean(), rank: fc.integer() });
	fc.assert(
		fc.property(fc.array(outcome, { minLength: 1, maxLength: 60 }), (outcomes) => {
			const ranked = outcomes.map((each, index) => ({ ...each, name: String(index) }));
			const answered = [...ranked].sort((a, b) => a.rank - b.rank);
			const data = {
				success: answered.filter(({ isRefused }) => !isRefused).map(({ name }) => ok(name)),
				failure: answered.filter(({ isRefused }) => isRefused).map(({ name }) => no(name)),
			};
			const elements = ranked.map(({ name }) => person(mobile(name)));
			const expected = ranked.map(({ name, isRefused }) =>
				isRefused ? refused(no(name)) : done(ok(name)),
			);
			expect(resultsOf(elements, data)).toEqual(expected);
		}),
	);
});
