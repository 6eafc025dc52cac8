import { trimBlanks } from '../../transport/blanks';
import { plainText } from '../../transport/json';
import type { MatchKey } from '../definition';
import { comparable, withoutCountry } from '../outcome/recordNames';

type Compare = MatchKey['compare'];

/** Digits of a Chinese mobile number, without the country's +86. */
const mobileDigits = 11;

/** A number as people write it: neither a word nor 178****2831, which stands for many. */
const isNumber = (text: string) => /^[+(\d][\d\s().-]*$/.test(text);

const digitsIn = (text: string) => text.replace(/\D/g, '');

/** The same for all values that count as equal. */
const forms: Record<Compare, (text: string) => string> = {
	mobile: (text) => {
		const plain = text.normalize('NFKC');
		return isNumber(plain) ? digitsIn(plain).slice(-mobileDigits) : plain;
	},
	email: (text) => comparable(text.normalize('NFKC')),
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

/** What is wrong with a value to look for: part of it is hidden, or it is of another kind. */
export function faultIn(value: string, compare: Compare): string | undefined {
	if (compare === 'mobile' && !isNumber(value.normalize('NFKC'))) return 'a mobile number';
	return compare === 'email' && !/^[^\s@*]+@[^\s@*]+$/.test(value) ? 'an email address' : undefined;
}

/**
 * The ways in which JING may have a value stored; each is asked for before it counts as missing.
 * Mobile numbers go without +86 and signs, as JING prints them.
 */
export function spellingsOf(value: string, compare: Compare): string[] {
	if (compare === 'mobile') {
		const plain = value.normalize('NFKC').replace(/[().]/g, '');
		return [withoutCountry(/^[\d\s-]+$/.test(plain) ? digitsIn(plain) : plain)];
	}
	return compare === 'email' ? [...new Set([value, value.toLowerCase()])] : [value];
}
