import { isObject, plainText } from '../../transport/json';
import { sentAs } from '../../transport/placement';

type Body = Record<string, unknown>;

/** How the elements of a batch are named. */
export interface MatchKeys {
	/** Keys that name an element, also in the answer, best first. */
	match: string[];
	/** Names that the user's override sends keys under; the answer can have either. */
	rename?: Record<string, string>;
}

/** What names a record: "identity mobile 13800138000", "tag_name VIP". */
export const namesOf = (record: Body, { match, rename }: MatchKeys): string[] =>
	match.flatMap((key) => {
		const values = [record[key], rename && record[sentAs(key, rename)]].flat();
		return [...new Set(values.flatMap((value) => nameOf(key, value)))];
	});

function nameOf(key: string, value: unknown): string[] {
	if (isObject(value)) return [`identity ${plainText(value.type)} ${plainText(value.value)}`];
	return value === undefined || value === null ? [] : [`${key} ${plainText(value)}`];
}

/** What the user knows an element by: "mobile 13800138000". */
export const shownName = (record: Body, matchKeys: MatchKeys) =>
	namesOf(record, matchKeys)[0]?.replace(/^identity /, '') ?? 'this element';

/** E-mail addresses come back in lower case. */
export const comparable = (name: string) => name.trim().toLowerCase();

/** Every text and number in a value, however deep. */
export function textsIn(value: unknown): string[] {
	if (typeof value === 'string' || typeof value === 'number') return [comparable(String(value))];
	if (typeof value !== 'object' || value === null) return [];
	return Object.values(value).flatMap(textsIn);
}
