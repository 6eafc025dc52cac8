import type { IDataObject } from 'n8n-workflow';
import type { Answer } from '../transport/envelope';
import type { About } from '../transport/errors';
import { rowsOf } from '../transport/paging';
import type { Operation } from './definition';
import { assignFates } from './fates';
import { type Fault, faultOfFailure, faultOfRefusal, faultOfSilence } from './fault';
import type { PlannedCall } from './request';
import { isObject } from '../transport/json';

/** What one element came to: output of its input item, or an error of it. */
export type Outcome = { json: IDataObject } | { fault: Fault };

/** A row as n8n wants it; a bare text or number is put under `value`. */
const toJson = (row: unknown): IDataObject =>
	isObject(row)
		? (row as IDataObject)
		: row === null || row === undefined
			? {}
			: { value: row as never };

/** The outcomes of one answered call, each with the index of its input item. */
export function outcomesOf(
	operation: Operation,
	{ elements }: PlannedCall,
	answer: Answer,
	about: About,
): Array<{ item: number; outcome: Outcome }> {
	if (!answer.ok) {
		return elements.map(({ item }) => ({
			item,
			outcome: { fault: faultOfFailure(answer.failure, about, item) },
		}));
	}
	return operation.batch
		? ofBatch(operation.batch.match, elements, answer, about)
		: ofSingle(operation, elements[0]!.item, answer, about);
}

function ofBatch(
	match: string[],
	elements: PlannedCall['elements'],
	{ data, requestId }: Answer & { ok: true },
	about: About,
) {
	const fates = assignFates(
		elements.map(({ body }) => body),
		data,
		match,
	);
	return elements.map(({ item, body }, index) => {
		const fate = fates[index]!;
		const element = { item, body, match, requestId };
		if (fate.kind === 'done') return { item, outcome: { json: toJson(fate.entry) } };
		return fate.kind === 'refused'
			? { item, outcome: { fault: faultOfRefusal(fate.entry, about, element) } }
			: { item, outcome: { fault: faultOfSilence(fate.entries, about, element) } };
	});
}

function ofSingle(
	{ output, effect }: Operation,
	item: number,
	{ data, requestId }: Answer & { ok: true },
	about: About,
): Array<{ item: number; outcome: Outcome }> {
	if (output !== undefined) {
		const rows = rowsOf(data, output);
		const fault = () => faultOfFailure({ kind: 'notAList', stage: 'call', requestId }, about, item);
		return rows
			? rows.map((row) => ({ item, outcome: { json: toJson(row) } }))
			: [{ item, outcome: { fault: fault() } }];
	}
	if (data === null || data === undefined) {
		const json =
			effect === 'delete' ? { deleted: true } : effect === 'read' ? {} : { success: true };
		return [{ item, outcome: { json } }];
	}
	return [data].flat().map((row) => ({ item, outcome: { json: toJson(row) } }));
}
