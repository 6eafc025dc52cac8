import { limits } from '../../transport/limits';
import type { Input } from './input';
import { Problem } from '../problem';
import { isObject, parseToSend } from '../../transport/json';

/** Sent as it is: it must parse, and be an object or a list of objects that is not empty. */
export function readJsonBody(raw: unknown): NonNullable<Input['body']> | Problem {
	const problem = (message: string, advice: string) => new Problem('JSON Body', message, advice);
	let value = raw;
	if (typeof raw === 'string') {
		try {
			value = parseToSend(raw);
		} catch (error) {
			return problem(`is no JSON: ${(error as Error).message}`, 'Correct it, or its expression.');
		}
	}
	if (Array.isArray(value) && value.length === 0) {
		return problem('is an empty list', 'Give at least one object.');
	}
	const isFit = Array.isArray(value) ? value.every(isObject) : isObject(value);
	if (!isFit) return problem('is no object or list of objects', 'Give {...} or [{...}, {...}].');
	return value as NonNullable<Input['body']>;
}

/** Which rows of a list are wanted; without limit all. */
export function pagesOf(returnAll: unknown, limit: unknown): { limit?: number } | Problem {
	if (String(returnAll) === 'true') return {};
	const number = Math.floor(Number(limit ?? limits.rows));
	return number >= 1
		? { limit: number }
		: new Problem('Limit', 'must be a number of 1 or more', 'Correct it, or turn on Return All.');
}
