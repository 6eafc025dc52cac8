import fc from 'fast-check';
import { matchResults } from '../../../../nodes/Jing/engine/outcome/batchResults';

const match = ['omni_user_uuid', 'identities', 'identity'];
const mobile = (value: string) => ({ type: 'mobile', value });
const person = (...values: string[]) => ({ identities: values.map(mobile) });
const ok = (value: string, more: object = {}) => ({ ...person(value), ok: value, ...more });
const no = (value: string) => ({
	identity: mobile(value),
	error_code: 1,
	error_msg: `no ${value}`,
});

/** The expected in short: what came back for each element. */
const resultsOf = (elements: object[], data: unknown, by = match) =>
	matchResults(elements as Array<Record<string, unknown>>, data, { match: by }).map((result) =>
		'entry' in result ? [result.kind, result.entry] : result.kind,
	);
const done = (entry: unknown) => ['done', entry];
const refused = (entry: unknown) => ['refused', entry];

const people = [person('1'), person('2'), person('3')];

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

it.each([
	['identities', person('2')],
	['identity', { identity: mobile('2') }],
	['identity in a list', { identity: [mobile('2')] }],
])('finds the element by %s', (_form, named) => {
	const entry = { ...named, error_msg: 'no' };
	const data = { success: [ok('1'), ok('3')], failure: [entry] };
	expect(resultsOf(people, data)[1]).toEqual(refused(entry));
});

it('finds an element that has several identities by any one of them', () => {
	const elements = [person('1', '11'), person('2', '22')];
	const data = { success: [ok('22')], failure: [no('11')] };
	expect(resultsOf(elements, data)).toEqual([refused(no('11')), done(ok('22'))]);
});

it('prefers the element that is named exactly so to one that shares a name', () => {
	const elements = [person('1', '2'), person('1')];
	const both = { ...person('2', '1'), ok: 'both' };
	expect(resultsOf(elements, { success: [ok('1'), both] })).toEqual([done(both), done(ok('1'))]);
});

it('finds an element by the next key where an entry lacks the first', () => {
	const elements = [
		{ omni_user_uuid: 'u1', ...person('1') },
		{ omni_user_uuid: 'u2', ...person('2') },
	];
	const byId = { omni_user_uuid: 'u1', error_msg: 'no' };
	const data = { success: [ok('2')], failure: [byId] };
	expect(resultsOf(elements, data)).toEqual([refused(byId), done(ok('2'))]);
});

it('finds an element by its name where the batch is matched by that', () => {
	const elements = [{ tag_name: 'A' }, { tag_name: 'B' }];
	const data = { success: [{ tag_name: 'B', tag_id: '2' }], failure: [{ tag_name: 'A' }] };
	expect(resultsOf(elements, data, ['tag_name'])).toEqual([
		refused({ tag_name: 'A' }),
		done({ tag_name: 'B', tag_id: '2' }),
	]);
});

it('takes a number in the answer for the text that was sent', () => {
	const elements = [{ id: '7' }, { id: '8' }];
	const data = { success: [{ id: 8 }, { id: 7 }] };
	expect(resultsOf(elements, data, ['id'])).toEqual([done({ id: 7 }), done({ id: 8 })]);
});

it('does not mistake one kind of identity for another of the same value', () => {
	const elements = [{ identities: [{ type: 'email', value: 'x' }] }, person('x')];
	const data = { success: [ok('x')], failure: [{ identity: { type: 'email', value: 'x' } }] };
	expect(resultsOf(elements, data).map(([kind]) => kind)).toEqual(['refused', 'done']);
});

it('leads equal elements to equal entries in their order', () => {
	const elements = [person('1'), person('1'), person('2')];
	const success = [ok('2'), ok('1', { turn: 1 }), ok('1', { turn: 2 })];
	expect(resultsOf(elements, { success })).toEqual([
		done(ok('1', { turn: 1 })),
		done(ok('1', { turn: 2 })),
		done(ok('2')),
	]);
});

it('gives two elements of one person the one success that came back', () => {
	const elements = [person('1'), person('2'), person('1')];
	const data = { success: [ok('1'), ok('2')], failure: [] };
	expect(resultsOf(elements, data)).toEqual([done(ok('1')), done(ok('2')), done(ok('1'))]);
});

it('does not give the refusal of one element to its twin', () => {
	const elements = [person('1'), person('2'), person('1')];
	const data = { success: [ok('2')], failure: [no('1')] };
	expect(resultsOf(elements, data)).toEqual([refused(no('1')), done(ok('2')), 'unreported']);
});

describe('entries that name nobody', () => {
	const nameless = (id: number) => ({ jing_uuid: `j${id}` });

	it('are led back by position where there are as many as elements', () => {
		const success = [nameless(1), nameless(2), nameless(3)];
		expect(resultsOf(people, { success, failure: [] })).toEqual(success.map(done));
	});

	it('fill the elements that are left when the named ones are placed', () => {
		const data = { success: [ok('2'), nameless(1), nameless(3)] };
		expect(resultsOf(people, data)).toEqual([done(nameless(1)), done(ok('2')), done(nameless(3))]);
	});

	it('are all refusals where all are refused', () => {
		const failure = [{ error_msg: 'a' }, { error_msg: 'b' }, { error_msg: 'c' }];
		expect(resultsOf(people, { success: [], failure })).toEqual(failure.map(refused));
	});

	it('are led nowhere where successes and failures are mixed: any could be anybody', () => {
		const data = { success: [nameless(1), nameless(2)], failure: [{ error_msg: 'x' }] };
		expect(resultsOf(people, data)).toEqual(['unreported', 'unreported', 'unreported']);
	});

	it('are led nowhere where there are fewer than elements', () => {
		expect(resultsOf(people, { success: [nameless(1), nameless(2)] })).toEqual([
			'unreported',
			'unreported',
			'unreported',
		]);
	});

	it('may be bare texts', () => {
		expect(resultsOf(people, { success: ['a', 'b', 'c'] })).toEqual(['a', 'b', 'c'].map(done));
	});

	it('leave the other successes to the elements that they name', () => {
		const data = { success: [ok('1'), ok('3')], failure: [{ error_msg: 'x' }] };
		expect(resultsOf(people, data)).toEqual([
			done(ok('1')),
			refused({ error_msg: 'x' }),
			done(ok('3')),
		]);
	});
});

it('shows the refusals that name nobody with every element without a result', () => {
	const failure = [{ error_msg: 'x' }];
	expect(matchResults(people, { success: [ok('2')], failure }, { match })).toEqual([
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
	expect(resultsOf([person('1')], { failure: [no('1')] })).toEqual([refused(no('1'))]);
	expect(resultsOf([person('1')], { success: [ok('1')], failure: null })).toEqual([done(ok('1'))]);
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
			const elements = ranked.map(({ name }) => person(name));
			const expected = ranked.map(({ name, isRefused }) =>
				isRefused ? refused(no(name)) : done(ok(name)),
			);
			expect(resultsOf(elements, data)).toEqual(expected);
		}),
	);
});
