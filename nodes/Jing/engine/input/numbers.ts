import { trimBlanks } from '../../transport/blanks';
import { numberFault } from './exact';
import type { Reader } from './input';
import { wrong } from './problems';

/** Not all that JavaScript reads: 0x10 and 1e3 are slips. */
const plainDecimal = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)$/;

function toNumber(raw: unknown): unknown {
	if (typeof raw === 'bigint') return Number(raw);
	if (typeof raw !== 'string') return raw;
	const digits = trimBlanks(raw);
	return plainDecimal.test(digits) ? Number(digits) : undefined;
}

export const number: Reader = (raw, field) => {
	const value = toNumber(raw);
	if (typeof value !== 'number' || !Number.isFinite(value)) return wrong(field, 'a number', raw);
	const fault = numberFault(value);
	if (fault) return wrong(field, 'a number of no more than 15 digits', raw);
	const { minValue = -Infinity, maxValue = Infinity, numberPrecision } = field.typeOptions ?? {};
	if (numberPrecision === 0 && !Number.isInteger(value)) return wrong(field, 'a whole number', raw);
	if (value < minValue) return wrong(field, `${minValue} or more`, raw);
	return value > maxValue ? wrong(field, `${maxValue} or less`, raw) : value;
};

const secondsPerDay = 86_400;

export const days: Reader = (raw, field, context) => {
	const value = number(raw, field, context);
	return typeof value === 'number' ? Math.round(value * secondsPerDay) : value;
};

const words: ReadonlyMap<string, boolean> = new Map([
	['true', true],
	['yes', true],
	['1', true],
	['false', false],
	['no', false],
	['0', false],
]);

/** @returns undefined for what is neither true nor false, in any of the usual words */
export const toBoolean = (raw: unknown): boolean | undefined =>
	['string', 'number', 'boolean'].includes(typeof raw)
		? words.get(trimBlanks(String(raw)).toLowerCase())
		: undefined;

export const boolean: Reader = (raw, field) => toBoolean(raw) ?? wrong(field, 'true or false', raw);
