import { isDate } from './times';

/** A JSON object: neither null nor a list, nor a date, which JSON writes as a text. */
export const isObject = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null && !Array.isArray(value) && !isDate(value);

/**
 * Reads JSON, also behind a byte order mark. Integers that a number can't hold become texts.
 * @returns undefined if the text isn't JSON
 */
export function parseJson(text: string): unknown {
	try {
		return parseKeeping(text, isLongInteger, (digits) => `"${digits}"`);
	} catch {
		return undefined;
	}
}

/** Stands before the digits of a number that a number can't hold, until it is written again. */
const mark = '\u0000#';

/** A whole number of any length, which `writeJson` writes as a number. */
export const exactNumber = (digits: bigint) => mark + String(digits);

/**
 * Reads JSON that is to be sent as it is: `writeJson` writes the same numbers again.
 * @throws SyntaxError if the text isn't JSON
 */
export const parseToSend = (text: string): unknown =>
	parseKeeping(text, isInexact, (digits) => JSON.stringify(mark + digits));

/** Half of a pair of UTF-16 units becomes U+FFFD, as in every text that is written as UTF-8. */
export const wellFormed = (text: string) => text.replace(/\p{Surrogate}/gu, '\uFFFD');

const markedNumber = /"\\u0000#(-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)"/g;

export const writeJson = (value: unknown): string => {
	const json = JSON.stringify(value).replace(markedNumber, '$1');
	// JSON.stringify writes halves of pairs, and nothing else, as escapes that begin like this.
	return json.includes('\\ud')
		? json.replace(/(?<!\\)((?:\\\\)*)\\ud[89a-f][0-9a-f]{2}/g, '$1\uFFFD')
		: json;
};

/** A value as a person reads it. */
export const plainText = (value: unknown) => String(value).replace(mark, '');

function parseKeeping(
	text: string,
	isKept: (token: string) => boolean,
	keep: (digits: string) => string,
): unknown {
	// Some senders put a byte order mark before UTF-8; JSON.parse takes it for a syntax error.
	const json = text.replace(/^\uFEFF/, '');
	const parsed: unknown = JSON.parse(json);
	return /\d[.\d]{15}|\d[eE]/.test(json) ? JSON.parse(keepNumbers(json, isKept, keep)) : parsed;
}

const isLongInteger = (token: string) =>
	/^-?\d+$/.test(token) && !Number.isSafeInteger(Number(token));

/** Integers beyond 2^53-1, and fractions of more digits than a number keeps. */
function isInexact(token: string): boolean {
	const value = Number(token);
	if (!Number.isFinite(value)) return true;
	if (Number.isInteger(value)) return !Number.isSafeInteger(value);
	return /\d[.\d]{15}/.test(token) && String(value) !== token;
}

/**
 * Valid JSON -> the same with some numbers written another way. JSON.parse shows their source text
 * to a reviver only from Node 21 on, and n8n runs on Node 20 as well.
 */
function keepNumbers(
	json: string,
	isKept: (token: string) => boolean,
	keep: (digits: string) => string,
): string {
	let isInText = false;
	return json.replace(/\\.|"|-?\d[\d.eE+-]*/g, (token) => {
		if (token === '"') isInText = !isInText;
		return !isInText && /\d$/.test(token) && isKept(token) ? keep(token) : token;
	});
}
