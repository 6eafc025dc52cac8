import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { call } from '../transport/api';
import { redact, redactRejections } from '../transport/redact';
import { ConfigurationFault, type Endpoint } from '../transport/endpoints';
import type { About } from '../transport/explain';
import { readPages } from '../transport/paging';
import { notConfigured, type Session } from '../transport/session';
import { embedBinaries } from './input/binary';
import type { Catalog, Operation } from './definition';
import { type Fault, faultOfFailure, faultOfProblem, faultOfThrown } from './outcome/fault';
import { hintAtRefusals, hintAtWaits } from './hints';
import { enter, type Ledger, ledgerOf } from './ledger';
import { type Outcome, outcomesOf } from './outcome/outcome';
import { collect, type Outcomes, throwFirstFault } from './output';
import { readItems } from './readItems';
import { Problem } from './input/problem';
import { type PlannedCall, planCalls } from './request';
import { readSettings, type Settings } from './settings';
import { findTarget, openSessionFor } from './target';

/** Everything that one execution of the node works with. */
interface Run {
	context: IExecuteFunctions;
	operation: Operation;
	endpoint: Endpoint;
	about: About;
	session: Session;
	settings: Settings;
	/** Whether a fault ends the run. */
	stopsOnFault: boolean;
}

/** What is wrong with what all items share, as the fault of each. */
type CommonFault = (item: number) => Fault;

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
	const state = await startRun(context, catalog);
	if (typeof state === 'function') {
		const outcomes: Outcomes = items.map((_, item) => [[{ fault: state(item) }]]);
		return [collect(context, outcomes, !context.continueOnFail())];
	}
	const outcomes: Outcomes = items.map(() => []);
	await work(state, outcomes);
	hintAtWaits(context, state.session);
	hintAtRefusals(context, state.operation, outcomes);
	return [collect(context, outcomes, state.stopsOnFault)];
}

/** n8n would pass the input on as if all were well, were this thrown where it continues on fail. */
async function startRun(context: IExecuteFunctions, catalog: Catalog): Promise<Run | CommonFault> {
	let about: About = { key: '', title: 'JING' };
	try {
		const target = findTarget(context, catalog);
		if (target instanceof Problem) return (item) => faultOfProblem(target, about, item);
		about = target.about;
		const settings = readSettings(context, target.operation);
		const session = await openSessionFor(context, catalog, settings.timeout);
		if (session instanceof ConfigurationFault) {
			return (item) => faultOfFailure(notConfigured(session), about, item);
		}
		const override = session.account.overrides.get(about.key);
		return {
			context,
			operation: target.operation,
			endpoint: override ?? target.operation,
			about: override ? { ...about, pathFrom: 'override' } : about,
			session,
			settings,
			stopsOnFault: !context.continueOnFail(),
		};
	} catch (error) {
		return (item) => faultOfThrown(error, about, item);
	}
}

/** Sends what the items ask for and what is not in the ledger of an earlier try. */
async function work(run: Run, outcomes: Outcomes): Promise<void> {
	const { context, operation, endpoint, settings, stopsOnFault } = run;
	const ledger: Ledger = settings.repeatable ? new Map() : ledgerOf(context);
	for (const [item, settled] of ledger) outcomes[item] = [...settled];
	const inputs = readItems({ ...run, ...run.session.account, outcomes });
	if (stopsOnFault) throwFirstFault(context, outcomes);
	const isOpen = (item: number, part: number) => ledger.get(item)?.[part] === undefined;
	try {
		const calls = planCalls(operation, endpoint, inputs, settings.batchSize, isOpen);
		await perform(run, calls, outcomes);
	} finally {
		enter(ledger, outcomes);
	}
}

/** Makes the calls, a few at a time; after a fault that ends the run no further one is begun. */
async function perform(run: Run, calls: PlannedCall[], outcomes: Outcomes): Promise<void> {
	const { settings, stopsOnFault } = run;
	const queue = calls.values();
	let isStopped = false;
	const takeCalls = async () => {
		for (const planned of queue) {
			const results = await ask(run, planned);
			planned.elements.forEach(({ item, part }, index) => {
				outcomes[item]![part] = results[index];
			});
			isStopped ||= stopsOnFault && results.flat().some((outcome) => 'fault' in outcome);
			if (isStopped) return;
		}
	};
	await Promise.all(Array.from({ length: settings.concurrency }, takeCalls));
}

/** @returns the outcomes of each element of the call */
async function ask(run: Run, planned: PlannedCall): Promise<Outcome[][]> {
	const { operation, session, settings, context } = run;
	const { request, elements, pages, repeatable = settings.repeatable } = planned;
	const about = { ...run.about, endpoint: request.endpoint, repeatable };
	let body: unknown;
	try {
		body = await embedBinaries(request.body, elements[0]!.item, context.helpers);
	} catch (error) {
		return elements.map(({ item }) => [{ fault: faultOfThrown(error, about, item) }]);
	}
	const full = { ...request, body };
	const rules = { ...settings, repeatable };
	const list = { key: operation.output ?? 'list', names: namesOf(operation), ...pages };
	const answer = pages
		? await readPages(session, full, rules, list)
		: await call(session, full, rules);
	const safe = redactRejections(answer, session.secrets);
	const results = outcomesOf(operation, planned, safe, about);
	return results.map((its) =>
		its.map((outcome) =>
			'fault' in outcome ? { fault: redact(outcome.fault, session.secrets) } : outcome,
		),
	);
}

const namesOf = ({ paging }: Operation) => (paging === true ? undefined : paging);
