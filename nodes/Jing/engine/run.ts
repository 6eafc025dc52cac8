import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { call } from '../transport/api';
import { ConfigurationFault, type Endpoint } from '../transport/endpoints';
import type { Answer } from '../transport/envelope';
import type { About } from '../transport/errors';
import { limits } from '../transport/limits';
import { readPages } from '../transport/paging';
import { notConfigured, type Session } from '../transport/session';
import { embedBinaries } from './binary';
import type { Catalog, Operation } from './definition';
import { faultOfFailure } from './fault';
import { enter, type Ledger, ledgerOf } from './ledger';
import { outcomesOf } from './outcome';
import { collect, type Outcomes, throwFirstFault } from './output';
import { readItems } from './prepare';
import { type PlannedCall, planCalls } from './request';
import { readSettings, type Settings } from './settings';
import { findTarget, openSessionFor, type Target } from './target';

/** Everything that one execution of the node works with. */
interface Run {
	context: IExecuteFunctions;
	operation: Operation;
	endpoint: Endpoint;
	about: About;
	session: Session;
	settings: Settings;
	outcomes: Outcomes;
	/** Whether a fault ends the run. */
	stopsOnFault: boolean;
}

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
	const target = findTarget(context, catalog);
	const session = await openSessionFor(context, catalog);
	const stopsOnFault = !context.continueOnFail();
	if (session instanceof ConfigurationFault) {
		const fault = (item: number) => faultOfFailure(notConfigured(session), target.about, item);
		const outcomes = items.map((_, item) => [{ fault: fault(item) }]);
		return [collect(context, outcomes, stopsOnFault)];
	}
	const settings = readSettings(context, target.operation);
	const ledger: Ledger = settings.repeatable ? new Map() : ledgerOf(context);
	const outcomes: Outcomes = items.map((_, item) => [...(ledger.get(item) ?? [])]);
	const state = startRun({ context, session, settings, outcomes, stopsOnFault }, target);
	const { operation, endpoint, about } = state;
	const open = [...items.keys()].filter((item) => !ledger.has(item));
	const baseUrl = session.account.baseUrl;
	const inputs = readItems({ context, operation, about, outcomes, baseUrl }, open);
	if (stopsOnFault) throwFirstFault(context, outcomes);
	await perform(state, planCalls(operation, endpoint, inputs, settings.batchSize));
	enter(ledger, outcomes);
	hintAtWaits(state);
	return [collect(context, outcomes, stopsOnFault)];
}

type Start = Pick<Run, 'context' | 'session' | 'settings' | 'outcomes' | 'stopsOnFault'>;

function startRun(start: Start, { operation, about }: Target): Run {
	const override = start.session.account.overrides.get(about.key);
	return {
		...start,
		operation,
		endpoint: override ?? operation,
		about: override ? { ...about, pathFrom: 'override' } : about,
	};
}

/** Makes the calls, a few at a time; after a fault that ends the run no further one is begun. */
async function perform(run: Run, calls: PlannedCall[]): Promise<void> {
	const { settings, outcomes, stopsOnFault, operation } = run;
	const results: ReturnType<typeof outcomesOf>[] = [];
	const queue = calls.entries();
	let isStopped = false;
	const work = async () => {
		for (const [index, planned] of queue) {
			const { request, repeatable = settings.repeatable } = planned;
			const about = { ...run.about, endpoint: request.endpoint, repeatable };
			results[index] = outcomesOf(operation, planned, await ask(run, planned), about);
			isStopped ||= stopsOnFault && results[index].some(({ outcome }) => 'fault' in outcome);
			if (isStopped) return;
		}
	};
	await Promise.all(Array.from({ length: settings.concurrency }, work));
	for (const { item, outcome } of results.flat()) outcomes[item]!.push(outcome);
}

async function ask(
	{ operation, session, settings, context }: Run,
	{ request, elements, pages, repeatable = settings.repeatable }: PlannedCall,
): Promise<Answer> {
	const body = await embedBinaries(request.body, elements[0]!.item, context.helpers);
	const full = { ...request, body };
	const rules = { ...settings, repeatable };
	return pages
		? await readPages(session, full, rules, { key: operation.output ?? 'list', ...pages })
		: await call(session, full, rules);
}

function hintAtWaits({ context, session: { waited } }: Run) {
	if (waited < limits.waitHint) return;
	const message = `The node waited ${Math.round(waited / 1_000)} seconds in all for limits or outages of JING`;
	context.addExecutionHints?.({ message, type: 'info', location: 'outputPane' });
}
