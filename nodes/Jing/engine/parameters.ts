import type { IExecuteFunctions } from 'n8n-workflow';
import { isObject } from '../transport/json';
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

interface Mapper extends Record<string, unknown> {
	schema: unknown[];
}

/** Whether a parameter holds JING's list of fields, and expressions in its values at most. */
const isMapper = (stored: unknown): stored is Mapper => {
	if (!isObject(stored) || !Array.isArray(stored.schema)) return false;
	const others = Object.entries(stored).filter(([key]) => key !== 'value' && key !== 'schema');
	return !holdsExpression(others);
};

/**
 * One parameter of one item. Of a resource mapper the values alone are resolved: n8n would go through
 * each of JING's fields for each item. The path is not `fields.value`, as n8n would make a number or
 * a date of what it reads there.
 */
function resolve(context: Context, name: string, item: number, stored: unknown): unknown {
	const value = isMapper(stored) && context.getNodeParameter(`${name}["value"]`, item, null);
	return isObject(value) ? { ...(stored as Mapper), value } : context.getNodeParameter(name, item);
}

type Context = Pick<IExecuteFunctions, 'getNode' | 'getNodeParameter'>;

/**
 * Reads an operation's parameters item by item. What holds no expression is read once: resolving
 * one parameter of one item costs n8n about half a millisecond.
 */
export function parameterReader(
	context: Context,
	operation: Operation,
): (item: number) => Parameters {
	// n8n has filled in the defaults of all that the editor shows; the rest is not asked for.
	const stored = context.getNode().parameters;
	const names = namesFor(operation).filter((name) => name in stored);
	const held = (name: string) => (isMapper(stored[name]) ? stored[name].value : stored[name]);
	const varying = names.filter((name) => holdsExpression(held(name)));
	const constants = Object.fromEntries(names.map((name) => [name, stored[name]]));
	return (item) => ({
		...constants,
		...Object.fromEntries(
			varying.map((name) => [name, resolve(context, name, item, stored[name])]),
		),
	});
}
