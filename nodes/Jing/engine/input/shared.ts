import { isObject } from '../../transport/json';
import type { Field, Operation } from '../definition';
import type { Problem } from '../problem';
import { meansMoreWithout, narrows, standsAlone } from '../rules';
import type { Parameters, ReadContext, ValueContext } from './input';
import { type Rules, rulesOf } from './options';
import { silent } from './problems';
import { isExpression } from './stored';

/** What all fields of an operation share. */
export interface SharedContext extends ValueContext {
	stored: Parameters;
	rules: Rules;
	hints: string[];
	leftOut: string[];
}

const allFields = new WeakMap<Operation, Field[]>();

function fieldsOf(operation: Operation): Field[] {
	const fields = allFields.get(operation) ?? [
		...(operation.body ?? []),
		...(operation.query ?? []),
	];
	allFields.set(operation, fields);
	return fields;
}

export function sharedContext(
	operation: Operation,
	{ zone, json, stored = {}, ignoresEmptyFilters = false }: ReadContext,
): SharedContext {
	const rules = rulesOf(fieldsOf(operation));
	const isIgnored = ignoresEmptyFilters && operation.effect === 'read';
	const silence = {
		narrows: meansMoreWithout(operation),
		isIgnored,
		advice: adviceFor(operation),
	};
	const said = { hints: [], leftOut: [] };
	return { zone, json, stored, rules, silence, decisive: rules.names, ...said };
}

function adviceFor(operation: Operation): string {
	if (operation.effect === 'read') {
		return 'Remove the filter to list all, or set Empty Filters to Ignore under Options.';
	}
	const isSend = operation.effect === 'send' || operation.reachesPeople;
	return isSend ? 'Remove the field to send without it.' : 'Remove the field to leave it out.';
}

/** Where all of Additional Fields is one expression, it must give something. */
export function silentCollection(
	operation: Operation,
	isJson: boolean,
	{ additionalFields }: Parameters,
	{ stored = {}, ignoresEmptyFilters }: ReadContext,
): Problem | undefined {
	if (!isExpression(stored.additionalFields)) return undefined;
	if (ignoresEmptyFilters && operation.effect === 'read') return undefined;
	const fields = (isJson ? operation.query : fieldsOf(operation)) ?? [];
	const optional = fields.filter((field) => !standsAlone(operation, field));
	const added = isObject(additionalFields) ? additionalFields : {};
	const isSpokenOf = optional.some(({ name }) => Object.hasOwn(added, name));
	if (isSpokenOf || !optional.some((field) => narrows(operation, field))) return undefined;
	const displayName = operation.paging ? 'Filters' : 'Additional Fields';
	return silent({ displayName }, adviceFor(operation));
}
