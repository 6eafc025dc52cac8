export type JsonObject = Record<string, unknown>;

export function isObject(value: unknown): value is JsonObject {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Only the values that are there. */
export function defined<T extends object>(values: T): Partial<T> {
	const entries = Object.entries(values).filter(([, value]) => value !== undefined);
	return Object.fromEntries(entries) as Partial<T>;
}

/** A copy of the seeds by one of their keys. */
export function mapBy<Key extends string, T extends Record<Key, string>>(
	key: Key,
	seeds: T[],
): Map<string, T> {
	return new Map(structuredClone(seeds).map((seed) => [seed[key], seed]));
}

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
