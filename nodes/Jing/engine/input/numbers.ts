import { trimBlanks } from '../../transport/blanks';
import { toBoolean } from '../../transport/flags';
import { numberFault } from './exact';
import type { Reader } from './input';
import { wrong } from './problems';

/** Not all that JavaScript reads: 0x10 and 1e3 are slips. */
export const plainDecimal = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)$/;

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

export const boolean: Reader = (raw, field) => toBoolean(raw) ?? wrong(field, 'true or false', raw);
