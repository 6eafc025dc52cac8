import { isObject, plainText } from '../../transport/json';
import type { Field } from '../definition';
import { Problem } from '../problem';
import { exactValue } from './exact';
import { groupOf, rowsOf, storedRows } from './groups';
import type { Reader, ValueContext } from './input';
import { json } from './json';
import { gaveNothing, isNothing, silent, wrong } from './problems';
import { isExpression, storedIn } from './stored';
import { text } from './text';

/** One entry; `stored` is what the workflow stores for its value. */
interface Entry {
	key: string;
	value: unknown;
	stored: unknown;
}

/** Rows of key and value, or the object that an expression gave. */
function entriesOf(raw: unknown, field: Field, { stored }: ValueContext): Entry[] | Problem {
	if (isObject(raw) && !(groupOf(field).name in raw)) {
		return Object.entries(raw).map(([key, value]) => ({ key, value, stored }));
	}
	const rows = rowsOf(raw, field);
	const stores = storedRows(stored, field);
	const entries: Entry[] = [];
	for (const [index, row] of rows.entries()) {
		const key = isObject(row) ? String(row.key ?? '').trim() : '';
		if (!isObject(row) || key === '') {
			const label = groupOf(field).values[0]?.displayName ?? 'Field Code';
			const advice = 'Fill it in or remove the row.';
			return new Problem(label, 'is empty', advice).within(field.displayName);
		}
		const storedRow = storedIn(stores, rows, index);
		entries.push({ key, value: row.value, stored: storedIn(storedRow, row, 'value') });
	}
	return entries;
}

const valuePart = (field: Field) => groupOf(field).values[1] ?? { displayName: 'Value' };

/** Values of any kind, each with the type that its expression gave it. */
export const map: Reader = (raw, field, context) => {
	const entries = entriesOf(raw, field, context);
	if (entries instanceof Problem) return entries;
	const read: Array<[string, unknown]> = [];
	for (const entry of entries) {
		const value = mapValue(entry, field, context);
		if (value instanceof Problem) return value.within(field.displayName);
		if (value !== undefined) read.push([entry.key, value]);
	}
	return Object.fromEntries(read);
};

function mapValue({ key, value, stored }: Entry, field: Field, { zone }: ValueContext): unknown {
	const isGiven = isExpression(stored);
	const { displayName } = valuePart(field);
	if (isGiven ? isNothing(value) : value === undefined || value === null) {
		// A blank cell of a table must not empty the field: Fields to Clear does that.
		if (!isGiven || !field.narrows) return undefined;
		return new Problem(displayName, `for "${key}" ${gaveNothing}`, silent(field).advice);
	}
	const read = exactValue(value, displayName, zone, isGiven);
	return read instanceof Problem
		? new Problem(displayName, `for "${key}" ${read.message}`, read.advice)
		: read;
}

/** The texts of a message: a placeholder without one would leave a hole in it. */
function texts(entries: Entry[], label: string, context: ValueContext): object | Problem {
	const read: Array<[string, string]> = [];
	for (const { key, value, stored } of entries) {
		const asText = placeholderText(value, label, { ...context, stored });
		if (asText instanceof Problem) {
			return new Problem(label, `for "${key}" ${asText.message}`, asText.advice);
		}
		read.push([key, asText]);
	}
	return Object.fromEntries(read);
}

function placeholderText(value: unknown, displayName: string, context: ValueContext) {
	const field: Field = { displayName, name: '', type: 'string', default: '' };
	if (isNothing(value)) {
		return isExpression(context.stored)
			? silent(field, 'Every placeholder needs a text.')
			: new Problem(displayName, 'is empty', 'Every placeholder needs a text.');
	}
	return text(value, field, context);
}

/** As WeChat wants them. */
export const wrappedMap: Reader = (raw, field, context) => {
	const entries = entriesOf(raw, field, context);
	if (entries instanceof Problem) return entries;
	const read = texts(entries, valuePart(field).displayName, context);
	if (read instanceof Problem) return read.within(field.displayName);
	return Object.fromEntries(Object.entries(read).map(([key, value]) => [key, { value }]));
};

export const variables: Reader = (raw, field, context) => {
	const value = json(raw, field, context);
	if (value instanceof Problem) return value;
	if (!isObject(value)) return wrong(field, 'a JSON object', raw);
	const { stored } = context;
	const entries = Object.entries(value).map(([key, part]) => ({
		key,
		value: typeof part === 'string' ? plainText(part) : part,
		stored,
	}));
	return texts(entries, field.displayName, context);
};
