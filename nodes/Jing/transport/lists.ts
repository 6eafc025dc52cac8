/** Chinese commas and line breaks separate as well. */
const separators = /[,，\n]/;

/** Comma-separated text -> its parts, trimmed and without empty ones. */
export const splitList = (text: string): string[] =>
	text
		.split(separators)
		.map((part) => part.trim())
		.filter((part) => part !== '');
