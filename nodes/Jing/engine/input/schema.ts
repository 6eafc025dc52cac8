import { isObject } from '../../transport/json';
import type { Field } from '../definition';

/** JING's fields, as the panel got them when their list was last loaded. */
export interface Schema {
	columns: Field[];
	/** The column of a code, also of one that the list lacks. */
	columnOf(code: string): Field;
	/** The code that automatic mapping sends a column of the item under. */
	codeOf(name: string): string | undefined;
	/** Whether that is a field which the panel showed from the start and the user has removed. */
	isRemoved(name: string): boolean;
}

/** A field as n8n keeps it. */
interface Kept {
	id: string;
	displayName?: string;
	type?: string;
	options?: Field['options'];
	/** The panel doesn't show it. */
	removed?: boolean;
	/** The panel didn't show it from the start: nobody has taken it out. */
	isOffered?: boolean;
	/** A day, without a time of day. */
	isDay?: boolean;
	/** Yes or no, which n8n has as two options. */
	isFlag?: boolean;
}

const made = new WeakMap<object, Schema>();
const none: Schema = schemaOf([]);

/** @param held always the same object for the same schema: what follows from it is kept */
export function columnsIn({ schema }: Record<string, unknown>): Schema {
	if (!Array.isArray(schema)) return none;
	const kept = made.get(schema) ?? schemaOf(schema.filter(isKept));
	made.set(schema, kept);
	return kept;
}

const isKept = (value: unknown): value is Kept => isObject(value) && typeof value.id === 'string';

function schemaOf(all: Kept[]): Schema {
	const columns = new Map(all.map((kept) => [kept.id, columnOf(kept)]));
	const mappable = all.filter(({ removed, isOffered }) => !removed || isOffered);
	const taken = all.filter(({ removed, isOffered }) => removed && !isOffered);
	const removed = new Set(taken.flatMap(({ id, displayName = id }) => [id, displayName.trim()]));
	const codes = new Map([
		...mappable.map(({ id, displayName = id }): [string, string] => [displayName.trim(), id]),
		...mappable.map(({ id }): [string, string] => [id, id]),
	]);
	return {
		columns: [...columns.values()],
		columnOf: (code) => columns.get(code) ?? columnOf({ id: code }),
		codeOf: (name) => codes.get(name) ?? codes.get(name.trim()),
		isRemoved: (name) => removed.has(name) || removed.has(name.trim()),
	};
}

function typeOf({ type = 'string', isDay, isFlag }: Kept): string {
	if (isFlag) return 'boolean';
	return isDay ? 'date' : type;
}

function columnOf(kept: Kept): Field {
	const { id, displayName = id, options } = kept;
	const isNamed = displayName.includes(id);
	return {
		displayName: isNamed ? displayName : `${displayName} (${id})`,
		name: id,
		type: typeOf(kept) as Field['type'],
		default: '',
		...(Array.isArray(options) ? { options } : {}),
	};
}
