import { answerNames } from './answerNames';
import type { Endpoint } from './endpoints';
import { isObject } from './json';
import { valueAt } from './paths';

type Data = Record<string, unknown>;

/** Where a list's rows are looked for. */
export interface RowPlace extends Pick<Endpoint, 'rows' | 'total'> {
	/** The key that the record names. */
	key: string;
	/** Key that is one row's own: an object that has it is a row, not what holds the rows. */
	rowId?: string;
}

export interface Rows {
	rows: unknown[];
	/** No list was found: the one row is the data itself. */
	isWhole?: true;
	/** Nothing was found, but neither an empty list nor a total of 0 says that there is nothing. */
	isSilent?: true;
}

/**
 * The rows in an answer's data: where a correction says, at the record's key, under a usual name, or
 * in the only list there is, also one level down. An object without a list is one row.
 * @returns undefined if the data is neither list nor object
 */
export function rowsIn(data: unknown, place: RowPlace): Rows | undefined {
	if (Array.isArray(data)) return { rows: data };
	if (data === null || data === undefined) return { rows: [], isSilent: true };
	if (!isObject(data)) return undefined;
	const named = listAt(data, known(place)) ?? usualList(data, place);
	if (named) return { rows: named };
	const rows = guessedList(data, place) ?? (isEmptyList(data, place) ? [] : undefined);
	if (!rows) return { rows: [data], isWhole: true };
	return rows.length > 0 || saidTotal(data, place) === 0 ? { rows } : { rows, isSilent: true };
}

const known = ({ rows, key }: RowPlace) => (rows === undefined ? [key] : [rows, key]);

const listAt = (data: unknown, paths: readonly string[]) =>
	paths.map((path) => valueAt(data, path)).find(Array.isArray);

const isRow = (data: Data, { rowId }: RowPlace) =>
	rowId !== undefined && Object.hasOwn(data, rowId);

function usualList(data: Data, place: RowPlace): unknown[] | undefined {
	if (isRow(data, place)) return undefined;
	const inner = Object.values(data).filter(isObject);
	return (
		listAt(data, answerNames.rows) ??
		inner.map((part) => listAt(part, [place.key, ...answerNames.rows])).find(Array.isArray)
	);
}

/** The only list there is, under whatever name. */
function guessedList(data: Data, place: RowPlace): unknown[] | undefined {
	if (isRow(data, place)) return undefined;
	const inner = Object.values(data).filter(isObject);
	const holders = [data, ...inner].filter((part) => Object.values(part).some(Array.isArray));
	const [holder, ...others] = holders[0] === data ? [data] : holders;
	if (!holder || others.length > 0 || isRecord(holder)) return undefined;
	const [list, ...more] = Object.values(holder).filter(Array.isArray);
	return more.length === 0 ? list : undefined;
}

/** Whether an object is a single record: it has text values, other than those that describe paging. */
const isRecord = (data: Data) =>
	Object.entries(data).some(
		([name, value]) => typeof value === 'string' && !ofPages.test(name) && !/^\d*$/.test(value),
	);

const ofPages =
	/page|size|limit|offset|next|prev|cursor|token|total|count|sort|order|more|request/i;

/** An empty list is also said by null in place of the rows, by a total of 0, or by nothing at all. */
function isEmptyList(data: Data, place: RowPlace): boolean {
	const held = place.rows === undefined ? data[place.key] : valueAt(data, place.rows);
	const isNothing = held === null || (held === undefined && saidTotal(data, place) === 0);
	return isNothing || Object.keys(data).length === 0;
}

const saidTotal = (data: unknown, { total }: Pick<RowPlace, 'total'>): number | undefined => {
	const paths = [...(total === undefined ? [] : [total]), ...answerNames.total];
	const said = paths
		.map((path) => valueAt(data, path))
		.find((value) => typeof value === 'number' || typeof value === 'string');
	const count = said === '' ? NaN : Number(said ?? NaN);
	return Number.isNaN(count) ? undefined : count;
};

/** How many rows there are in total, as far as the answer says; it can be wrong. */
export const totalIn = (data: unknown, place: Pick<RowPlace, 'total'>): number | undefined => {
	const total = isObject(data) ? saidTotal(data, place) : undefined;
	return total !== undefined && total > 0 ? total : undefined;
};
