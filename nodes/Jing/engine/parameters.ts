import type { IExecuteFunctions } from 'n8n-workflow';
import type { Operation } from './definition';
import type { Parameters } from './input/input';
import { choicesOf, standsAlone } from './rules';

const holdsExpression = (value: unknown): boolean => {
	if (typeof value === 'string') return value.startsWith('=');
	if (typeof value !== 'object' || value === null) return false;
	return Object.values(value).some(holdsExpression);
};

const namesFor = (operation: Operation) => [
	...Object.values(operation.customCall ?? {}).map(({ name }) => name),
	...(operation.body ? ['specifyBody', 'jsonBody'] : []),
	...choicesOf(operation).map(({ name }) => name),
	...(operation.paging ? ['returnAll', 'limit'] : []),
	'additionalFields',
	...[...(operation.body ?? []), ...(operation.query ?? [])]
		.filter((field) => standsAlone(operation, field))
		.map(({ name }) => name),
	...(operation.fromItems?.fields ?? []).map(({ name }) => name),
];

/**
 * Reads an operation's parameters item by item. What holds no expression is read once: resolving
 * one parameter of one item costs n8n about half a millisecond.
 */
export function parameterReader(
	context: Pick<IExecuteFunctions, 'getNode' | 'getNodeParameter'>,
	operation: Operation,
): (item: number) => Parameters {
	// n8n has filled in the defaults of all that the editor shows; the rest is not asked for.
	const stored = context.getNode().parameters;
	const names = namesFor(operation).filter((name) => name in stored);
	const varying = names.filter((name) => holdsExpression(stored[name]));
	const constants = Object.fromEntries(names.map((name) => [name, stored[name]]));
	return (item) => ({
		...constants,
		...Object.fromEntries(varying.map((name) => [name, context.getNodeParameter(name, item)])),
	});
}
