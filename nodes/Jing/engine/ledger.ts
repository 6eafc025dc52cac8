import type { IExecuteFunctions } from 'n8n-workflow';
import type { Outcome } from './outcome/outcome';
import type { Outcomes } from './output';

/** By input item: what came of those of its elements that must not be sent again. */
export type Ledger = Map<number, Outcomes[number]>;

/** Ledgers by what stays the same while a node is tried again, and by node. */
const ledgers = new WeakMap<object, Map<string, Ledger>>();

type Context = Pick<IExecuteFunctions, 'getExecuteData' | 'getInputData' | 'getNode'>;

/**
 * One ledger for each node execution. n8n's Retry On Fail runs the whole node again, also when it
 * continues on fail and its first item failed; the execute data is the same object in all tries.
 * For an AI tool it is the agent's, the same in all invocations: there the item with the arguments
 * is what an invocation has for itself and keeps over its tries.
 */
export function ledgerOf(context: Context): Ledger {
	const { id, name } = context.getNode();
	const executeData = context.getExecuteData();
	const isOwn = executeData.node?.name === name;
	const key = isOwn ? executeData : (context.getInputData()[0]?.json ?? executeData);
	const byNode = ledgers.get(key) ?? new Map<string, Ledger>();
	ledgers.set(key, byNode);
	const ledger: Ledger = byNode.get(id) ?? new Map();
	byNode.set(id, ledger);
	return ledger;
}

/** Whether another try could do it a second time: it was done, or nobody knows. */
const isSettled = (outcome: Outcome) =>
	'json' in outcome || outcome.fault.details.outcome === 'unknown';

/** Whether an element must not be sent again; one that came to no outcome was sent all the same. */
const isElementSettled = (element: Outcome[]) => element.length === 0 || element.some(isSettled);

/** Records what is settled of an item's elements; the others stay open for another try. */
export function record(ledger: Ledger, outcomes: Outcomes) {
	outcomes.forEach((elements, item) => {
		const settled = elements.map((element) =>
			element && isElementSettled(element) ? element : undefined,
		);
		if (settled.some((element) => element !== undefined)) ledger.set(item, settled);
	});
}
