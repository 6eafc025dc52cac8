import { entriesOf, splitList } from '../../../nodes/Jing/transport/lists';

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
		expect(entriesOf(text)).toBeUndefined();
	},
);
