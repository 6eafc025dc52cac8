import type { FieldType } from 'n8n-workflow';
import { trimBlanks } from '../../transport/blanks';
import { exactNumber, plainText } from '../../transport/json';
import { toJingDay } from '../../transport/times';
import type { Field } from '../definition';
import { Problem } from '../problem';
import { exactValue } from './exact';
import type { Reader } from './input';
import { json } from './json';
import { list } from './lists';
import { boolean, number, plainDecimal } from './numbers';
import { isNothing, shown, wrong } from './problems';
import { isExpression } from './stored';
import { time } from './text';

/** The value of a column as it is sent, by the type that JING's list gives it. */

const asItIs: Reader = (value, { displayName }, { zone, stored }) =>
	exactValue(value, displayName, zone, isExpression(stored));

/** Whether a number would lose digits of a plain decimal. */
function isLong(digits: string): boolean {
	const value = Number(digits);
	if (!Number.isFinite(value)) return true;
	if (Number.isInteger(value) && !Number.isSafeInteger(value)) return true;
	return digits.includes('.') && digits.replace(/\D/g, '').replace(/^0+/, '').length > 15;
}

const numeric: Reader = (value, field, context) => {
	if (typeof value === 'bigint') return exactNumber(value);
	if (typeof value !== 'string') return number(value, field, context);
	// A number of JSON text that keeps its digits.
	if (plainText(value) !== value) return value;
	const digits = trimBlanks(value);
	return plainDecimal.test(digits) && isLong(digits) ? digits : number(digits, field, context);
};

const day: Reader = (value, field, { zone }) =>
	toJingDay(value, zone) ?? wrong(field, 'a date such as 2024-06-01', value);

const plain = (word: unknown) => trimBlanks(String(word)).toLowerCase();

const known = new WeakMap<Field, Map<string, unknown>>();

/** The values by their words in any case; a value comes before a label. */
function valuesOf(field: Field): Map<string, unknown> {
	const kept = known.get(field);
	if (kept) return kept;
	const options = (field.options ?? []).flatMap((option) => ('value' in option ? [option] : []));
	const words = new Map<string, unknown>();
	for (const { name, value } of options) words.set(plain(name), value);
	for (const { value } of options) words.set(plain(value), value);
	known.set(field, words);
	return words;
}

function optionOf(value: unknown, field: Field, hints?: string[]): unknown {
	const values = valuesOf(field);
	const word = plain(value);
	if (typeof value === 'object' || values.size === 0) return value;
	if (values.has(word)) return values.get(word);
	hints?.push(
		`${field.displayName}: ${shown(value)} is not an option in JING's list. It was sent as it is.`,
	);
	return value;
}

const withoutBlanks = (values: unknown[]) => values.filter((value) => !isNothing(value));

const option: Reader = (value, field, context) => {
	const read = asItIs(value, field, context);
	if (read instanceof Problem) return read;
	return Array.isArray(read)
		? withoutBlanks(read).map((each) => optionOf(each, field, context.hints))
		: optionOf(read, field, context.hints);
};

/** Several options: a list, its JSON or comma-separated text. Blank entries are none. */
const options: Reader = (value, field, context) => {
	const given = Array.isArray(value) ? withoutBlanks(value) : value;
	const words = list(given, field, context);
	if (words instanceof Problem) return words;
	return words.map((word) => optionOf(word, field, context.hints));
};

const text: Reader = (value, field, context) =>
	(field.options?.length ? options : asItIs)(value, field, context);

const types: Partial<Record<FieldType | 'date', Reader>> = {
	string: text,
	number: numeric,
	boolean,
	dateTime: time,
	date: day,
	options: option,
	array: options,
	object: json,
};

export const readerOfType = (type: unknown): Reader => types[type as keyof typeof types] ?? asItIs;
