import { isObject } from '../../transport/json';
import { limits } from '../../transport/limits';
import { type Answer, failed } from '../../transport/envelope';
import { failureOfThrown } from '../../transport/thrown';
import { fromWire } from '../../transport/wireNames';
import { answerTo, type Run } from '../makeCall';
import { planCalls } from '../request';

export type Row = Record<string, unknown>;

/** What a list call gave. */
export interface Reading {
	rows: Row[];
	/** These are all, as far as the answer tells. */
	isComplete: boolean;
	/** There are more than are read. */
	isTooLong: boolean;
	/** There are more than came, as the answer counts them. */
	isShort: boolean;
	/** There was no list in the answer: it is something else, or nothing. */
	isWhole: boolean;
	isSilent: boolean;
	/** The last page repeated an earlier one, and no total confirms that the list is complete. */
	isRepeated: boolean;
}

/**
 * Reads all pages of a list, up to `limits.rowsSearched` rows.
 * @returns the rows, under our names as well where an override renames keys; or why there are none
 */
export async function readRows(
	run: Run,
	filters: Row,
	item: number,
): Promise<Reading | (Answer & { ok: false })> {
	const values = run.operation.body ? { body: filters, query: {} } : { query: filters };
	const input = { ...values, pages: { limit: limits.rowsSearched + 1 } };
	const answer = await readAnswer(run, { item, input });
	if (!answer.ok) return answer;
	const { data, isWhole = false, isSilent = false, isRepeated = false, missingRows = 0 } = answer;
	const list = [data].flat();
	const rows = list.filter(isObject);
	const isOdd = rows.length < list.length || isWhole || isSilent;
	const isTooLong = list.length > limits.rowsSearched;
	return {
		rows: rows.map((row) => ({ ...row, ...fromWire(row, run.endpoint) })),
		isComplete: !isOdd && !isTooLong && missingRows === 0,
		isTooLong,
		isShort: missingRows > 0,
		isWhole,
		isSilent,
		isRepeated,
	};
}

async function readAnswer(
	run: Run,
	asked: Parameters<typeof planCalls>[2][number],
): Promise<Answer> {
	try {
		const [planned] = planCalls(run.operation, run.endpoint, [asked], 1);
		return await answerTo(run, planned!);
	} catch (error) {
		return failed(failureOfThrown(error, 'call'));
	}
}
