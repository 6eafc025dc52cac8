import { isObject } from '../../transport/json';

/** How n8n stores an expression, in place of a control, of its part or of all that is around it. */
export const isExpression = (stored: unknown) =>
	typeof stored === 'string' && stored.startsWith('=');

/**
 * One step inwards, with the value that n8n made of it: what stands inside an expression is given by
 * that expression. What the expression does not speak of is not set.
 */
export function storedIn(stored: unknown, given: unknown, key: string | number): unknown {
	const within = isExpression(stored) ? given : stored;
	if (!isObject(within) && !Array.isArray(within)) return undefined;
	if (!Object.hasOwn(within, key)) return undefined;
	return isExpression(stored) ? stored : (within as Record<string | number, unknown>)[key];
}
