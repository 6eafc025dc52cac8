import type { IExecuteFunctions } from 'n8n-workflow';
import { limits } from '../transport/limits';
import type { Session } from '../transport/session';
import type { Operation } from './definition';
import { refusedIn } from './outcome/outcome';
import type { Outcomes } from './output';

/** A line above the node's output. */
function hint(context: IExecuteFunctions, message: string, type: 'info' | 'warning') {
	context.addExecutionHints?.({ message, type, location: 'outputPane' });
}

export function hintAtWaits(context: IExecuteFunctions, { waited }: Session) {
	if (waited < limits.waitHint) return;
	const seconds = Math.round(waited / 1_000);
	hint(context, `The node waited ${seconds} seconds in all for limits or outages of JING`, 'info');
}

/** Calls that went through without all that they were for. */
export function hintAtRefusals(
	context: IExecuteFunctions,
	operation: Operation,
	outcomes: Outcomes,
) {
	const results = outcomes
		.flat(2)
		.flatMap((outcome) => (outcome && 'json' in outcome ? [outcome.json] : []));
	const count = results.flatMap((json) => refusedIn(operation, json)).length;
	if (count === 0) return;
	const where = `they are listed under "${operation.refusals?.list}" in the output`;
	hint(context, `JING left out ${count} of those to be reached: ${where}`, 'warning');
}
