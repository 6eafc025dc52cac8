import type { Field } from '../definition';
import type { Parameters } from './input';
import { isEmpty } from './problems';
import { isExpression } from './stored';

/** Of a control and its earlier form one is read: the earlier one where a workflow holds its value. */
export function withoutSuperseded(
	fields: Field[],
	parameters: Parameters,
	stored: Parameters,
): Field[] {
	const isHeld = (name: string) => !isEmpty(parameters[name]) || isExpression(stored[name]);
	return fields.filter(({ name, supersedes, isSuperseded }) =>
		isSuperseded ? isHeld(name) : supersedes === undefined || !isHeld(supersedes),
	);
}
