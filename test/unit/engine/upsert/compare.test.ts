import {
	faultIn,
	formOf,
	isEqual,
	spellingsOf,
} from '../../../../nodes/Jing/engine/upsert/compare';

describe('mobile numbers', () => {
	it.each([
		['13800138000', '+8613800138000'],
		['13800138000', '0086 138-0013-8000'],
		['13800138000', 13_800_138_000],
		['13800138000', ' １３８００１３８０００ '],
		['138 0013 8000', '(138) 0013.8000'],
		['+852 9123 4567', '85291234567'],
		['13800138000', '(+86) 138 0013 8000'],
		['13800138000', '013800138000'],
		['13800138000', '13800138000.0'],
		['+1 380-555-1234', '001 (380) 555 1234'],
	])('%s is %s', (a, b) => expect(isEqual(a, b, 'mobile')).toBe(true));

	it.each([
		['13800138000', '13800138001'],
		['13800138000', '138****8000'],
		['1388000', '138****8000'],
		['13800138000', '3800138000'],
		['13805551234', '+1 380-555-1234'],
		['13805551234', '0013805551234'],
		['13800138000', '+44 13800138000'],
		['13900000000', '13800000000 13900000000'],
		['13800138000', ''],
		['13800138000', null],
		['13800138000', ['13800138000']],
		['', ''],
		['138****8000', '138****8001'],
	])('%j is not %j', (a, b) => expect(isEqual(a, b, 'mobile')).toBe(false));

	it.each([
		'138****8000',
		'1380013800x',
		'Li',
		'•••',
		'13800138000 13900139000',
		'0',
		'+',
		'(',
		'138001',
		'00000000000',
	])('%s is none to look for', (value) => {
		expect(faultIn(value, 'mobile')).toBe('a mobile number');
	});

	it.each([
		['+86 138-0013-8000', '13800138000'],
		['138 0013 8000', '13800138000'],
		['+852 9123 4567', '+852 9123 4567'],
		['85291234567.0', '85291234567'],
		['13800138000.0', '13800138000'],
		['0138 0013 8000', '13800138000'],
		['+1 380-555-1234', '+1 380-555-1234'],
	])('%s is asked for as %s', (value, asked) => {
		expect(spellingsOf(value, 'mobile')).toEqual([asked]);
		expect(faultIn(value, 'mobile')).toBeUndefined();
	});
});

describe('emails', () => {
	it('are equal in any case, and asked for as they are and in lower case', () => {
		expect(isEqual('Li@Example.com ', 'li@example.COM', 'email')).toBe(true);
		expect(isEqual('li@example.com', 'i@example.com', 'email')).toBe(false);
		expect(spellingsOf('Li@Example.com', 'email')).toEqual(['Li@Example.com', 'li@example.com']);
		expect(spellingsOf('li@example.com', 'email')).toEqual(['li@example.com']);
	});

	it.each(['l***@example.com', 'li', 'li@', 'a b@c.d'])('%s is none to look for', (value) => {
		expect(faultIn(value, 'email')).toBe('an email address');
	});
});

it('credit codes are equal in any case and width, and asked for as they are printed', () => {
	const printed = '91310000MA1K12345X';
	for (const code of ['91310000ma1k12345x', '９１３１００００MA1K12345X', '91310000 MA1K 12345X']) {
		expect(isEqual(code, printed, 'code')).toBe(true);
		expect(spellingsOf(code, 'code')).toEqual([printed, code]);
	}
	expect(spellingsOf(printed, 'code')).toEqual([printed]);
	expect(isEqual('91310000MA1K12345Y', printed, 'code')).toBe(false);
});

describe('names and IDs', () => {
	it.each([
		['17', 17, true],
		[' 华东 ', '华东', true],
		['华东', '华东精工', false],
		['ABC', 'abc', false],
		['0', 0, true],
		['1', true, false],
	])('%j and %j: %s', (a, b, equal) => expect(isEqual(a, b, 'exact')).toBe(equal));

	it('of blanks only are none', () => expect(formOf(' \u200B', 'exact')).toBeUndefined());
});
