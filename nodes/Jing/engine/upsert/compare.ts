import { trimBlanks } from '../../transport/blanks';
import { plainText } from '../../transport/json';
import type { MatchKey } from '../definition';
import { comparable } from '../outcome/recordNames';

type Compare = MatchKey['compare'];

/** How many digits a number has that can be called from abroad. */
const numberLength = { min: 7, max: 15 };

/** A number as people write it: neither a word nor 178****2831, which stands for many. */
const isNumber = (text: string) => /^[+(\s]*\d[\d\s().-]*$/.test(text);

const digitsIn = (text: string) => text.replace(/\D/g, '');

/** Tables that take numbers for fractions write 13800138000.0. */
const written = (text: string) => text.normalize('NFKC').replace(/^(\d{11,})\.0+$/, '$1');

/**
 * A Chinese mobile number without its country, any other number whole. Without its sign, the American
 * +1 380-013-8000 would be a Chinese one.
 */
function numberIn(text: string): string {
	const digits = digitsIn(text);
	const whole = /^[(\s]*\+/.test(text) ? `+${digits}` : digits.replace(/^00/, '+');
	const [, chinese] = /^(?:\+?860?|0)?(1\d{10})$/.exec(whole) ?? [];
	return chinese ?? (/^\+1\d{10}$/.test(whole) ? whole : digitsIn(whole));
}

/** The same for all values that count as equal. */
const forms: Record<Compare, (text: string) => string> = {
	mobile: (text) => {
		const plain = written(text);
		return isNumber(plain) ? numberIn(plain) : plain;
	},
	email: (text) => comparable(text.normalize('NFKC')),
	code: (text) =>
		text
			.normalize('NFKC')
			.replace(/[\s\u200B-\u200D\u2060]/g, '')
			.toUpperCase(),
	exact: (text) => text,
};

/** @returns undefined for what is no value: nothing, a blank text, a list or an object */
export function formOf(value: unknown, compare: Compare): string | undefined {
	if (typeof value !== 'string' && typeof value !== 'number') return undefined;
	const text = trimBlanks(plainText(value));
	return text === '' ? undefined : forms[compare](text);
}

export function isEqual(a: unknown, b: unknown, compare: Compare): boolean {
	const form = formOf(a, compare);
	return form !== undefined && form === formOf(b, compare);
}

/** Neither a placeholder such as 0, nor two numbers in one cell. */
function isOneNumber(text: string): boolean {
	const digits = isNumber(text) ? digitsIn(numberIn(text)) : '';
	return (
		/[1-9]/.test(digits) && digits.length >= numberLength.min && digits.length <= numberLength.max
	);
}

/** What is wrong with a value to look for: part of it is hidden, or it is of another kind. */
export function faultIn(value: string, compare: Compare): string | undefined {
	if (compare === 'mobile' && !isOneNumber(written(value))) return 'a mobile number';
	return compare === 'email' && !/^[^\s@*]+@[^\s@*]+$/.test(value) ? 'an email address' : undefined;
}

/**
 * The ways in which JING may have a value stored; each is asked for before it counts as missing.
 * Mobile numbers go without +86 and signs, as JING prints them.
 */
export function spellingsOf(value: string, compare: Compare): string[] {
	if (compare === 'mobile') return [asPrinted(written(value))];
	if (compare === 'code') return [...new Set([forms.code(value), value])];
	return compare === 'email' ? [...new Set([value, value.toLowerCase()])] : [value];
}

function asPrinted(text: string): string {
	const number = numberIn(text);
	if (/^1\d{10}$/.test(number)) return number;
	const plain = text.replace(/[().]/g, '');
	return /^[\d\s-]+$/.test(plain) ? digitsIn(plain) : plain;
}
