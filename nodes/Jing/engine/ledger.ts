import type { IExecuteFunctions } from 'n8n-workflow';
import type { Outcome } from './outcome';

/** By input item: what came of calls that must not happen twice. */
export type Ledger = Map<number, Outcome[]>;

/**
 * One ledger for each node execution. n8n's Retry On Fail runs the whole node again, also when it
 * continues on fail and its first item failed; the execute data is the same object in all tries.
 */
const ledgers = new WeakMap<object, Ledger>();

export function ledgerOf(context: Pick<IExecuteFunctions, 'getExecuteData'>): Ledger {
	const key = context.getExecuteData();
	const ledger: Ledger = ledgers.get(key) ?? new Map();
	ledgers.set(key, ledger);
	return ledger;
}

/** Whether another try could do it a second time: it was done, or nobody knows. */
const isSettled = (outcome: Outcome) =>
	'json' in outcome || outcome.fault.details.outcome === 'unknown';

export function enter(ledger: Ledger, outcomes: Outcome[][]) {
	outcomes.forEach((its, item) => {
		if (its.some(isSettled)) ledger.set(item, its);
	});
}
