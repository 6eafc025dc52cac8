import { splitList, trimmed } from '../transport/lists';

/** Comma-separated text, a JSON list, or the list that an expression gives. */
export function listOf(value: unknown): string[] {
	const list = typeof value === 'string' ? splitList(value) : value;
	const parts: unknown[] = Array.isArray(list) ? list : [list];
	return trimmed(parts.map((part) => (isWritable(part) ? String(part) : '')));
}

/** Nothing else has a text of its own: an object could even throw when asked for it. */
const isWritable = (part: unknown) =>
	['string', 'number', 'boolean', 'bigint'].includes(typeof part);

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
