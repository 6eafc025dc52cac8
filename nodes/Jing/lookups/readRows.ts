import { answerNames } from '../transport/answerNames';
import { call } from '../transport/api';
import type { Answer } from '../transport/envelope';
import { limits } from '../transport/limits';
import { pageNames } from '../transport/pageNames';
import { readPages, rowsOfAnswer } from '../transport/paging';
import { wireOf } from '../transport/placement';
import { isObject } from '../transport/json';
import { totalIn } from '../transport/rows';
import { firstOf, namesOf } from './choices';
import { failWith, refuse } from './errors';
import { parameterOf } from './parameters';
import type { Row } from './row';
import type { Source } from './source';

const isRow = (row: unknown): row is Row =>
	isObject(row) || typeof row === 'string' || typeof row === 'number';

export interface Rows {
	rows: Row[];
	/** How many there are in total, as far as JING says. */
	total?: number;
}

const settings = { repeatable: true, maxRetries: 1 };

const listOf = ({ operation, lookup }: Source) => ({
	key: operation.output ?? 'list',
	rowId: operation.rowId || (lookup.rows === undefined ? lookup.value : undefined),
});

function requestFor({ operation, endpoint, args }: Source, more: Record<string, unknown>) {
	const values = { ...args, ...more };
	const input = operation.body ? { body: values } : { query: values };
	return { endpoint, ...wireOf(operation.method, endpoint, input) };
}

/** @throws an error with JING's message, or one that says that the response contains no list */
function rowsOf(source: Source, answer: Answer): Row[] {
	const { context, about, lookup } = source;
	if (!answer.ok) throw failWith(context, answer.failure, about);
	const rows = (answer.data as unknown[]).filter(isRow);
	const [first] = rows;
	if (answer.isWhole && !(isObject(first) && lookup.value in first)) {
		throw refuse(context, `${about.title}: JING's response contains no list`);
	}
	return rows;
}

/** One page of a list, from number 1 on. */
export async function readPage(source: Source, page: number, keyword?: string): Promise<Rows> {
	const { session, endpoint } = source;
	const number = page - 1 + (endpoint.pageFrom ?? 1);
	const pages = { [pageNames.page]: number, [pageNames.size]: limits.pageSize };
	const request = requestFor(source, { ...(keyword ? { keyword } : {}), ...pages });
	const answer = await call(session, request, settings);
	const rows = rowsOf(source, rowsOfAnswer(answer, endpoint, listOf(source)));
	return { rows, total: answer.ok ? totalIn(answer.data, endpoint) : undefined };
}

/**
 * All rows of a list, `limit` at most; also of one that is documented without pages, where JING says
 * that there are more.
 */
export async function readAll(source: Source, limit: number): Promise<Row[]> {
	const { session, operation, endpoint, lookup } = source;
	const list = { ...listOf(source), limit };
	const inPages = async () =>
		rowsOf(source, await readPages(session, requestFor(source, {}), settings, list));
	if (operation.paging) return await inPages();
	const answer = await call(session, requestFor(source, {}), settings);
	const rows = rowsOf(source, rowsOfAnswer(answer, endpoint, list));
	const total = answer.ok ? totalIn(answer.data, endpoint) : undefined;
	const all = total !== undefined && total > rows.length ? await inPages() : rows;
	return lookup.rows === undefined ? all : innerRows(source, all, lookup.rows);
}

/** `list[field_code=life_status].options`: the list inside the one row that matches. */
function innerRows(source: Source, rows: Row[], path: string): Row[] {
	const { context, about } = source;
	const [, key = '', wanted = '', inner = ''] = /^list\[(\w+)=(\$?\w+)\]\.(\w+)$/.exec(path) ?? [];
	const value = wanted.startsWith('$') ? parameterOf(context, wanted.slice(1)) : wanted;
	if (value === undefined) throw refuse(context, `Choose the ${wordsOf(wanted.slice(1))} first`);
	const keys = namesOf(key, answerNames.optionValue, source);
	const row = rows.filter(isObject).find((each) => String(firstOf(each, keys)) === value);
	const lists = inner === 'options' ? answerNames.fieldOptions : [inner];
	const found = lists.map((name) => row?.[name]).find(Array.isArray);
	if (found) return found.filter(isRow);
	throw refuse(context, `${about.title}: JING's response has no ${inner} for ${value}`);
}

const wordsOf = (name: string) => name.replace(/_id$/, '').replaceAll('_', ' ');
