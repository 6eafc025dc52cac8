import type { INodeProperties } from 'n8n-workflow';
import { isObject } from '../../transport/json';
import type { Field } from '../definition';
import { isEmpty } from './problems';
import { isExpression } from './stored';

/** The controls of one row, and the key that n8n keeps the rows under. */
export function groupOf({ options }: Field): { name: string; values: INodeProperties[] } {
	const group = options?.[0];
	return group && 'values' in group ? group : { name: 'values', values: [] };
}

const heldBy = (value: unknown, field: Field) => {
	const { name } = groupOf(field);
	return isObject(value) && name in value ? value[name] : value;
};

/** The rows; an expression can also give a row or a list of rows without n8n's group around them. */
export function rowsOf(raw: unknown, field: Field): unknown[] {
	const held = heldBy(raw, field);
	return Array.isArray(held) ? held : isEmpty(held) ? [] : [held];
}

/** What the workflow stores for the rows: an expression, or each row. */
export function storedRows(stored: unknown, field: Field): unknown {
	const held = heldBy(stored, field);
	return isExpression(held) || Array.isArray(held) ? held : [held];
}

const holdsRows = ({ type }: Field) => type === 'fixedCollection' || type === 'resourceMapper';

/** Whether an expression gave the control as a whole, for rows also the list of them. */
export const isGiven = (stored: unknown, field: Field) =>
	isExpression(holdsRows(field) ? heldBy(stored, field) : stored);
