import type { INodeProperties } from 'n8n-workflow';
import type { Field, Operation, Wire } from '../../nodes/Jing/engine/definition';
import { choiceOf } from '../../nodes/Jing/engine/rules';
import type { Shape } from './model';
import { anything, listOf, objectOf } from './shapes';

const text = (): Shape => ({ type: 'text' });
const anyObject = (): Shape => ({ type: 'object' });

/** What goes over the wire for a control, by its `wire`. */
const wires: Record<Wire, () => Shape> = {
	list: () => listOf(text()),
	commaText: text,
	map: anyObject,
	wrappedMap: anyObject,
	variables: anyObject,
	identity: text,
	boolean: () => ({ type: 'boolean' }),
	days: () => ({ type: 'number' }),
	base64: text,
};

/** The same for a control that has none. */
const types: Partial<Record<INodeProperties['type'], () => Shape>> = {
	string: text,
	options: text,
	dateTime: text,
	resourceLocator: text,
	resourceMapper: anyObject,
	number: () => ({ type: 'number' }),
	boolean: () => ({ type: 'boolean' }),
	multiOptions: () => listOf(text()),
};

const isAlways = ({ required, showWhen }: Field) => required === true && showWhen === undefined;

function rowsShape({ options, typeOptions }: Field): Shape {
	const group = options?.[0];
	const parts = group && 'values' in group ? (group.values as Field[]) : [];
	const row = objectOf(keysOf(parts));
	return typeOptions?.multipleValues ? listOf(row) : row;
}

function valueShape(field: Field): Shape {
	if (field.type === 'fixedCollection' && !field.wire) return rowsShape(field);
	const make = field.wire ? wires[field.wire] : types[field.type];
	return make?.() ?? { ...anything };
}

/** A person is named by an identity or by an ID of its own; no single one of these keys is always sent. */
function personKeys({ identifies, description }: Field): Array<[string, Shape]> {
	const { as, keys } = identifies!;
	const part = (): Shape => ({ type: 'text', required: true });
	const identity = objectOf([
		['type', part()],
		['value', part()],
	]);
	const ids = Object.values(keys).map((key): [string, Shape] => [key, { ...text(), description }]);
	return [[as, { ...identity, description }], ...ids];
}

/** What the fields of an object send, by key: one that supersedes another is sent under that name. */
export function keysOf(fields: Field[], operation?: Operation): Map<string, Shape> {
	const deciders = new Set(fields.flatMap(({ identifies }) => identifies?.by ?? []));
	const sent = fields.filter(
		({ name, clears, joins, supersedes }) =>
			!deciders.has(name) && !clears && !joins && !supersedes,
	);
	const keys = new Map<string, Shape>();
	for (const field of sent) {
		const isChoice = operation !== undefined && choiceOf(operation, field) !== undefined;
		const required = isAlways(field) && !isChoice;
		const { description } = field;
		const entries: Array<[string, Shape]> = field.identifies
			? personKeys(field)
			: [[field.name, { ...valueShape(field), required, description }]];
		for (const [key, shape] of entries) keys.set(key, shape);
	}
	// An emptied field is sent as null among the values.
	const cleared = fields.flatMap(({ clears }) => clears ?? []).filter((key) => !keys.has(key));
	for (const key of cleared) keys.set(key, anyObject());
	return keys;
}
