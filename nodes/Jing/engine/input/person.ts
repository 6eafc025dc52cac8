import type { Field } from '../definition';
import { Problem } from '../problem';
import type { ValueContext } from './input';
import { isEmpty } from './problems';

type Values = Record<string, unknown>;

/**
 * The two controls that name a person become one key: an identity, or an ID of its own.
 * @param fields the controls that the values were read from
 */
export function applyPerson(
	fields: Field[],
	values: Values,
	{ silence }: Pick<ValueContext, 'silence'>,
): Values | Problem {
	const value = fields.find(({ identifies }) => identifies !== undefined);
	if (!value?.identifies) return values;
	const { by, as, keys } = value.identifies;
	const { [by]: kind, [value.name]: id, ...rest } = values;
	const isIgnored = silence?.isIgnored === true && isEmpty(id);
	if (isIgnored || (isEmpty(kind) && isEmpty(id))) return rest;
	const byField = fields.find(({ name }) => name === by) ?? value;
	if (isEmpty(kind) || isEmpty(id)) {
		const [missing, given] = isEmpty(id) ? [value, byField] : [byField, value];
		return new Problem(
			missing.displayName,
			'is empty',
			`Fill it in, or remove ${given.displayName} as well. Check what its expression returns.`,
		);
	}
	const type = String(kind);
	return Object.hasOwn(keys, type)
		? { [keys[type]!]: id, ...rest }
		: { [as]: { type, value: id }, ...rest };
}
