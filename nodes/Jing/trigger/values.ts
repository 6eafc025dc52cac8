import { parseJson } from '../transport/json';
import { splitList } from '../transport/lists';

/** Comma-separated text, a JSON list, or the list that an expression gives. */
export function listOf(value: unknown): string[] {
	const list = typeof value === 'string' ? (jsonList(value) ?? splitList(value)) : value;
	const parts: unknown[] = Array.isArray(list) ? list : [list];
	return parts.map((part) => String(part ?? '').trim()).filter((part) => part !== '');
}

function jsonList(text: string): unknown[] | undefined {
	const list = text.trimStart().startsWith('[') ? parseJson(text) : undefined;
	return Array.isArray(list) && list.every((part) => typeof part !== 'object') ? list : undefined;
}

const words: Record<string, boolean> = {
	...{ true: true, yes: true, 1: true },
	...{ false: false, no: false, 0: false },
};

/** Also what spreadsheets and texts write for true and false; undefined for anything else. */
export function asFlag(value: unknown): boolean | undefined {
	if (typeof value === 'boolean') return value;
	const isWord = typeof value === 'string' || typeof value === 'number';
	const word = isWord ? String(value).trim().toLowerCase() : '';
	return Object.hasOwn(words, word) ? words[word] : undefined;
}
