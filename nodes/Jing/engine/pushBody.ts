import type { Push } from './event';
import { isObject } from '../transport/json';

const maxDepth = 100;

/**
 * The push in a request's body: from the raw bytes whatever their content type, else from what n8n
 * parsed. Integers that a number can't hold become texts.
 * @returns undefined for what can't be a push: no JSON object, nested deeper than 100 levels, or
 * with a key `__proto__`, which code that copies the item later could take for its prototype
 */
export function readPush(rawBody: Buffer | string | undefined, parsed: unknown): Push | undefined {
	const text = rawBody ?? (typeof parsed === 'string' ? parsed : undefined);
	const body = text === undefined ? parsed : parse(text.toString());
	return isObject(body) && isHarmless(body, maxDepth) ? body : undefined;
}

function parse(text: string): unknown {
	// Some senders put a byte order mark before UTF-8; JSON.parse takes it for a syntax error.
	const json = text.replace(/^\uFEFF/, '');
	try {
		const parsed: unknown = JSON.parse(json);
		return /\d{16}/.test(json) ? JSON.parse(quoteLongIntegers(json)) : parsed;
	} catch {
		return undefined;
	}
}

/**
 * Valid JSON -> the same with quotes around integers beyond 2^53-1. JSON.parse shows their source
 * text to a reviver only from Node 21 on, and n8n runs on Node 20 as well.
 */
function quoteLongIntegers(json: string): string {
	let isInText = false;
	return json.replace(/\\.|"|-?\d[\d.eE+-]*/g, (token) => {
		if (token === '"') isInText = !isInText;
		const isInteger = !isInText && /^-?\d+$/.test(token);
		return isInteger && !Number.isSafeInteger(Number(token)) ? `"${token}"` : token;
	});
}

function isHarmless(value: unknown, levels: number): boolean {
	if (typeof value !== 'object' || value === null) return true;
	if (levels === 0 || Object.hasOwn(value, '__proto__')) return false;
	return Object.values(value).every((part) => isHarmless(part, levels - 1));
}
