import { isObject, parseToSend } from '../../transport/json';
import { limits } from '../../transport/limits';
import type { Field } from '../definition';
import { Problem } from '../problem';
import { readerOfType } from './columnTypes';
import type { Reader, ValueContext } from './input';
import { map } from './maps';
import { isEmpty, isNothing, wrong } from './problems';
import { columnsIn, type Schema } from './schema';
import { isExpression, storedIn } from './stored';

type Mapper = Record<string, unknown>;

/** What an expression or an item gives, in place of what is typed. */
const given = '=';

/** The values that n8n's resource mapper holds, or what stood under its name before there was one. */
export const columns: Reader = (raw, field, context) => {
	const held = typeof raw === 'string' ? parsed(raw) : raw;
	if (typeof raw === 'string' && !isMapOrRows(held)) {
		return wrong(field, 'an object of values by field code', raw);
	}
	return isObject(held) && 'mappingMode' in held
		? mapped(held, field, context)
		: map(held, field, context);
};

/** JSON text, as an AI agent gives an object. */
function parsed(text: string): unknown {
	try {
		return parseToSend(text);
	} catch {
		return undefined;
	}
}

const isMapOrRows = (value: unknown) =>
	isObject(value) || (Array.isArray(value) && value.every(isObject));

function mapped(held: Mapper, field: Field, context: ValueContext): unknown {
	const schema = columnsIn(isObject(context.stored) ? context.stored : held);
	const isAutomatic = held.mappingMode === 'autoMapInputData';
	if (isAutomatic && schema.columns.length === 0 && !context.isJoined) return unknownSchema(field);
	if (isAutomatic) hintAtRemoved(schema, field, context);
	const rows = rowsBeside(held, field, context);
	if (rows instanceof Problem) return rows;
	const read: Array<[string, unknown]> = [];
	for (const entry of isAutomatic ? inItem(schema, context) : inPanel(held, schema, context)) {
		const { code, value, stored, column } = entry;
		if (isNothing(value)) continue;
		const sent = readerOfType(column.type)(value, column, { ...context, stored });
		if (sent instanceof Problem) return sent.within(field.displayName);
		if (!isEmpty(sent)) read.push([code, sent]);
	}
	return { ...rows, ...Object.fromEntries(read) };
}

const unknownSchema = ({ displayName }: Field) =>
	new Problem(
		displayName,
		"can't be mapped automatically, as the list of JING's fields is not loaded",
		'Open the node and refresh the field list, or enter the values under Other Fields.',
	);

/** Rows of before: the panel keeps them next to what is mapped, but shows them no more. */
function rowsBeside({ values }: Mapper, field: Field, context: ValueContext): Mapper | Problem {
	if (isNothing(values)) return {};
	const stored = isObject(context.stored) ? { values: context.stored.values } : context.stored;
	const read = map({ values }, field, { ...context, stored });
	if (read instanceof Problem || !isObject(read)) return read as Problem;
	const codes = Object.keys(read).join(', ');
	context.hints?.push(
		`${field.displayName}: ${codes} stand in rows of an earlier version, which the panel does not show. They were sent as well.`,
	);
	return read;
}

interface Entry {
	/** Code of the field. */
	code: string;
	value: unknown;
	stored: unknown;
	column: Field;
}

/** The values of the panel. */
function inPanel({ value }: Mapper, schema: Schema, { stored }: ValueContext): Entry[] {
	const values = typeof value === 'string' ? parsed(value) : value;
	if (!isObject(values)) return [];
	const stores = isExpression(stored) ? stored : isObject(stored) ? stored.value : undefined;
	return Object.entries(values).map(([code, each]) => ({
		code,
		value: each,
		stored: storedIn(stores, values, code),
		column: schema.columnOf(code),
	}));
}

/** The columns of the item that are fields, by code or by label; the others are left out. */
function inItem(schema: Schema, { json = {}, leftOut }: ValueContext): Entry[] {
	return Object.entries(json).flatMap(([name, value]) => {
		const code = schema.codeOf(name);
		if (code !== undefined && (code === name || isVacant(json, code))) {
			return [{ code, value, stored: given, column: schema.columnOf(code) }];
		}
		if (!schema.isRemoved(name)) leftOut?.push(name);
		return [];
	});
}

/** Whether a column under the label takes the place of the one under the code. */
function isVacant(json: Record<string, unknown>, code: string): boolean {
	const held = Object.hasOwn(json, code) ? json[code] : undefined;
	return isNothing(held) || (Array.isArray(held) && held.every(isNothing));
}

/** Fields that would be sent if the user had not removed them. */
function hintAtRemoved(schema: Schema, { displayName }: Field, { json = {}, hints }: ValueContext) {
	const names = Object.keys(json).filter(
		(name) => schema.codeOf(name) === undefined && schema.isRemoved(name),
	);
	if (names.length === 0) return;
	const listed = names.slice(0, limits.columns).join(', ');
	hints?.push(`${displayName}: not sent, as removed from the fields: ${listed}.`);
}
