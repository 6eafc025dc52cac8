import type { INodeProperties } from 'n8n-workflow';
import type { Field, Wire } from './definition';
import { Problem } from './problem';
import { toJingTime } from './times';

/** What a control holds -> what goes over the wire. `zone` is the workflow's time zone. */
type Reader = (raw: unknown, field: Field, zone: string) => unknown;

export const isObject = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

const isEmpty = (raw: unknown) =>
	raw === undefined ||
	raw === null ||
	raw === '' ||
	(Array.isArray(raw) && raw.length === 0) ||
	(isObject(raw) && Object.keys(raw).length === 0);

const wrong = ({ displayName }: Field, kind: string, raw: unknown) =>
	new Problem(
		displayName,
		`must be ${kind}, but is ${JSON.stringify(raw)?.slice(0, 80)}`,
		'Correct the value or its expression.',
	);

const text: Reader = (raw, field) => {
	if (typeof raw === 'string') return raw;
	return ['number', 'boolean', 'bigint'].includes(typeof raw)
		? String(raw)
		: wrong(field, 'text', raw);
};

const number: Reader = (raw, field) => {
	const value = typeof raw === 'string' && raw.trim() !== '' ? Number(raw) : raw;
	return typeof value === 'number' && Number.isFinite(value)
		? value
		: wrong(field, 'a number', raw);
};

const boolean: Reader = (raw, field) => {
	if (typeof raw === 'boolean') return raw;
	if (raw === 'true' || raw === 'false') return raw === 'true';
	return wrong(field, 'true or false', raw);
};

const time: Reader = (raw, field, zone) =>
	toJingTime(raw, zone) ?? wrong(field, 'a date and time such as 2024-06-01T09:00:00', raw);

/** Comma-separated text, or the list that an expression gives; Chinese commas separate as well. */
const list: Reader = (raw, field, zone) => {
	const whole = Array.isArray(raw) ? raw : text(raw, field, zone);
	if (whole instanceof Problem) return whole;
	const parts = Array.isArray(whole) ? whole : String(whole).split(/[,，\n]/);
	const texts = parts.map((part) => text(part, field, zone));
	const problem = texts.find((part) => part instanceof Problem);
	return problem ?? texts.map((part) => String(part).trim()).filter((part) => part !== '');
};

const commaText: Reader = (raw, field, zone) => {
	const texts = list(raw, field, zone);
	return Array.isArray(texts) ? texts.join(',') : texts;
};

const json: Reader = (raw, field) => {
	if (typeof raw !== 'string') return raw;
	try {
		return JSON.parse(raw) as unknown;
	} catch (error) {
		return wrong(field, `JSON (${(error as Error).message})`, raw);
	}
};

/** Whether the fields beside it (their raw values) let a field show; a hidden one is not sent. */
export const isShown = ({ showWhen }: Field, beside: Record<string, unknown>) =>
	Object.entries(showWhen ?? {}).every(([name, values]) => values.includes(String(beside[name])));

/** The controls of one row, and the key that n8n keeps the rows under. */
function groupOf({ options }: Field): { name: string; values: INodeProperties[] } {
	const group = options?.[0];
	return group && 'values' in group ? group : { name: 'values', values: [] };
}

function rowsOf(raw: unknown, field: Field): unknown[] {
	const held = isObject(raw) ? raw[groupOf(field).name] : raw;
	return Array.isArray(held) ? held : held === undefined ? [] : [held];
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
		const value = readAlone(part, row[part.name], zone);
		if (value instanceof Problem) return value.within(field.displayName);
		if (value !== undefined) entry[part.name] = value;
	}
	return entry;
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
		if (row.value !== undefined) entries.push([key, row.value]);
	}
	return Object.fromEntries(entries);
};

const wrappedMap: Reader = (raw, field, zone) => {
	const entries = map(raw, field, zone);
	if (!isObject(entries) || entries instanceof Problem) return entries;
	return Object.fromEntries(Object.entries(entries).map(([key, value]) => [key, { value }]));
};

const wires: Partial<Record<Wire, Reader>> = { list, commaText, map, wrappedMap, clear: list };

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
export function readAlone(field: Field, raw: unknown, zone: string): unknown {
	if (!isEmpty(raw)) return readerOf(field)(raw, field, zone);
	return field.required
		? new Problem(field.displayName, 'is empty', 'Fill it in, or check what its expression gives.')
		: undefined;
}

/** A control that the user added: what it holds is sent, also '', 0, false and an empty list. */
export function readAdded(field: Field, raw: unknown, zone: string): unknown {
	const hasNoEmptyForm = field.type !== 'string' && field.type !== 'multiOptions';
	if (raw === undefined || raw === null || (isEmpty(raw) && hasNoEmptyForm)) return undefined;
	return readerOf(field)(raw, field, zone);
}
