import type { Input } from './readInput';
import { Problem } from './problem';
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
