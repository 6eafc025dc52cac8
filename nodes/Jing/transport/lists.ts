import { trimBlanks } from './blanks';
import { parseJson } from './json';

/** Chinese commas, semicolons and line breaks separate as the comma does. */
const separators = /[,，、;；\r\n]/;

/** The beginning of a JSON or Python list of texts, objects or lists: no name begins like that. */
const beginsLikeJson = /^\[\s*["'{[]/;

/**
 * The parts of a list that is given as text: those of a JSON list as they are, else what stands
 * between the separators.
 * @returns undefined for a JSON object and for a broken JSON list
 */
export function entriesOf(text: string): unknown[] | undefined {
	const whole = trimBlanks(text);
	if (/^[[{]/.test(whole)) {
		const parsed = parseJson(whole);
		if (Array.isArray(parsed)) return parsed;
		if (parsed !== undefined || beginsLikeJson.test(whole)) return undefined;
	}
	return whole.split(separators);
}

/** Trimmed and without empty ones. */
export const trimmed = (parts: string[]): string[] =>
	parts.map(trimBlanks).filter((part) => part !== '');

/** A list given as text -> its parts, trimmed and without empty ones. */
export function splitList(text: string): string[] {
	const parts = entriesOf(text);
	const isPlain = parts?.every((part) => typeof part !== 'object');
	return trimmed(parts && isPlain ? parts.map(String) : text.split(separators));
}
