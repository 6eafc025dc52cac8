import { isBlank } from '../../transport/blanks';
import { isObject } from '../../transport/json';
import { isDate } from '../../transport/times';
import type { Field } from '../definition';
import { Problem } from '../problem';

/** No value in n8n's controls: nothing, or rows and lists without any. */
export const isEmpty = (raw: unknown) =>
	raw === undefined ||
	raw === null ||
	raw === '' ||
	(Array.isArray(raw) && raw.length === 0) ||
	(isObject(raw) && Object.keys(raw).length === 0);

/** The same for what an expression gave: a blank cell of a table is nothing as well. */
export const isNothing = (raw: unknown) =>
	isEmpty(raw) || (typeof raw === 'string' && isBlank(raw));

/** A value in a message. JSON has neither BigInt nor NaN, and no date that is invalid. */
export function shown(raw: unknown): string {
	if (raw === undefined) return 'nothing';
	if (typeof raw === 'number' || typeof raw === 'bigint' || isDate(raw)) return String(raw);
	const writable = (_: string, part: unknown) => (typeof part === 'bigint' ? String(part) : part);
	return (JSON.stringify(raw, writable) ?? String(raw)).slice(0, 80);
}

export const wrong = ({ displayName }: Pick<Field, 'displayName'>, kind: string, raw: unknown) =>
	new Problem(
		displayName,
		`must be ${kind}, but is ${shown(raw)}`,
		'Correct the value or its expression.',
	);

/** The question is part of the message: an agent and the toast get nothing else. */
export const gaveNothing =
	'is empty: its expression returned nothing; does the column exist under that name?';

/** An expression gave nothing where leaving the field out would make another call of it. */
export const silent = (
	{ displayName }: Pick<Field, 'displayName'>,
	advice = 'Correct the expression, or fill in the field.',
) => new Problem(displayName, gaveNothing, advice);
