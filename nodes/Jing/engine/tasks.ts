import type { Catalog } from './catalog';
import type { Input } from './input/input';
import type { Ledger } from './ledger';
import { make, type Run } from './makeCall';
import type { Outcome } from './outcome/outcome';
import type { PlannedCall } from './plannedCall';
import { Problem } from './problem';
import { planCalls } from './request';
import { askedIn } from './upsert/asked';
import { callOf } from './upsert/callOf';
import { getOne } from './upsert/getOne';
import { memoryOf } from './upsert/memory';
import { Upserter } from './upsert/upsert';

/** What is done at a time, for one element or for all of one call. */
export interface Task {
	elements: Array<{ item: number; part: number }>;
	/** Where it is one call. */
	planned?: PlannedCall;
	/** @returns the outcomes of each of the elements */
	perform: () => Promise<Outcome[][]>;
}

type Inputs = Array<{ item: number; input: Input }>;

/** What these inputs ask for, without what an earlier try has done. */
export function tasksFor(run: Run, catalog: Catalog, inputs: Inputs, ledger: Ledger): Task[] {
	const { operation, endpoint, settings } = run;
	const isOpen = (item: number, part: number) => ledger.get(item)?.[part] === undefined;
	if (operation.upsert || operation.one) {
		const open = inputs.filter(({ item }) => isOpen(item, 0));
		return operation.upsert
			? upsertTasks(run, catalog, open, ledger)
			: oneTasks(run, catalog, open);
	}
	return planCalls(operation, endpoint, inputs, settings.batchSize, isOpen).map((planned) => ({
		elements: planned.elements,
		planned,
		perform: async () => await make(run, planned),
	}));
}

function upsertTasks(run: Run, catalog: Catalog, inputs: Inputs, ledger: Ledger): Task[] {
	const { upsert } = run.operation;
	const upserter = new Upserter(run, catalog, memoryOf(ledger));
	return inputs.flatMap(({ item, input }) => {
		const asked = askedIn(upsert!, input);
		// Items like that are faults already.
		if (asked instanceof Problem) return [];
		const perform = async () => [await upserter.perform(asked, item)];
		return [{ elements: [{ item, part: 0 }], perform }];
	});
}

function oneTasks(run: Run, catalog: Catalog, inputs: Inputs): Task[] {
	const list = callOf(run, catalog, run.operation.one!.find);
	return inputs.map(({ item, input: { body, query } }) => ({
		elements: [{ item, part: 0 }],
		perform: async () => [await getOne(run, list, { ...query, ...body }, item)],
	}));
}
