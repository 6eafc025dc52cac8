import { isBlank, trimBlanks } from '../../../nodes/Jing/transport/blanks';

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

it.each([
	['', true],
	[' \u200B\uFEFF\t', true],
	['\u200Bx', false],
])('says of %j whether nothing can be seen: %s', (text, expected) => {
	expect(isBlank(text)).toBe(expected);
});

it('takes a megabyte of blanks inside a text no longer than its length', () => {
	const text = `a${' '.repeat(1_000_000)}b`;
	const start = performance.now();
	expect(trimBlanks(text)).toBe(text);
	expect(performance.now() - start).toBeLessThan(1_000);
});
