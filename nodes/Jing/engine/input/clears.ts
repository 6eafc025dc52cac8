import { isObject } from '../../transport/json';
import type { Field } from '../definition';
import { Problem } from '../problem';

/** What is emptied travels as null among the values; the list of keys is not sent. */
export function applyClears(
	fields: Field[],
	read: Record<string, unknown>,
): Record<string, unknown> | Problem {
	const clear = fields.find(({ clears }) => clears !== undefined);
	if (!clear?.clears || !(clear.name in read)) return read;
	const { [clear.name]: codes, ...body } = read;
	const nulls = Object.fromEntries((codes as string[]).map((code) => [code, null]));
	const values = body[clear.clears];
	const set = isObject(values) ? values : {};
	const both = (codes as string[]).find((code) => Object.hasOwn(set, code));
	if (both !== undefined) {
		const label = fields.find(({ name }) => name === clear.clears)?.displayName ?? clear.clears;
		const message = `names "${both}", which ${label} sets`;
		return new Problem(clear.displayName, message, 'Remove it from one of the two.');
	}
	return { ...body, [clear.clears]: { ...set, ...nulls } };
}
