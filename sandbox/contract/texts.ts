import type { JsonObject } from '../rules/objects';

function textOf(value: unknown): string {
	const isSimpleList = Array.isArray(value) && value.every((each) => typeof each !== 'object');
	if (isSimpleList) return value.join(',');
	return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** The values as a query would hold them; null is what nobody gave. */
export function textsOf(values: JsonObject): Record<string, string> {
	const given = Object.entries(values).filter(([, value]) => value !== null);
	return Object.fromEntries(given.map(([name, value]) => [name, textOf(value)]));
}
