import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { limits } from '../transport/limits';
import type { Session } from '../transport/session';
import type { Operation } from './definition';
import type { Input } from './input/input';
import type { Run } from './makeCall';
import { toError, toErrorItem } from './outcome/fault';
import { type Outcome, refusedIn } from './outcome/outcome';

/**
 * Results per input item and element (for a list call: its rows). Undefined where the run stopped
 * before the element was sent.
 */
export type Outcomes = Array<Array<Outcome[] | undefined>>;

const sentOf = (elements: Outcomes[number]) => elements.flatMap((element) => element ?? []);

/** @throws the first fault, in input order */
export function throwFirstFault(context: IExecuteFunctions, outcomes: Outcomes) {
	const perItem = outcomes.map(sentOf);
	const item = perItem.findIndex((all) => all.some((outcome) => 'fault' in outcome));
	const first = perItem[item]?.find((outcome) => 'fault' in outcome);
	if (!first) return;
	const done = perItem.filter((all) => all.some((outcome) => 'json' in outcome)).length;
	const sent =
		done > 0 ? `${done} of ${outcomes.length} items went through and are not undone.` : '';
	throw toError(context.getNode(), first.fault, item, sent);
}

/** The output, in input order; or the first fault, thrown. */
export function collect(
	context: IExecuteFunctions,
	outcomes: Outcomes,
	stopsOnFault: boolean,
): INodeExecutionData[] {
	if (stopsOnFault) throwFirstFault(context, outcomes);
	const inputs = context.getInputData();
	return outcomes.flatMap((elements, item) =>
		sentOf(elements).map((outcome) =>
			'fault' in outcome
				? toErrorItem(outcome.fault, item, inputs[item]?.json ?? {})
				: { json: outcome.json, pairedItem: { item } },
		),
	);
}

/** A line above the node's output. */
export function hint(context: IExecuteFunctions, message: string, type: 'info' | 'warning') {
	context.addExecutionHints?.({ message, type, location: 'outputPane' });
}

export function hintAtWaits(context: IExecuteFunctions, { waited }: Session) {
	if (waited < limits.waitHint) return;
	const seconds = Math.round(waited / 1_000);
	hint(
		context,
		`Slowed down by JING: ${seconds} ${seconds === 1 ? 'second' : 'seconds'} of waiting for rate limits or outages`,
		'info',
	);
}

/** What is worth a look in what the items ask to send. */
export function hintAtInputs(context: IExecuteFunctions, inputs: Input[]) {
	hintAtValues(
		context,
		inputs.flatMap(({ hints = [] }) => hints),
	);
	hintAtColumns(
		context,
		inputs.flatMap(({ leftOut = [] }) => leftOut),
	);
}

/** Values that were sent although they look like slips: each is said once, the first of many. */
function hintAtValues(context: IExecuteFunctions, hints: string[]) {
	for (const message of [...new Set(hints)].slice(0, limits.hints)) {
		hint(context, message, 'warning');
	}
}

/** Columns that automatic mapping left out: all in one line. */
function hintAtColumns(context: IExecuteFunctions, columns: string[]) {
	const names = [...new Set(columns)];
	if (names.length === 0) return;
	const rest = names.length - limits.columns;
	const more = rest > 0 ? ` and ${rest} more` : '';
	const listed = names.slice(0, limits.columns).join(', ') + more;
	const advice = 'Name them as JING does, or enter them under Other Fields.';
	hint(context, `Not sent, as JING's list has no such field: ${listed}. ${advice}`, 'warning');
}

/** Calls that went through without all that they were for. */
export function hintAtRejections(
	context: IExecuteFunctions,
	operation: Operation,
	outcomes: Outcomes,
) {
	const results = outcomes
		.flat(2)
		.flatMap((outcome) => (outcome && 'json' in outcome ? [outcome.json] : []));
	const count = results.flatMap((json) => refusedIn(operation, json)).length;
	if (count === 0) return;
	const who = count === 1 ? '1 recipient was' : `${count} recipients were`;
	const where = `See "${operation.refusals?.list}" in the output for who and why.`;
	hint(context, `${who} not reached. ${where}`, 'warning');
}

const rowsOf = (count: number) => (count === 1 ? '1 row' : `${count} rows`);

/** What is odd about the lists that were read: what is right, JING alone knows. */
export function hintAtLists(
	context: IExecuteFunctions,
	{ lists, operation: { rowId, customCall }, about: { key } }: Run,
) {
	const { changedRows, missingRows, wholes } = lists;
	const correct = (when: string, entry: object) =>
		customCall
			? ''
			: ` ${when}, enter this in the credential under Endpoint Overrides: ${JSON.stringify({ [key]: entry })}`;
	if (changedRows > 0) {
		const what = `${rowsOf(changedRows)} came twice with different values, as the list changed while it was read.`;
		hint(context, `${what} Compare rows of the same ${String(rowId)}.`, 'warning');
	}
	if (missingRows > 0) {
		const pages = correct('If it numbers pages from 0', { pageFrom: 0 });
		hint(context, `JING counts ${rowsOf(missingRows)} more than it sent.${pages}`, 'warning');
	}
	if (wholes > 0) {
		const rows = correct('If its rows are somewhere inside', { rows: 'path.to.rows' });
		const what = "JING's response contains no list, so all of it is one item.";
		hint(context, what + rows, 'warning');
	}
}
