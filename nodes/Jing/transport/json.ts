/** A JSON object: neither null nor a list. */
export const isObject = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Reads JSON, also behind a byte order mark. Integers that a number can't hold become texts.
 * @returns undefined for what is no JSON
 */
export function parseJson(text: string): unknown {
	try {
		return parseKeeping(text, (digits) => `"${digits}"`);
	} catch {
		return undefined;
	}
}

/** Stands before the digits of an integer that a number can't hold, until it is written again. */
const mark = '\u0000#';

/**
 * Reads JSON that is to be sent as it is: `writeJson` writes the same numbers again.
 * @throws SyntaxError for what is no JSON
 */
export const parseToSend = (text: string): unknown =>
	parseKeeping(text, (digits) => JSON.stringify(mark + digits));

export const writeJson = (value: unknown): string =>
	JSON.stringify(value).replace(/"\\u0000#(-?\d+)"/g, '$1');

/** A value as a person reads it. */
export const plainText = (value: unknown) => String(value).replace(mark, '');

function parseKeeping(text: string, keep: (digits: string) => string): unknown {
	// Some senders put a byte order mark before UTF-8; JSON.parse takes it for a syntax error.
	const json = text.replace(/^\uFEFF/, '');
	const parsed: unknown = JSON.parse(json);
	return /\d{16}/.test(json) ? JSON.parse(withLongIntegers(json, keep)) : parsed;
}

/**
 * Valid JSON -> the same with integers beyond 2^53-1 written another way. JSON.parse shows their
 * source text to a reviver only from Node 21 on, and n8n runs on Node 20 as well.
 */
function withLongIntegers(json: string, keep: (digits: string) => string): string {
	let isInText = false;
	return json.replace(/\\.|"|-?\d[\d.eE+-]*/g, (token) => {
		if (token === '"') isInText = !isInText;
		const isInteger = !isInText && /^-?\d+$/.test(token);
		return isInteger && !Number.isSafeInteger(Number(token)) ? keep(token) : token;
	});
}
