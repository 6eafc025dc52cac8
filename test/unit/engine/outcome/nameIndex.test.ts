import { ambiguousIn, indexBy, setOf } from '../../../../nodes/Jing/engine/outcome/nameIndex';
import { done, mobile, ok, person, refused, resultsOf } from '../../support/batches';

const [anna, bert] = ['13800000001', '13800000002'] as const;

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

it('indexes keys that every object inherits', () => {
	const index = indexBy([['constructor'], ['a'], ['constructor', '__proto__']], (names) => names);
	expect(index.get('constructor')).toEqual([0, 2]);
	expect(index.get('__proto__')).toEqual([2]);
	expect(index.get('toString')).toBeUndefined();
});

it('takes sets of the same names for equal, in any order, and no others', () => {
	expect(setOf(['b', 'a'])).toBe(setOf(['a', 'b']));
	expect(setOf(['a b'])).not.toBe(setOf(['a', 'b']));
});

it.each([
	[['+8613800000001', '13800000001'], 1],
	[['13800000001', '13800000001'], 0],
	[['13800000001', '13800000002'], 0],
])('finds in the numbers %j as many ambiguous short forms: %i', (numbers, count) => {
	expect(ambiguousIn(numbers.map((value) => [`mobile ${value}`])).size).toBe(count);
});
