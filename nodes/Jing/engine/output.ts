import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { toError, toErrorItem } from './outcome/fault';
import type { Outcome } from './outcome/outcome';

/**
 * What became of each element of each input item, in order; of a list call its rows. An element that
 * no call was made for, as the run ended before, has none.
 */
export type Outcomes = Array<Array<Outcome[] | undefined>>;

const toldOf = (elements: Outcomes[number]) => elements.flatMap((its) => its ?? []);

/** @throws the first fault, in input order */
export function throwFirstFault(context: IExecuteFunctions, outcomes: Outcomes) {
	const told = outcomes.map(toldOf);
	const item = told.findIndex((its) => its.some((outcome) => 'fault' in outcome));
	const first = told[item]?.find((outcome) => 'fault' in outcome);
	if (!first) return;
	const done = told.filter((its) => its.some((outcome) => 'json' in outcome)).length;
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
	return outcomes.flatMap((elements, item) =>
		toldOf(elements).map((outcome) =>
			'fault' in outcome
				? toErrorItem(outcome.fault, item)
				: { json: outcome.json, pairedItem: { item } },
		),
	);
}
