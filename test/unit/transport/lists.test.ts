import { isBlank, trimBlanks } from '../../../nodes/Jing/transport/blanks';
import { partsOf, splitList } from '../../../nodes/Jing/transport/lists';

it.each([
	['a, b ,c', ['a', 'b', 'c']],
	['甲，乙、丙；丁;戊\r\n己\n庚', ['甲', '乙', '丙', '丁', '戊', '己', '庚']],
	[',a,, b,', ['a', 'b']],
	['\uFEFFa,\u200B,b\u00A0', ['a', 'b']],
	['["VIP","华东, 上海"]', ['VIP', '华东, 上海']],
	[' ["a;b"] ', ['a;b']],
	['[1, 1234567890123456789]', ['1', '1234567890123456789']],
	['[]', []],
	['[VIP], [x]', ['[VIP]', '[x]']],
	['[VIP]', ['[VIP]']],
	['"VIP"', ['"VIP"']],
	['', []],
	[' ', []],
])('%j is the list %j', (text, parts) => {
	expect(splitList(text)).toEqual(parts);
});

it.each(['{"a":1}', '["a"', '["a",]', "['a', 'b']", '[{"a":1}', '[["a"]'])(
	'%j is not a list',
	(text) => {
		expect(partsOf(text)).toBeUndefined();
	},
);

it.each(['\uFEFFx\r\n', '\u200Bx\u200D', '\u202A\u00A0x\u3000\u202C', ' x\u2060'])(
	'takes what can not be seen off the ends of %j',
	(text) => {
		expect(trimBlanks(text)).toBe('x');
	},
);

it('leaves what stands between', () => {
	expect(trimBlanks(' a\u00A0b\u200Dc ')).toBe('a\u00A0b\u200Dc');
	expect(['', ' ', '\uFEFF\u200B', '\u2066\u2069'].every(isBlank)).toBe(true);
	expect(isBlank(' 0 ')).toBe(false);
});
