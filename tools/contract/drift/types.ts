import type { Shape } from '../model';

/** Such as "text" or "list of objects". */
export const typeName = (shape: Shape): string =>
	shape.type === 'list' && shape.of && shape.of.type !== 'any'
		? `list of ${typeName(shape.of)}`
		: shape.type;

/**
 * Whether what we send can't be what the document describes. What it says nothing of is no conflict.
 * @param isQuery a query holds texts only: numbers, flags and comma-separated lists are written out
 */
export function isConflict(own: Shape, theirs: Shape, isQuery: boolean): boolean {
	if (own.type === 'any' || theirs.type === 'any') return false;
	if (isQuery && own.type !== 'object' && theirs.type !== 'object') return false;
	if (own.type !== theirs.type) return true;
	return own.of !== undefined && theirs.of !== undefined && isConflict(own.of, theirs.of, isQuery);
}
