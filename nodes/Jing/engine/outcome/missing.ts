import type { IDataObject } from 'n8n-workflow';
import { answerNames } from '../../transport/answerNames';
import type { Answer } from '../../transport/envelope';
import type { About } from '../../transport/explain';
import type { FailureKind } from '../../transport/failure';
import { isObject } from '../../transport/json';
import { namesRecord, saysRecordGone } from '../../transport/meaning';
import { pageNames } from '../../transport/pageNames';
import { type Fault, faultOfFailure, itemTag, withoutUndefined } from './fault';

/** What comes out where JING does not have the record. */
export type IfNotFound = 'error' | 'empty' | 'drop';

/** Kinds under which JING can say of a record that it does not exist. */
const kinds: FailureKind[] = ['businessRefusal', 'unlistedCode', 'unknownMethod'];

const totals: readonly string[] = answerNames.total;
const ofPages: readonly string[] = Object.values(pageNames);

const countsOfPages = ['pages', 'total_pages', 'totalPages', 'page_count', 'pageCount'];
const flagsOfMore = ['has_more', 'hasMore', 'has_next', 'hasNext'];

/** What an empty list comes with. */
const isOfEmptyList = (key: string, value: number | false) =>
	value === false
		? flagsOfMore.includes(key)
		: ofPages.includes(key) || (value === 0 && [...totals, ...countsOfPages].includes(key));

const isNumeric = (value: unknown): value is number | string =>
	typeof value === 'number' || (typeof value === 'string' && /^\d+$/.test(value));

const isHollowEntry = ([key, value]: [string, unknown]) =>
	isNumeric(value) || value === false
		? isOfEmptyList(key, value === false ? value : Number(value))
		: isHollow(value);

/** Nothing, or lists and objects with nothing in them: no record looks like that. */
const isHollow = (data: unknown): boolean => {
	if (data === undefined || data === null || data === '') return true;
	if (Array.isArray(data)) return data.every(isHollow);
	return isObject(data) && Object.entries(data).every(isHollowEntry);
};

/** Whether JING says that it does not have the one record that was asked for. */
export function isGone(answer: Answer): boolean {
	if (answer.ok) return isHollow(answer.data);
	const { kind, stage, code, httpStatus, msg = '' } = answer.failure;
	if (stage !== 'call' || code === undefined || !kinds.includes(kind)) return false;
	// The status alone can mean the address: then the words must name the record.
	return saysRecordGone(msg) && (httpStatus !== 404 || namesRecord(msg)) && httpStatus !== 405;
}

export function missingOutcomes(
	answer: Answer,
	ifNotFound: IfNotFound,
	about: About,
	item: number,
): Array<{ json: IDataObject } | { fault: Fault }> {
	if (ifNotFound === 'drop') return [];
	if (ifNotFound === 'empty') return [{ json: {} }];
	return [
		{
			fault: answer.ok
				? faultOfNothing(answer, about, item)
				: faultOfFailure(answer.failure, about, item),
		},
	];
}

const faultOfNothing = (
	{ requestId }: Answer & { ok: true },
	about: About,
	item: number,
): Fault => ({
	source: 'api',
	message: `${about.title}: not found. JING returned no record ${itemTag(item)}`,
	description:
		'Check the value that identifies it. To go on without it, choose another If Not Found under Options.',
	details: withoutUndefined({ kind: 'notFound', request_id: requestId, index: item }),
});
