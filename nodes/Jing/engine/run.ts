import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import type { About } from '../transport/explain';
import { corrected } from '../transport/endpoints';
import { openSession } from '../transport/session';
import type { Catalog } from './catalog';
import type { Input } from './input/input';
import { tellOfInterfaces } from './interfaces/tell';
import { Problem } from './problem';
import { type Ledger, ledgerOf, record } from './ledger';
import type { Run } from './makeCall';
import { type Fault, faultOfFailure, faultOfProblem, faultOfThrown } from './outcome/fault';
import {
	collect,
	hintAtInputs,
	hintAtLists,
	hintAtRejections,
	hintAtWaits,
	type Outcomes,
	throwFirstFault,
} from './output';
import { readItems } from './readItems';
import { hintAtSharedCalls } from './sharedHints';
import { refuseUnsendable } from './unsendable';
import { readSettings } from './settings';
import { findTarget } from './target';
import { type Task, tasksFor } from './tasks';
import { refuseUnmatched } from './upsert/asked';
import { createMissing } from './upsert/createMissing';

/** What the items are sent with; or the shared setup (operation, credential) has a fault. */
type Start = { run: Run } | { faultOf: (item: number) => Fault };

/**
 * Executes the chosen operation for all input items: the node's only loop over items.
 * @returns one output item per input item (per row for lists), in input order, paired with it
 * @throws NodeOperationError for input that can't be sent (then nothing is sent), NodeApiError for
 * what JING or the network does, unless the node continues on fail
 */
export async function run(
	context: IExecuteFunctions,
	catalog: Catalog,
): Promise<INodeExecutionData[][]> {
	const items = context.getInputData();
	if (items.length === 0) return [[]];
	const start = await startRun(context, catalog);
	if ('faultOf' in start) {
		const outcomes: Outcomes = items.map((_, item) => [[{ fault: start.faultOf(item) }]]);
		return [collect(context, outcomes, !context.continueOnFail())];
	}
	const { interfaces } = start.run.operation;
	const outcomes = interfaces
		? await tellOfInterfaces(start.run, catalog)
		: await work(start.run, catalog);
	hintAtWaits(context, start.run.session);
	hintAtRejections(context, start.run.operation, outcomes);
	hintAtLists(context, start.run);
	return [collect(context, outcomes, start.run.stopsOnFault)];
}

/**
 * A fault of the shared setup is returned, not thrown: under Continue On Fail n8n treats a thrown
 * error as success and passes the input through.
 */
async function startRun(context: IExecuteFunctions, catalog: Catalog): Promise<Start> {
	let about: About = { key: '', title: 'JING' };
	try {
		const target = findTarget(context, catalog);
		if (target instanceof Problem) {
			return { faultOf: (item) => faultOfProblem(target, about, item) };
		}
		const { operation } = target;
		about = target.about;
		const settings = readSettings(context, operation);
		const session = await openSession(context, catalog.overridable, settings.timeout);
		if ('kind' in session) return { faultOf: (item) => faultOfFailure(session, about, item) };
		const override = session.account.overrides.get(about.key);
		if (override?.path) about = { ...about, pathFrom: 'override' };
		const endpoint = corrected({ ...operation, into: operation.batch?.into }, override);
		const setup = { context, operation, endpoint, about, session, settings };
		return {
			run: {
				...setup,
				stopsOnFault: !context.continueOnFail(),
				lists: { changedRows: 0, missingRows: 0, wholes: 0 },
				shared: { calls: 0, unaccounted: 0 },
			},
		};
	} catch (error) {
		return { faultOf: (item) => faultOfThrown(error, about, item) };
	}
}

/** Sends what the items ask for and what is not in the ledger of an earlier try. */
async function work(run: Run, catalog: Catalog): Promise<Outcomes> {
	const { context, operation, endpoint, settings, stopsOnFault, session } = run;
	const ledger: Ledger = settings.repeatable ? new Map() : ledgerOf(context);
	const read = readItems(context, run, endpoint, session.account);
	const sendable = read.map((each) => refuseUnsendable(each, run.about));
	const items = sendable.map((each) => refuseUnmatched(each, operation, run.about));
	const outcomes: Outcomes = items.map((read) => [
		...(ledger.get(read.item) ?? []),
		...('fault' in read ? [[{ fault: read.fault }]] : []),
	]);
	if (stopsOnFault) throwFirstFault(context, outcomes);
	const inputs = items.filter((read) => 'input' in read);
	hintAtInputs(
		context,
		inputs.map(({ input }) => input),
	);
	try {
		const ready = await createFirst(run, catalog, inputs, outcomes);
		const tasks = tasksFor(run, catalog, ready, ledger);
		await perform(run, tasks, outcomes);
		hintAtSharedCalls(
			run,
			tasks.flatMap(({ planned }) => planned ?? []),
		);
	} finally {
		record(ledger, outcomes);
	}
	return outcomes;
}

/** Creates what the items name and JING lacks, where that is asked for. @returns items that can go on */
async function createFirst(
	run: Run,
	catalog: Catalog,
	inputs: Array<{ item: number; input: Input }>,
	outcomes: Outcomes,
) {
	if (!run.settings.createsMissing) return inputs;
	const faults = await createMissing(run, catalog, inputs);
	for (const [item, fault] of faults) outcomes[item] = [[{ fault }]];
	if (run.stopsOnFault) throwFirstFault(run.context, outcomes);
	return inputs.filter(({ item }) => !faults.has(item));
}

/** Performs the tasks, a few at a time; after a fault that ends the run no further one is begun. */
async function perform(run: Run, tasks: Task[], outcomes: Outcomes): Promise<void> {
	const { settings, stopsOnFault } = run;
	const queue = tasks.values();
	let isStopped = false;
	const takeTasks = async () => {
		for (const { elements, perform } of queue) {
			const results = await perform();
			elements.forEach(({ item, part }, index) => {
				outcomes[item]![part] = results[index];
			});
			isStopped ||= stopsOnFault && results.flat().some((outcome) => 'fault' in outcome);
			if (isStopped) return;
		}
	};
	await Promise.all(Array.from({ length: settings.concurrency }, takeTasks));
}
