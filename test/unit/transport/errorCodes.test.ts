import { kindOfCode } from '../../../nodes/Jing/transport/meaning';
import { kindOf, rows } from './support/documentedCodes';

const fill = (text: string) => text.replace('{0}', 'report (1).pdf').replace('{1}', '20.5MB');

it.each(rows)('takes code %i with msg "%s" for %s', (code, text, kind) => {
	expect(kindOf({ code, msg: text })).toBe(kind);
});

it.each(rows)('takes code %i with sub_msg "%s" for %s', (code, text, kind) => {
	expect(kindOf({ code, msg: 'Failed', sub_msg: text })).toBe(kind);
});

it.each(rows)('takes code %i with sub_code "%s" for %s', (code, text, kind) => {
	expect(kindOf({ code, msg: 'Failed', sub_code: text })).toBe(kind);
});

it.each(rows)('takes code %i with "%s" amid other words for %s', (code, text, kind) => {
	expect(kindOf({ code, msg: `[gateway] ${fill(text)} (trace 7f3a)` })).toBe(kind);
});

it.each([
	['capitals', (text: string) => text.toUpperCase()],
	['small letters', (text: string) => text.toLowerCase()],
	['a full stop', (text: string) => `${text}.`],
	['a Chinese full stop', (text: string) => `${text}。`],
	['Chinese commas', (text: string) => text.replace(/,/g, '，')],
	['no commas', (text: string) => text.replace(/,/g, '')],
	['more white space', (text: string) => `  ${text.replace(/ /g, '  ').replace(/,/g, ' ,\t')}\n`],
	['no white space', (text: string) => text.replace(/ /g, '')],
	['numbers for {0} and {1}', fill],
])('knows every text with %s', (_change, change) => {
	const strange = rows.filter(([code, text, kind]) => kindOfCode(code, change(text)) !== kind);
	expect(strange).toEqual([]);
});

it.each([
	['3 file size is invalid, single file cannot exceed 5', 'en'],
	['12.5MB文件大小无效,单文件不得超过10MB', 'zh'],
])('knows the file size text "%s"', (text) => {
	expect(kindOfCode(40002, text)).toBe('invalidParameter');
});
