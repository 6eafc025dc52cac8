import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { toError, toErrorItem } from './fault';
import type { Outcome } from './outcome';

/** Outcomes by input item, in the order of its elements. */
export type Outcomes = Outcome[][];

/** @throws the first fault, in input order */
export function throwFirstFault(context: IExecuteFunctions, outcomes: Outcomes) {
	const item = outcomes.findIndex((its) => its.some((outcome) => 'fault' in outcome));
	const first = outcomes[item]?.find((outcome) => 'fault' in outcome);
	if (!first) return;
	const done = outcomes.filter((its) => its.some((outcome) => 'json' in outcome)).length;
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
	return outcomes.flatMap((its, item) =>
		its.map((outcome) =>
			'fault' in outcome
				? toErrorItem(outcome.fault, item)
				: { json: outcome.json, pairedItem: { item } },
		),
	);
}
