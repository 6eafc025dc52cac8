import { invalid } from '../protocol/refusal';
import type { JsonObject } from '../rules/objects';
import type { AcceptedNames, Kind } from './types';

const flags: Record<string, boolean> = { true: true, false: false };

function parsed(text: string, name: string): unknown {
	try {
		return JSON.parse(text) as unknown;
	} catch {
		throw invalid(name);
	}
}

function listOf(text: string, name: string): unknown {
	if (text.startsWith('[')) return parsed(text, name);
	return text === '' ? [] : text.split(',');
}

const readers: Partial<Record<Kind, (text: string, name: string) => unknown>> = {
	number: (text) => (text.trim() === '' ? text : Number(text)),
	boolean: (text) => flags[text] ?? text,
	list: listOf,
	object: parsed,
};

/** What the texts of a query say, each as the kind of value that its name stands for. */
export function valuesOf(query: Record<string, string>, names: AcceptedNames = {}): JsonObject {
	const entries = Object.entries(query).map(([name, text]) => {
		const read = readers[names[name]?.kind ?? 'any'];
		return [name, read ? read(text, name) : text] as const;
	});
	return Object.fromEntries(entries);
}

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
