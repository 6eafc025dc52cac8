import { limit as limitControl } from './description/controls';
import { Problem } from './input/problem';

/** Which rows of a list are wanted; without limit all. */
export function pagesOf(returnAll: unknown, limit: unknown): { limit?: number } | Problem {
	if (String(returnAll) === 'true') return {};
	const number = Math.floor(Number(limit ?? limitControl.default));
	return number >= 1
		? { limit: number }
		: new Problem('Limit', 'must be a number of 1 or more', 'Correct it, or turn on Return All.');
}
