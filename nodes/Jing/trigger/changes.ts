import { payload } from './payload';
import { ownValue, type Push, valueAt } from './push';
import { isObject } from '../transport/json';

/** One changed field. Texts are JING's labels, "-" where the value is null. */
export interface Change {
	before: unknown;
	after: unknown;
	beforeText: unknown;
	afterText: unknown;
}

/**
 * The changed fields by code; null if the event lists none. On creation every field that was filled
 * in counts as changed, from null.
 */
export function changesIn(push: Push): Record<string, Change> | null {
	const values = valueAt(push, payload.changes);
	const texts = valueAt(push, payload.changesText);
	if (!isObject(values)) return null;
	const changes = Object.keys(values).map((code): [string, Change] => {
		const [before, after] = pair(values[code]);
		const [beforeText, afterText] = pair(ownValue(texts, code));
		return [code, { before, after, beforeText, afterText }];
	});
	return Object.fromEntries(changes);
}

/**
 * The values of a created record by field code; null for all other events. Only on creation every
 * list has one value.
 */
export function createdFields(push: Push): Record<string, unknown> | null {
	const values = valueAt(push, payload.changes);
	if (!isObject(values)) return objectOrNull(valueAt(push, payload.fields));
	const entries = Object.entries(values);
	const isCreation = entries.length > 0 && entries.every(([, value]) => isSingle(value));
	return isCreation
		? Object.fromEntries(entries.map(([code, value]) => [code, pair(value)[1]]))
		: null;
}

const isSingle = (value: unknown) => Array.isArray(value) && value.length === 1;

const objectOrNull = (value: unknown) => (isObject(value) ? value : null);

/** JING sends `[before, after]` on update and `[value]` on creation. */
function pair(value: unknown): [unknown, unknown] {
	const list: unknown[] = Array.isArray(value) ? value : [value];
	return list.length > 1 ? [list[0] ?? null, list[1] ?? null] : [null, list[0] ?? null];
}
