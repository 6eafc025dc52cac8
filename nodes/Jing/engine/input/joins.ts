import { isObject } from '../../transport/json';
import type { Field } from '../definition';
import { Problem } from '../problem';
import { isEmpty } from './problems';

type Body = Record<string, unknown>;

/** Whether a control that the user added fills the same object as this field. */
export const isJoined = ({ name }: Field, fields: Field[], added: Body): boolean =>
	fields.some((other) => other.joins === name && !isEmpty(added[other.name]));

const objectIn = (value: unknown) => (isObject(value) ? value : {});

/** What joins another field travels among its values; one of the two is enough where it is demanded. */
export function applyJoins(fields: Field[], read: Body): Body | Problem {
	const joining = fields.find(({ joins }) => joins !== undefined);
	if (!joining?.joins) return read;
	const { [joining.name]: others, ...body } = read;
	const target = fields.find(({ name }) => name === joining.joins);
	const label = target?.displayName ?? joining.joins;
	const set = objectIn(body[joining.joins]);
	const more = objectIn(others);
	const both = Object.keys(more).find((code) => Object.hasOwn(set, code));
	if (both !== undefined) {
		const message = `sets "${both}", which ${label} sets as well`;
		return new Problem(joining.displayName, message, 'Remove it from one of the two.');
	}
	const values = { ...set, ...more };
	if (!isEmpty(values)) return { ...body, [joining.joins]: values };
	return target?.required
		? new Problem(label, 'is empty', `Fill it in, or add entries under ${joining.displayName}.`)
		: body;
}
