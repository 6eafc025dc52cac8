import { isObject } from '../../transport/json';
import { splitList } from '../../transport/lists';
import { BinaryReference } from './binary';
import type { Field } from '../definition';
import { Problem } from '../problem';
import { toJingTime } from '../../transport/times';

/** What a control holds -> what goes over the wire. `zone` is the workflow's time zone. */
export type Reader = (raw: unknown, field: Field, zone: string) => unknown;

export const isEmpty = (raw: unknown) =>
	raw === undefined ||
	raw === null ||
	raw === '' ||
	(Array.isArray(raw) && raw.length === 0) ||
	(isObject(raw) && Object.keys(raw).length === 0);

/** A value in a message; a BigInt has no JSON. */
const shown = (raw: unknown) =>
	(typeof raw === 'bigint' ? String(raw) : (JSON.stringify(raw) ?? 'nothing')).slice(0, 80);

export const wrong = ({ displayName }: Field, kind: string, raw: unknown) =>
	new Problem(
		displayName,
		`must be ${kind}, but is ${shown(raw)}`,
		'Correct the value or its expression.',
	);

export const text: Reader = (raw, field) => {
	if (typeof raw === 'string') return raw;
	return ['number', 'boolean', 'bigint'].includes(typeof raw)
		? String(raw)
		: wrong(field, 'text', raw);
};

export const number: Reader = (raw, field) => {
	const value = typeof raw === 'string' && raw.trim() !== '' ? Number(raw) : raw;
	if (typeof value !== 'number' || !Number.isFinite(value)) return wrong(field, 'a number', raw);
	const { minValue = -Infinity, maxValue = Infinity } = field.typeOptions ?? {};
	if (value < minValue) return wrong(field, `${minValue} or more`, raw);
	return value > maxValue ? wrong(field, `${maxValue} or less`, raw) : value;
};

export const boolean: Reader = (raw, field) => {
	if (typeof raw === 'boolean') return raw;
	if (raw === 'true' || raw === 'false') return raw === 'true';
	return wrong(field, 'true or false', raw);
};

export const time: Reader = (raw, field, zone) =>
	toJingTime(raw, zone) ?? wrong(field, 'a date and time such as 2024-06-01T09:00:00', raw);

/** Comma-separated text, or the list that an expression gives; Chinese commas separate as well. */
export const list: Reader = (raw, field, zone) => {
	const whole = Array.isArray(raw) ? raw : text(raw, field, zone);
	if (whole instanceof Problem) return whole;
	const parts = Array.isArray(whole) ? whole : splitList(String(whole));
	const texts = parts.map((part) => text(part, field, zone));
	const problem = texts.find((part) => part instanceof Problem);
	return problem ?? texts.map((part) => String(part).trim()).filter((part) => part !== '');
};

export const commaText: Reader = (raw, field, zone) => {
	const texts = list(raw, field, zone);
	return Array.isArray(texts) ? texts.join(',') : texts;
};

export const json: Reader = (raw, field) => {
	if (typeof raw !== 'string') return raw;
	try {
		return JSON.parse(raw) as unknown;
	} catch (error) {
		return wrong(field, `JSON (${(error as Error).message})`, raw);
	}
};

/** The content is read when the call goes out. */
export const base64: Reader = (raw, field, zone) => {
	const name = text(raw, field, zone);
	return typeof name === 'string' ? new BinaryReference(name) : name;
};
