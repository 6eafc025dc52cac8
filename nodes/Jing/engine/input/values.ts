import type { INodeProperties } from 'n8n-workflow';
import { isObject } from '../../transport/json';
import type { Field, Wire } from '../definition';
import { Problem } from '../problem';
import {
	base64,
	boolean,
	commaText,
	isEmpty,
	json,
	list,
	number,
	type Reader,
	text,
	time,
	wrong,
} from './scalars';

/** Whether the fields beside it (their raw values) let a field show; a hidden one is not sent. */
export const isShown = ({ showWhen }: Field, beside: Record<string, unknown>) =>
	Object.entries(showWhen ?? {}).every(([name, values]) =>
		values.map(String).includes(String(beside[name])),
	);

/** The controls of one row, and the key that n8n keeps the rows under. */
function groupOf({ options }: Field): { name: string; values: INodeProperties[] } {
	const group = options?.[0];
	return group && 'values' in group ? group : { name: 'values', values: [] };
}

/** The rows; an expression can also give a row or a list of rows without n8n's group around them. */
function rowsOf(raw: unknown, field: Field): unknown[] {
	const { name } = groupOf(field);
	const held = isObject(raw) && name in raw ? raw[name] : raw;
	return Array.isArray(held) ? held : held === undefined || isEmpty(held) ? [] : [held];
}

const rows: Reader = (raw, field, zone) => {
	const read = rowsOf(raw, field).map((row) => readRow(row, field, zone));
	const problem = read.find((row) => row instanceof Problem);
	if (problem) return problem;
	return field.typeOptions?.multipleValues ? read : read[0];
};

function readRow(row: unknown, field: Field, zone: string): unknown {
	if (!isObject(row)) return wrong(field, 'a list of entries', row);
	const entry: Record<string, unknown> = {};
	for (const part of groupOf(field).values as Field[]) {
		if (!isShown(part, row)) continue;
		const value = readTopLevel(part, row[part.name], zone);
		if (value instanceof Problem) return value.within(field.displayName);
		if (value !== undefined) entry[part.name] = value;
	}
	return checkRow(entry, field)?.within(field.displayName) ?? entry;
}

function checkRow(entry: Record<string, unknown>, field: Field): Problem | undefined {
	const { oneOf = [] } = field;
	const set = oneOf.filter((name) => name in entry).length;
	if (oneOf.length === 0 || set === 1) return undefined;
	const parts = groupOf(field).values.filter(({ name }) => oneOf.includes(name));
	const labels = parts.map(({ displayName }) => displayName);
	return set === 0
		? new Problem(labels.join(' or '), 'is empty', 'Fill in one of them.')
		: new Problem(labels.join(' and '), 'are both set', 'Leave one of them empty.');
}

/** Rows of key and value -> one object; values keep the type that an expression gave them. */
const map: Reader = (raw, field) => {
	if (isObject(raw) && !(groupOf(field).name in raw)) return raw;
	const entries: Array<[string, unknown]> = [];
	for (const row of rowsOf(raw, field)) {
		const key = isObject(row) ? String(row.key ?? '').trim() : '';
		if (!isObject(row) || key === '') {
			const label = groupOf(field).values[0]?.displayName ?? 'Key';
			const advice = 'Fill it in or remove the row.';
			return new Problem(label, 'is empty', advice).within(field.displayName);
		}
		// A blank cell of a table is null: it must not empty the field, Fields to Clear does that.
		if (row.value !== undefined && row.value !== null) entries.push([key, row.value]);
	}
	return Object.fromEntries(entries);
};

const wrappedMap: Reader = (raw, field, zone) => {
	const entries = map(raw, field, zone);
	if (!isObject(entries) || entries instanceof Problem) return entries;
	return Object.fromEntries(Object.entries(entries).map(([key, value]) => [key, { value }]));
};

const wires: Record<Wire, Reader> = { list, commaText, map, wrappedMap, base64 };

const types: Partial<Record<Field['type'], Reader>> = {
	string: text,
	options: text,
	number,
	boolean,
	dateTime: time,
	multiOptions: list,
	json,
	fixedCollection: rows,
};

const readerOf = (field: Field): Reader =>
	(field.wire ? wires[field.wire] : types[field.type]) ??
	(() => new Problem(field.displayName, `has the unknown type ${field.type}`, ''));

/** A control that is always there: empty means not set. */
export function readTopLevel(field: Field, raw: unknown, zone: string): unknown {
	const value = isEmpty(raw) ? undefined : readerOf(field)(raw, field, zone);
	const isBlank = typeof value === 'string' && value.trim() === '';
	if (value instanceof Problem || !(isEmpty(value) || (isBlank && field.required))) return value;
	return field.required
		? new Problem(field.displayName, 'is empty', 'Fill it in, or check what its expression gives.')
		: undefined;
}

/** A control that the user added: what it holds is sent, also '', 0, false and an empty list. */
export function readOptional(field: Field, raw: unknown, zone: string): unknown {
	const hasNoEmptyForm = field.type !== 'string' && field.type !== 'multiOptions';
	if (raw === undefined || raw === null || (isEmpty(raw) && hasNoEmptyForm)) return undefined;
	return readerOf(field)(raw, field, zone);
}
