import { limits } from '../../transport/limits';
import type { Field } from '../definition';
import type { Input, Parameters } from './input';
import { Problem } from '../problem';
import { isObject, parseToSend } from '../../transport/json';
import { exactValue } from './exact';
import { boolean, number } from './numbers';
import { isNothing, shown, silent } from './problems';
import { isExpression } from './stored';

/** Sent as it is: it must parse, and be an object or a list of objects that is not empty. */
export function readJsonBody(raw: unknown, zone: string): NonNullable<Input['body']> | Problem {
	const problem = (message: string, advice: string) => new Problem('JSON Body', message, advice);
	let value = raw;
	if (typeof raw === 'string') {
		try {
			value = parseToSend(raw);
		} catch (error) {
			return problem(
				`isn't valid JSON: ${(error as Error).message}`,
				'Correct the JSON, or the expression that returns it.',
			);
		}
	}
	if (Array.isArray(value) && value.length === 0) {
		return problem('is an empty list', 'Give at least one object.');
	}
	const isFit = Array.isArray(value) ? value.every(isObject) : isObject(value);
	if (!isFit)
		return problem("isn't an object or a list of objects", 'Enter {...} or [{...}, {...}].');
	const read = typeof raw === 'string' ? value : exactValue(value, 'JSON Body', zone, false);
	return read as NonNullable<Input['body']> | Problem;
}

/** Whether the body is given as JSON, in any spelling of the word. */
export function isJsonMode(specifyBody: unknown): boolean | Problem {
	const word = String(specifyBody ?? 'fields')
		.trim()
		.toLowerCase();
	if (word === 'json' || word === 'fields') return word === 'json';
	const message = `must be fields or json, but is ${shown(specifyBody)}`;
	return new Problem('Input Mode', message, 'Correct the value or its expression.');
}

const returnAllControl = { displayName: 'Return All', name: '', type: 'boolean', default: false };
const limitControl = { displayName: 'Limit', name: '', type: 'number', default: 0 };

/**
 * Which rows of a list are wanted; without limit all.
 * @param stored what the workflow stores for the two
 */
export function pagesOf(
	given: { returnAll: unknown; limit: unknown },
	stored: Parameters = {},
): { limit?: number } | Problem {
	const isAll = readReturnAll(given.returnAll, stored.returnAll);
	if (isAll instanceof Problem) return isAll;
	if (isAll === true) return {};
	if (isExpression(stored.limit) && isNothing(given.limit)) {
		return silent(limitControl, 'Give a number, or turn on Return All.');
	}
	const limit = number(given.limit ?? limits.rows, limitControl as Field, { zone: '' });
	return typeof limit === 'number' && limit >= 1
		? { limit: Math.floor(limit) }
		: new Problem('Limit', 'must be a number of 1 or more', 'Correct it, or turn on Return All.');
}

function readReturnAll(raw: unknown, stored: unknown): unknown {
	if (!isNothing(raw)) return boolean(raw, returnAllControl as Field, { zone: '' });
	return isExpression(stored)
		? silent(returnAllControl, 'Correct the expression, or turn Return All on or off.')
		: false;
}
