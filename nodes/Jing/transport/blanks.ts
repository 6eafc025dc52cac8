/**
 * What a person can't see at the ends of a text: blanks of every kind, byte order marks, zero-width
 * signs and the direction marks that phones and spreadsheets put around copied numbers.
 */
const invisible = '[\\s\\u00AD\\u180E\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2069\\uFEFF]';
const nothingElse = new RegExp(`^${invisible}*$`);
const atTheStart = new RegExp(`^${invisible}+`);
const oneSign = new RegExp(invisible);

export const isBlank = (text: string) => nothingElse.test(text);

/** Its end is looked for from behind: a pattern would look from every blank inside of the text. */
export function trimBlanks(text: string): string {
	const rest = text.replace(atTheStart, '');
	let end = rest.length;
	while (end > 0 && oneSign.test(rest[end - 1]!)) end -= 1;
	return rest.slice(0, end);
}
