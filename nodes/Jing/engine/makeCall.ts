import type { IExecuteFunctions } from 'n8n-workflow';
import { call } from '../transport/api';
import type { Endpoint } from '../transport/endpoints';
import type { Answer } from '../transport/envelope';
import type { About } from '../transport/explain';
import { type List, readPages, rowsOfAnswer } from '../transport/paging';
import { valueAt } from '../transport/paths';
import type { Session } from '../transport/session';
import type { Operation } from './definition';
import { embedBinaries } from './input/binary';
import { type Fault, faultAfterSending, faultOfThrown } from './outcome/fault';
import { type Outcome, outcomesOf } from './outcome/outcome';
import { type Shared, sharedOutcomesOf, unaccountedIn } from './outcome/sharedOutcomes';
import type { PlannedCall } from './plannedCall';
import type { Settings } from './settings';
import { askInParts } from './split';

/** What was odd about the lists that were read: rows, and answers without any. */
interface ListNotes {
	/** Came twice with different values. */
	changedRows: number;
	/** Were counted by JING, but did not come. */
	missingRows: number;
	/** Answers that hold no list. */
	wholes: number;
}

/** What is to be said of calls that input items share. */
interface SharedNotes {
	/** Went through. */
	calls: number;
	/** Entries that the answers account for nowhere. */
	unaccounted: number;
}

/** Everything that one execution of the node works with. */
export interface Run {
	context: IExecuteFunctions;
	operation: Operation;
	endpoint: Endpoint;
	about: About;
	session: Session;
	settings: Settings;
	/** Whether a fault ends the run. */
	stopsOnFault: boolean;
	/** What was odd about the lists that were read. */
	lists: ListNotes;
	shared: SharedNotes;
}

/**
 * Makes one call, or more where a batch is refused as a whole because of one element. Whatever is
 * thrown on the way becomes a fault of the elements, so that none counts as done.
 * @returns the outcomes of each of its elements
 */
export async function make(run: Run, planned: PlannedCall): Promise<Outcome[][]> {
	const { operation, settings, context, endpoint } = run;
	const { request, elements, repeatable = settings.repeatable } = planned;
	const about = aboutCall(run, planned);
	const faults = (faultOf: (item: number) => Fault) =>
		elements.map(({ item }): Outcome[] => [{ fault: faultOf(item) }]);
	let body: unknown;
	try {
		body = await embedBinaries(request.body, elements[0]!.item, context.helpers);
	} catch (error) {
		return faults((item) => faultOfThrown(error, about, item));
	}
	try {
		const whole = { ...planned, request: { ...request, body } };
		const ask = async (part: PlannedCall) => await answerTo(run, part);
		const maySplit = operation.batch && (repeatable || operation.batch.merges);
		const answers = maySplit
			? await askInParts(whole, ask, endpoint.into)
			: [{ planned: whole, answer: await ask(whole) }];
		return answers.flatMap(({ planned: { elements: sent, shared }, answer }) =>
			shared
				? sharedOutcomesOf(operation, shared, sent, answer, about)
				: outcomesOf(operation, sent, answer, about, settings.ifNotFound),
		);
	} catch (error) {
		return faults((item) => faultAfterSending(error, about, item));
	}
}

/** What errors say of a call. */
function aboutCall({ about, settings }: Run, { request, repeatable, shared }: PlannedCall): About {
	const options: About['options'] = shared ? ['batchSize'] : about.options;
	const { endpoint } = request;
	return { ...about, endpoint, options, repeatable: repeatable ?? settings.repeatable };
}

/** Sends one call, and for a list as many as it has pages. */
export async function answerTo(run: Run, planned: PlannedCall): Promise<Answer> {
	const { operation, session, settings } = run;
	const { request, pages, repeatable = settings.repeatable } = planned;
	const rules = { ...settings, repeatable };
	const rowId = operation.rowId || undefined;
	const list = { key: operation.output ?? 'list', rowId, ...pages };
	const answer = pages
		? await readPages(session, request, rules, list)
		: resultOf(operation, await call(session, request, rules), request.endpoint, list);
	if (answer.ok) noteList(run.lists, answer);
	if (answer.ok && planned.shared) noteShared(run, planned.shared, answer.data);
	return answer;
}

/** Of a list without pages its rows; of another call, what a correction says is the result. */
function resultOf(
	{ batch, output }: Operation,
	answer: Answer,
	endpoint: Endpoint,
	list: List,
): Answer {
	if (batch || !answer.ok) return answer;
	if (output !== undefined) return rowsOfAnswer(answer, endpoint, list);
	const result = endpoint.rows === undefined ? undefined : valueAt(answer.data, endpoint.rows);
	return result === undefined ? answer : { ...answer, data: result };
}

function noteShared({ operation, shared }: Run, sent: Shared, data: unknown) {
	shared.calls += 1;
	shared.unaccounted += unaccountedIn(operation, sent, data);
}

const noteList = (
	notes: ListNotes,
	{ changedRows, missingRows, isWhole }: Answer & { ok: true },
) => {
	notes.changedRows += changedRows ?? 0;
	notes.missingRows += missingRows ?? 0;
	notes.wholes += isWhole ? 1 : 0;
};
