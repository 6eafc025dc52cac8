import { matchResults } from '../../../../nodes/Jing/engine/outcome/batchResults';
import { parseJson, parseToSend } from '../../../../nodes/Jing/transport/json';
import {
	done,
	email,
	mobile,
	no,
	ok,
	person,
	refused,
	resultsOf,
	users,
} from '../../support/batches';

type Body = Record<string, unknown>;

const [anna, bert, carl] = ['13800000001', '13800000002', '13800000003'] as const;
const three = [anna, bert, carl].map((value) => person(mobile(value)));
const people = ['1', '2', '3'].map((value) => person(mobile(value)));

describe('a failure entry that names its element in a way of its own', () => {
	it.each<[string, object]>([
		['the whole element', { element: person(mobile(bert)), error_msg: 'no' }],
		['a nested identity', { user: { identity: mobile(bert) }, error: { msg: 'no' } }],
		['type and value', { type: 'mobile', value: bert, error_code: 40004 }],
		['the kind of identity as key', { mobile: bert, msg: 'no' }],
		['the value as a number', { mobile: Number(bert), msg: 'no' }],
		['the value in a list', { targets: [bert], msg: 'no' }],
		['an index from 0', { index: 1, error_msg: 'no' }],
	])('is led back by %s', (_how, entry) => {
		expect(resultsOf(three, { success: [ok(carl), ok(anna)], failure: [entry] })).toEqual([
			done(ok(anna)),
			refused(entry),
			done(ok(carl)),
		]);
		expect(resultsOf(three, { failure: [entry] })).toEqual([done(), refused(entry), done()]);
	});

	it.each([
		['0', 0],
		['1', 1],
	])('is led back by an index from %s, in both lists', (_start, start) => {
		const said = (element: number) => ({ index: element + start, note: `of ${element}` });
		expect(resultsOf(three, { success: [said(0)], failure: [said(2), said(1)] })).toEqual([
			done(said(0)),
			refused(said(1)),
			refused(said(2)),
		]);
		expect(resultsOf(three, { success: [said(2), said(0)], failure: [said(1)] })).toEqual([
			done(said(0)),
			refused(said(1)),
			done(said(2)),
		]);
	});

	it.each<[string, unknown[]]>([
		['an index that no element has', [{ index: 7, msg: 'no' }]],
		['an index that is no number', [{ index: 'b', msg: 'no' }]],
		['only some indexes', [{ index: 0, msg: 'no' }, { msg: 'no' }]],
		['a value that two elements have', [{ company: 'ACME', msg: 'no' }]],
		['a part of the value', [{ mobile: anna.slice(0, 10), msg: 'no' }]],
	])('is led nowhere by %s', (_how, failure) => {
		const elements = three.map(({ identities: [first] }) =>
			person(first!, { type: 'thirdparty_channel', value: 'ACME' }),
		);
		expect(resultsOf(elements, { success: [], failure })).toEqual([
			'unreported',
			'unreported',
			'unreported',
		]);
	});

	it('belongs to no other element by a code that reads like a name', () => {
		const elements = [{ tag_name: '40004' }, { tag_name: 'VIP' }];
		const entry = { tag_name: 'VIP', error_code: 40004 };
		const success = [{ tag_name: '40004', tag_id: 't1' }];
		expect(resultsOf(elements, { success, failure: [entry] }, { match: ['tag_name'] })).toEqual([
			done(success[0]),
			refused(entry),
		]);
	});
});

describe('entries that name their people in another way than was sent', () => {
	it.each<[string, (value: string, index: number) => object]>([
		['an ID and the number', (mobile, index) => ({ omni_user_uuid: `U${index}`, mobile })],
		['the number alone', (identity) => ({ identity })],
		['another word for its kind', (value) => ({ identity: { type: 'phone', value } })],
		['the kind in capitals', (value) => ({ identity: { type: 'MOBILE', value } })],
		['the number with its country', (value) => ({ identity: `+86${value}` })],
	])('are led back by %s, whatever their order', (_how, named) => {
		const [first, second, third] = [anna, bert, carl].map((value, index) => ({
			...named(value, index),
			msg_id: `m${index}`,
		}));
		const success = [third, first, second];
		expect(resultsOf(three, { success })).toEqual([done(first), done(second), done(third)]);
		const mixed = { success: [third], failure: [first, second] };
		expect(resultsOf(three, mixed)).toEqual([refused(first), refused(second), done(third)]);
		expect(resultsOf(three, { failure: [second] })).toEqual([done(), refused(second), done()]);
	});

	it('are not led to a person by position who is another than they hold', () => {
		const success = [
			{ id: 'x1', about: [bert, carl] },
			{ id: 'x2', about: [anna, carl] },
			{ id: 'x3', about: [anna, bert] },
		];
		expect(resultsOf(three, { success })).toEqual(['unreported', 'unreported', 'unreported']);
	});

	it('are led back by position where they only hold such numbers as counts', () => {
		const elements = ['1', '2', '3'].map((tag_name) => ({ tag_name }));
		const success = [3, 3, 3].map((users, index) => ({ id: `t${index}`, users, total: [1, 2] }));
		expect(resultsOf(elements, { success }, { match: ['tag_name'] })).toEqual(success.map(done));
	});
});

describe('elements that share a name', () => {
	const office = email('office@example.com');
	const colleagues = [person(office, mobile(anna)), person(office, mobile(bert))];

	it.each([
		['in another order', [mobile(bert), office]],
		['with one more', [office, mobile(bert), mobile(carl)]],
		['with one in place of another', [office, mobile(bert), email('b@example.com')]],
	])('are told apart by the most names, %s', (_how, identities) => {
		const entry = { identities, error_msg: 'no' };
		const success = [{ identities: [office, mobile(anna), mobile('13800000009')], ok: 1 }];
		expect(resultsOf(colleagues, { success, failure: [entry] })).toEqual([
			done(success[0]),
			refused(entry),
		]);
		expect(resultsOf(colleagues, { success: [], failure: [entry] })).toEqual([
			'unreported',
			refused(entry),
		]);
	});

	it('are both done by one success that has all their names', () => {
		const one = { omni_user_uuid: 'u1', ...person(mobile(anna), mobile(bert)) };
		const elements = [person(mobile(anna)), person(mobile(bert)), person(mobile(carl))];
		const data = { success: [one, ok(carl)], failure: [] };
		expect(resultsOf(elements, data)).toEqual([done(one), done(one), done(ok(carl))]);
	});

	it('are not both done by a success that lacks a name of one of them', () => {
		const success = [{ ...person(office, mobile(anna)), ok: 1 }];
		expect(resultsOf(colleagues, { success, failure: [] })).toEqual([
			done(success[0]),
			'unreported',
		]);
		const twins = [person(mobile(anna)), person(mobile(anna), mobile(bert))];
		expect(resultsOf(twins, { success: [ok(anna)], failure: [] })).toEqual([
			done(ok(anna)),
			'unreported',
		]);
	});

	it('without any name do not take the success of another for theirs', () => {
		const elements = [person(mobile(anna)), { fields: { name: 'Li' } }, person(mobile(bert))];
		const data = { success: [ok(anna), ok(bert)], failure: [] };
		expect(resultsOf(elements, data)).toEqual([done(ok(anna)), 'unreported', done(ok(bert))]);
	});
});

it.each([
	['identities', person(mobile('2'))],
	['identity', { identity: mobile('2') }],
	['identity in a list', { identity: [mobile('2')] }],
])('finds the element by %s', (_form, named) => {
	const entry = { ...named, error_msg: 'no' };
	const data = { success: [ok('1'), ok('3')], failure: [entry] };
	expect(resultsOf(people, data)[1]).toEqual(refused(entry));
});

it('finds an element that has several identities by any one of them', () => {
	const elements = [person(mobile('1'), mobile('11')), person(mobile('2'), mobile('22'))];
	const data = { success: [ok('22')], failure: [no('11')] };
	expect(resultsOf(elements, data)).toEqual([refused(no('11')), done(ok('22'))]);
});

it('prefers the element that is named exactly so to one that shares a name', () => {
	const elements = [person(mobile('1'), mobile('2')), person(mobile('1'))];
	const both = { ...person(mobile('2'), mobile('1')), ok: 'both' };
	expect(resultsOf(elements, { success: [ok('1'), both] })).toEqual([done(both), done(ok('1'))]);
});

it('finds an element by the next key where an entry lacks the first', () => {
	const elements = [
		{ omni_user_uuid: 'u1', ...person(mobile('1')) },
		{ omni_user_uuid: 'u2', ...person(mobile('2')) },
	];
	const byId = { omni_user_uuid: 'u1', error_msg: 'no' };
	const data = { success: [ok('2')], failure: [byId] };
	expect(resultsOf(elements, data)).toEqual([refused(byId), done(ok('2'))]);
});

it('finds an element by its name where the batch is matched by that', () => {
	const elements = [{ tag_name: 'A' }, { tag_name: 'B' }];
	const data = { success: [{ tag_name: 'B', tag_id: '2' }], failure: [{ tag_name: 'A' }] };
	expect(resultsOf(elements, data, { match: ['tag_name'] })).toEqual([
		refused({ tag_name: 'A' }),
		done({ tag_name: 'B', tag_id: '2' }),
	]);
});

it('takes a number in the answer for the text that was sent', () => {
	const elements = [{ id: '7' }, { id: '8' }];
	const data = { success: [{ id: 8 }, { id: 7 }] };
	expect(resultsOf(elements, data, { match: ['id'] })).toEqual([done({ id: 7 }), done({ id: 8 })]);
});

it('does not mistake one kind of identity for another of the same value', () => {
	const elements = [{ identities: [{ type: 'email', value: 'x' }] }, person(mobile('x'))];
	const data = { success: [ok('x')], failure: [{ identity: { type: 'email', value: 'x' } }] };
	expect(resultsOf(elements, data).map(([kind]) => kind)).toEqual(['refused', 'done']);
});

it('leads equal elements to equal entries in their order', () => {
	const elements = [person(mobile('1')), person(mobile('1')), person(mobile('2'))];
	const success = [ok('2'), ok('1', { turn: 1 }), ok('1', { turn: 2 })];
	expect(resultsOf(elements, { success })).toEqual([
		done(ok('1', { turn: 1 })),
		done(ok('1', { turn: 2 })),
		done(ok('2')),
	]);
});

it('gives two elements of one person the one success that came back', () => {
	const elements = [person(mobile('1')), person(mobile('2')), person(mobile('1'))];
	const data = { success: [ok('1'), ok('2')], failure: [] };
	expect(resultsOf(elements, data)).toEqual([done(ok('1')), done(ok('2')), done(ok('1'))]);
});

it('does not give the refusal of one element to its twin', () => {
	const elements = [person(mobile('1')), person(mobile('2')), person(mobile('1'))];
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

describe('names', () => {
	it.each([
		['Anna@Example.com', 'anna@example.com'],
		['anna@example.com', 'ANNA@EXAMPLE.COM'],
		[' anna@example.com', 'anna@example.com '],
	])('are the same where %j comes back as %j', (sent, back) => {
		const elements = [person(email(sent)), person(email('bert@example.com'))];
		const entry = { identity: email(back), error_msg: 'no' };
		const success = [{ ...person(email('bert@example.com')), ok: 1 }];
		expect(resultsOf(elements, { success, failure: [entry] })).toEqual([
			refused(entry),
			done(success[0]),
		]);
	});

	it.each([
		[['VIP', 'vip'], 0],
		[['vip', 'VIP'], 1],
	])('that differ in case only are led back exactly where they can be: %j', (names, bad) => {
		const elements = names.map((tag_name) => ({ tag_name }));
		const success = [{ tag_name: 'vip', tag_id: 't1' }];
		const failure = [{ tag_name: 'VIP', error_msg: 'exists' }];
		const expected = [done(success[0]), done(success[0])];
		expected[bad] = refused(failure[0]);
		expect(resultsOf(elements, { success, failure }, { match: ['tag_name'] })).toEqual(expected);
	});

	it.each([
		['the name that was sent', 'name'],
		['the documented name', 'tag_name'],
	])('that an override renames come back under %s', (_which, key) => {
		const matchKeys = { match: ['tag_name'], rename: { tag_name: 'name' } };
		const elements = [{ tag_name: 'A' }, { tag_name: 'B' }, { tag_name: 'C' }];
		const said = (name: string) => ({ [key]: name, of: name });
		const data = { success: [said('C'), said('A')], failure: [said('B')] };
		expect(resultsOf(elements, data, matchKeys)).toEqual([
			done(said('A')),
			refused(said('B')),
			done(said('C')),
		]);
	});

	it('may be integers that a number can not hold', () => {
		const sent = '[{"lead_uuid":1234567890123456788},{"lead_uuid":1234567890123456789}]';
		const answer =
			'{"success":[{"lead_uuid":1234567890123456789}],"failure":[{"lead_uuid":1234567890123456788}]}';
		const elements = parseToSend(sent) as Body[];
		const expected = resultsOf(elements, parseJson(answer), { match: ['lead_uuid'] });
		expect(expected).toEqual([
			refused({ lead_uuid: '1234567890123456788' }),
			done({ lead_uuid: '1234567890123456789' }),
		]);
	});
});

it('leads back 500 elements that share a name without a long search', () => {
	const office = email('office@example.com');
	const elements = Array.from({ length: 500 }, (_, index) =>
		person(office, mobile(String(13_800_000_000 + index))),
	);
	const success = elements.map(({ identities }, index) => ({
		identities: [...identities, { type: 'thirdparty_channel', value: `t${index}` }],
	}));
	const started = process.cpuUsage();
	const expected = resultsOf(elements, { success: success.toReversed(), failure: [] });
	expect(process.cpuUsage(started).user / 1_000).toBeLessThan(3_000);
	expect(expected).toEqual(success.map(done));
});

describe('an entry that names itself', () => {
	it('does not belong to another that its text mentions', () => {
		const elements = [person(mobile(anna)), person(mobile(bert))];
		const stranger = { ...person(mobile('13900000009')), recommended_by: bert };
		expect(resultsOf(elements, { success: [ok(anna), stranger, ok(carl)], failure: [] })).toEqual([
			done(ok(anna)),
			'unreported',
		]);
	});
});

describe('an element that is named as done and as refused', () => {
	const no = (value: string, more = {}) => ({ identity: mobile(value), error_msg: 'no', ...more });
	const two = [person(mobile(anna)), person(mobile(bert))];

	it.each<[string, object, object]>([
		['the same name', ok(bert), no(bert)],
		['another form of its number', ok(bert), no(`+86${bert}`)],
		['a blank before it', ok(bert), no(` ${bert}`)],
		['another case of the key', ok(bert), { mobile: bert, msg: 'no' }],
	])('is neither, by %s', (_how, success, failure) => {
		const data = { success: [ok(anna), success], failure: [failure] };
		expect(matchResults(two, data, users)).toEqual([
			{ kind: 'done', entry: ok(anna) },
			{ kind: 'contradictory', entries: [success, failure] },
		]);
	});

	it('is neither by an index on both lists', () => {
		const data = { success: [{ index: 0 }, { index: 1 }], failure: [{ index: 1, msg: 'no' }] };
		expect(matchResults(two, data, users).map(({ kind }) => kind)).toEqual([
			'done',
			'contradictory',
		]);
	});

	it('does not hand its second entry to an element that is not mentioned', () => {
		const data = { success: [ok(anna)], failure: [no(anna)] };
		expect(resultsOf(two, data)).toEqual(['contradictory', 'unreported']);
		expect(resultsOf(two, { success: [ok(anna), ok(anna)], failure: [] })).toEqual([
			done(ok(anna)),
			'unreported',
		]);
	});

	it('is not one of two equal elements of which one is done', () => {
		const twins = [person(mobile(anna)), person(mobile(anna))];
		const data = { success: [ok(anna)], failure: [no(anna)] };
		expect(resultsOf(twins, data)).toEqual([done(ok(anna)), refused(no(anna))]);
	});
});
