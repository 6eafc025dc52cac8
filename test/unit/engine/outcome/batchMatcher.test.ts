import { matchResults } from '../../../../nodes/Jing/engine/outcome/batchResults';
import type { MatchKeys } from '../../../../nodes/Jing/engine/outcome/recordNames';
import { parseJson, parseToSend } from '../../../../nodes/Jing/transport/json';

type Body = Record<string, unknown>;

const users: MatchKeys = { match: ['omni_user_uuid', 'identities', 'identity'] };
const mobile = (value: string) => ({ type: 'mobile', value });
const email = (value: string) => ({ type: 'email', value });
const person = (...identities: Array<ReturnType<typeof mobile>>) => ({ identities });

const [anna, bert, carl] = ['13800000001', '13800000002', '13800000003'] as const;
const three = [anna, bert, carl].map((value) => person(mobile(value)));
const ok = (value: string) => ({ ...person(mobile(value)), jing_uuid: `j-${value}` });

/** The expected in short: the entry that each element got, or that nothing is told of it. */
const resultsOf = (elements: object[], data: unknown, matchKeys = users) =>
	matchResults(elements as Body[], data, matchKeys).map((result) =>
		'entry' in result ? [result.kind, result.entry] : result.kind,
	);
const done = (entry?: unknown) => ['done', entry];
const refused = (entry: unknown) => ['refused', entry];

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

describe('mobile numbers', () => {
	const forms = [
		'+8613800000001',
		'008613800000001',
		'86 138-0000-0001',
		' 13800000001',
		'8613800000001',
	];

	it.each(forms)('are the same by their last 11 digits where "%s" was sent', (sent) => {
		const elements = [person(mobile(sent)), person(mobile(bert))];
		const data = { success: [ok(bert), ok(anna)], failure: [] };
		expect(resultsOf(elements, data)).toEqual([done(ok(anna)), done(ok(bert))]);
		const no = { identity: mobile(anna), error_msg: 'no' };
		expect(resultsOf(elements, { success: [ok(bert)], failure: [no] })).toEqual([
			refused(no),
			done(ok(bert)),
		]);
	});

	it.each(forms)('are the same where "%s" comes back', (back) => {
		const elements = [anna, bert].map((value) => person(mobile(value)));
		const data = { success: [ok(bert), ok(back)], failure: [] };
		expect(resultsOf(elements, data)).toEqual([done(ok(back)), done(ok(bert))]);
		const no = { mobile: back, msg: 'no' };
		expect(resultsOf(elements, { success: [ok(bert)], failure: [no] })[0]).toEqual(refused(no));
	});

	it('that would be equal in one batch are told apart by their full form', () => {
		const elements = [person(mobile('+8613800000001')), person(mobile('+113800000001'))];
		const success = [ok('+113800000001'), ok('+8613800000001')];
		expect(resultsOf(elements, { success, failure: [] })).toEqual([
			done(success[1]),
			done(success[0]),
		]);
		const no = { identity: mobile('+113800000001'), error_msg: 'no' };
		expect(resultsOf(elements, { failure: [no] })).toEqual([done(), refused(no)]);
	});

	it('are no other kind of identity: those compare whole', () => {
		const channel = (value: string) => ({ type: 'thirdparty_channel', value });
		const elements = [person(channel('8613800000001')), person(channel('13800000001'))];
		const success = [person(channel('13800000001')), person(channel('8613800000001'))];
		expect(resultsOf(elements, { success, failure: [] })).toEqual([
			done(success[1]),
			done(success[0]),
		]);
	});

	it('are shorter than 11 digits where they are not Chinese, and compare whole', () => {
		const elements = [person(mobile('+6591234567')), person(mobile('91234567'))];
		const success = [ok('91234567'), ok('+6591234567')];
		expect(resultsOf(elements, { success, failure: [] })).toEqual([
			done(success[1]),
			done(success[0]),
		]);
	});
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
