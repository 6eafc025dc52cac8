import { isObject, type JsonObject } from './object';

/** New values by field code over the old ones; null clears a field. */
export function mergeFields(old: JsonObject, changes: JsonObject = {}): JsonObject {
	const merged = { ...old, ...changes };
	return Object.fromEntries(Object.entries(merged).filter(([, value]) => value !== null));
}

/** The fields that were asked for, all when none is named. */
export function pickFields(fields: JsonObject, codes: string[] = []): JsonObject {
	if (codes.length === 0) return { ...fields };
	return Object.fromEntries(Object.entries(fields).filter(([code]) => codes.includes(code)));
}

/** Whether the text occurs in one of the values. */
export function containsText(values: unknown[], keyword: string): boolean {
	return values.some((value) => !isObject(value) && String(value ?? '').includes(keyword));
}
