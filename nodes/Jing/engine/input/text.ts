import { trimBlanks } from '../../transport/blanks';
import { isDate, toJingTime } from '../../transport/times';
import type { Field } from '../definition';
import { Problem } from '../problem';
import { exactText, numberFault } from './exact';
import type { Reader, ValueContext } from './input';
import { wrong } from './problems';
import { isExpression } from './stored';

/** A text; numbers and true or false are written out, dates in JING's form. */
export function text(raw: unknown, field: Field, context: ValueContext): string | Problem {
	if (typeof raw === 'number') {
		const fault = numberFault(raw);
		return fault ? new Problem(field.displayName, fault.message, fault.advice) : String(raw);
	}
	if (typeof raw !== 'string' && !isDate(raw)) {
		const isWritable = typeof raw === 'boolean' || typeof raw === 'bigint';
		return isWritable ? String(raw) : wrong(field, 'text', raw);
	}
	const read = exactText(raw, context.zone, isExpression(context.stored));
	return typeof read === 'string'
		? read
		: new Problem(field.displayName, read.message, read.advice);
}

export const time: Reader = (raw, field, { zone }) =>
	toJingTime(raw, zone) ?? wrong(field, 'a date and time such as 2024-06-01T09:00:00', raw);

/** What spreadsheets make of a long number that they take for one. */
const isRounded = (value: string) => /^\d(?:\.\d+)?E\+?\d+$/i.test(value);

/** One mark of a person: no more than blanks around it are taken off, its digits stay. */
export function readIdentityValue(
	raw: unknown,
	field: Field,
	context: ValueContext,
): string | Problem {
	if (typeof raw === 'boolean' || isDate(raw)) return wrong(field, 'text or a number', raw);
	const read = text(raw, field, context);
	if (read instanceof Problem) return read;
	const value = trimBlanks(read);
	return isRounded(value) ? wrong(field, 'a number with all its digits, as text', raw) : value;
}
