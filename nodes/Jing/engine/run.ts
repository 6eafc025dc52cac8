import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { call } from '../transport/api';
import { ConfigurationFault, type Endpoint } from '../transport/endpoints';
import type { Answer } from '../transport/envelope';
import type { About } from '../transport/errors';
import { limits } from '../transport/limits';
import { readPages } from '../transport/paging';
import { notConfigured, type Session } from '../transport/session';
import type { Catalog, Operation } from './definition';
import { type Fault, faultOfFailure, faultOfProblem, faultOfThrown } from './fault';
import { readInput } from './input';
import { type Outcome, outcomesOf } from './outcome';
import { collect, type Outcomes, throwFirstFault } from './output';
import type { Parameters } from './input';
import { parameterReader } from './parameters';
import { Problem } from './problem';
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
	readParameters: (item: number) => Parameters;
	outcomes: Outcomes;
	/** The workflow's time zone. */
	zone: string;
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
	const outcomes = items.map((): Outcome[] => []);
	const stopsOnFault = !context.continueOnFail();
	if (session instanceof ConfigurationFault) {
		const fault = (item: number) => faultOfFailure(notConfigured(session), target.about, item);
		outcomes.forEach((each, item) => each.push({ fault: fault(item) }));
		return [collect(context, outcomes, stopsOnFault)];
	}
	const state = startRun({ context, target, session, outcomes, stopsOnFault });
	const inputs = outcomes.flatMap((_, item) => readItem(state, item));
	if (stopsOnFault) throwFirstFault(context, outcomes);
	await perform(
		state,
		planCalls(state.operation, state.endpoint, inputs, state.settings.batchSize),
	);
	hintAtWaits(state);
	return [collect(context, outcomes, stopsOnFault)];
}

type Start = Pick<Run, 'context' | 'session' | 'outcomes' | 'stopsOnFault'> & { target: Target };

function startRun({ target: { operation, about }, ...start }: Start): Run {
	const { context, session } = start;
	const override = session.account.overrides.get(about.key);
	const endpoint = override ?? operation;
	return {
		...start,
		operation,
		endpoint,
		about: { ...about, endpoint, overridden: override !== undefined },
		settings: readSettings(context, operation),
		readParameters: parameterReader(context, operation),
		zone: context.getTimezone(),
	};
}

/** What one item asks to send; nothing where its input can't be sent. */
function readItem(
	{ context, operation, about, readParameters, zone, outcomes }: Run,
	item: number,
) {
	const give = (fault: Fault) => {
		outcomes[item]!.push({ fault });
		return [];
	};
	try {
		const input = readInput(operation, readParameters(item), zone);
		return input instanceof Problem ? give(faultOfProblem(input, about, item)) : [{ item, input }];
	} catch (error) {
		context.logger.debug(`JING: parameters of item ${item} could not be resolved`);
		return give(faultOfThrown(error, about, item));
	}
}

/** Makes the calls, a few at a time; after a fault that ends the run no further one is begun. */
async function perform(run: Run, calls: PlannedCall[]): Promise<void> {
	const { settings, outcomes, stopsOnFault, operation, about } = run;
	const results: ReturnType<typeof outcomesOf>[] = [];
	const queue = calls.entries();
	let isStopped = false;
	const work = async () => {
		for (const [index, planned] of queue) {
			const answer = await ask(run, planned);
			results[index] = outcomesOf(operation, planned, answer, about);
			isStopped ||= stopsOnFault && results[index].some(({ outcome }) => 'fault' in outcome);
			if (isStopped) return;
		}
	};
	await Promise.all(Array.from({ length: settings.concurrency }, work));
	for (const { item, outcome } of results.flat()) outcomes[item]!.push(outcome);
}

async function ask(
	{ operation, session, settings }: Run,
	{ request, limit }: PlannedCall,
): Promise<Answer> {
	return operation.paging
		? await readPages(session, request, settings, { key: operation.output!, limit })
		: await call(session, request, settings);
}

function hintAtWaits({ context, session: { waited } }: Run) {
	if (waited < limits.waitHint) return;
	const message = `The node waited ${Math.round(waited / 1_000)} seconds in all for limits or outages of JING`;
	context.addExecutionHints?.({ message, type: 'info', location: 'outputPane' });
}
