import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import type { Catalog } from '../engine/catalog';
import type { Lookup } from '../engine/definition';
import { limits } from '../transport/limits';
import { type Choice, matches, toldApart } from './choices';
import { choosable } from './choosable';
import { readAll, readPage } from './readRows';
import type { Row } from './row';
import { isSearchable, openSource, type Source } from './source';

/**
 * The choices of a resource locator, a page at a time. What is typed is searched for by JING where the
 * list has a keyword, and in what comes back: a keyword can be ignored.
 */
export async function search(
	context: ILoadOptionsFunctions,
	catalog: Catalog,
	lookup: Lookup,
	typed = '',
	token?: string,
): Promise<INodeListSearchResult> {
	const source = await openSource(context, catalog, lookup);
	if (source.operation.paging && lookup.rows === undefined) {
		return await searchPages(source, typed, token);
	}
	const rows = await readAll(source, limits.choices);
	return { results: toldApart(choicesIn(source, rows, typed)) };
}

const choicesIn = (source: Source, rows: Row[], typed: string): Choice[] =>
	choosable(source, rows)
		.filter(({ row, choice }) => matches(row, choice, typed))
		.map(({ choice }) => choice);

/** Where a list goes on: n8n hands it back as text when the next page is wanted. */
interface Place {
	page: number;
	/** Rows read before it. */
	read: number;
	/** The page before it: its first row, by which a repeated page is known, and its size. */
	first?: Row;
	size?: number;
}

async function searchPages(
	source: Source,
	typed: string,
	token?: string,
): Promise<INodeListSearchResult> {
	const keyword = isSearchable(source.operation) ? typed.trim() : '';
	const found: Choice[] = [];
	let place: Place | undefined = token ? (JSON.parse(token) as Place) : { page: 1, read: 0 };
	const mostPages = limits.choices / limits.pageSize;
	for (let count = 0; place && count < mostPages && found.length < enough; count++) {
		const { rows, total } = await readPage(source, place.page, keyword);
		const next = placeAfter(place, rows, total);
		if (next !== 'repeated') found.push(...choicesIn(source, rows, typed));
		place = typeof next === 'object' ? next : undefined;
	}
	return { results: toldApart(found), paginationToken: place && JSON.stringify(place) };
}

/** A list without what was typed in it is read on until there are some choices to show. */
const enough = 20;

function placeAfter(place: Place, rows: Row[], total?: number): Place | 'repeated' | undefined {
	const [first] = rows;
	if (JSON.stringify(first) === JSON.stringify(place.first)) return 'repeated';
	const size = rows.length;
	const read = place.read + size;
	const isLast = total !== undefined && total > size ? read >= total : isShort(size, place.size);
	return isLast ? undefined : { page: place.page + 1, read, first, size };
}

/**
 * Whether a page ends its list, where no total tells. A server can have smaller pages than it was
 * asked for, and can count the page in place of the list; the size of a full page is a round number.
 */
const isShort = (size: number, before: number | undefined) =>
	before === undefined ? size % 5 !== 0 || size === 0 : size < before;
