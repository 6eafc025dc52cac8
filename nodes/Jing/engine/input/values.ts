import { isBlank } from '../../transport/blanks';
import { isObject } from '../../transport/json';
import type { Field, Wire } from '../definition';
import { applyPerson } from './person';
import { Problem } from '../problem';
import { groupOf, isGiven, rowsOf, storedRows } from './groups';
import type { Reader, ValueContext } from './input';
import { columns } from './columns';
import { base64, json } from './json';
import { commaText, list } from './lists';
import { map, variables, wrappedMap } from './maps';
import { boolean, days, number } from './numbers';
import { decidingValues, option, rulesOf, severalOptions } from './options';
import { chosenIn } from './locator';
import { isEmpty, isNothing, silent, wrong } from './problems';
import { isExpression, storedIn } from './stored';
import { readIdentityValue, text, time } from './text';

/** Whether the values of the other fields let a field show; a hidden one is not sent. */
export const isShown = ({ showWhen }: Field, others: Record<string, unknown>) =>
	Object.entries(showWhen ?? {}).every(([name, values]) =>
		values.map(String).includes(String(others[name])),
	);

const rows: Reader = (raw, field, context) => {
	const given = rowsOf(raw, field);
	const stored = storedRows(context.stored, field);
	const read: unknown[] = [];
	let left: Problem | undefined;
	for (const [index, row] of given.entries()) {
		const entry = readRow(row, field, { ...context, stored: storedIn(stored, given, index) });
		if (!(entry instanceof Problem)) read.push(entry);
		else if (lacksItsPart(row, field)) left ??= entry;
		else return entry;
	}
	if (left && read.length === 0) return left;
	return field.typeOptions?.multipleValues ? read : read[0];
};

/** A cell of a table is blank for some: a row without its value says nothing. */
const lacksItsPart = (row: unknown, { rowNeeds }: Field) =>
	rowNeeds !== undefined && isObject(row) && isNothing(row[rowNeeds]);

function readRow(row: unknown, field: Field, context: ValueContext): unknown {
	if (!isObject(row)) return wrong(field, 'a list of entries', row);
	const entry = readParts(groupOf(field).values as Field[], row, context);
	return entry instanceof Problem ? entry.within(field.displayName) : entry;
}

/**
 * An object from the controls that stand next to each other.
 * @param parts always the same list for the same controls
 */
export function readParts(
	parts: Field[],
	row: Record<string, unknown>,
	context: ValueContext,
): Record<string, unknown> | Problem {
	const rules = rulesOf(parts);
	const others = decidingValues(row, rules);
	const entry: Record<string, unknown> = {};
	for (const part of parts) {
		if (!isShown(part, others)) continue;
		const stored = storedIn(context.stored, row, part.name);
		const value = readTopLevel(part, row[part.name], {
			...context,
			stored,
			decisive: rules.names,
		});
		if (value instanceof Problem) return value;
		if (value !== undefined) entry[part.name] = value;
	}
	return applyPerson(parts, entry, context);
}

const identity: Reader = readIdentityValue;
const wires: Record<Wire, Reader> = {
	list,
	commaText,
	map,
	wrappedMap,
	variables,
	identity,
	boolean,
	days,
	base64,
};

const types: Partial<Record<Field['type'], Reader>> = {
	string: text,
	resourceLocator: readIdentityValue,
	resourceMapper: columns,
	options: option,
	number,
	boolean,
	dateTime: time,
	multiOptions: severalOptions,
	json,
	fixedCollection: rows,
};

const readerOf = (field: Field): Reader =>
	(field.wire ? wires[field.wire] : types[field.type]) ??
	(() => new Problem(field.displayName, `has the unknown type ${field.type}`, ''));

/** What an expression gave; nothing is an error where it would make another call of this one. */
function readGiven(field: Field, raw: unknown, context: ValueContext): unknown {
	const value = isNothing(raw) ? undefined : readerOf(field)(raw, field, context);
	if (!isNothing(value)) return value;
	const leavesHole = field.wire === 'variables' || field.wire === 'wrappedMap';
	const { silence, isJoined } = context;
	if ((field.required && !isJoined) || leavesHole) return silent(field);
	const narrows = field.narrows ?? silence?.narrows;
	return narrows && !silence?.isIgnored ? silent(field, silence?.advice) : undefined;
}

const isBlankText = (entry: unknown) => typeof entry === 'string' && isBlank(entry);

/** What names nothing in a list, such as the entry of a drop-down that says why it has no others. */
const namesNothing = (field: Field, raw: unknown, { stored }: ValueContext) =>
	Array.isArray(raw) &&
	raw.length > 0 &&
	(field.type === 'multiOptions' || field.wire === 'list') &&
	(raw.every(isBlankText) ||
		raw.some((entry, index) => isExpression(storedIn(stored, raw, index)) && isBlankText(entry)));

/** A control that is always there: empty means not set. */
export function readTopLevel(field: Field, held: unknown, around: ValueContext): unknown {
	const raw = chosenIn(held, field);
	const context = { ...around, stored: chosenIn(around.stored, field) };
	if (namesNothing(field, raw, context)) return readGiven(field, undefined, context);
	if (isGiven(context.stored, field)) {
		return readGiven(field, raw, context);
	}
	const value = isEmpty(raw) ? undefined : readerOf(field)(raw, field, context);
	const isUnseen = field.required && typeof value === 'string' && isBlank(value);
	if (value instanceof Problem || !(isEmpty(value) || isUnseen)) return value;
	return field.required && !context.isJoined
		? new Problem(field.displayName, 'is empty', 'Fill it in, or check what its expression gives.')
		: undefined;
}

/** A control that the user added: what it holds is sent, also '', 0, false and an empty list. */
export function readOptional(field: Field, held: unknown, around: ValueContext): unknown {
	const raw = chosenIn(held, field);
	const context = { ...around, stored: chosenIn(around.stored, field) };
	if (namesNothing(field, raw, context)) return readGiven(field, undefined, context);
	if (isGiven(context.stored, field)) return readGiven(field, raw, context);
	const hasNoEmptyForm = field.type !== 'string' && field.type !== 'multiOptions';
	if (raw === undefined || raw === null || (isEmpty(raw) && hasNoEmptyForm)) return undefined;
	return readerOf(field)(raw, field, context);
}
