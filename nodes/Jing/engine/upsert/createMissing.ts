import type { Catalog } from '../catalog';
import { ledgerOf, type Ledger } from '../ledger';
import { make, type Run } from '../makeCall';
import { type Fault, faultOfFailure, itemTag } from '../outcome/fault';
import type { Outcome } from '../outcome/outcome';
import { saysThere } from '../../transport/meaning';
import { planCalls } from '../request';
import { callOf } from './callOf';
import { formOf } from './compare';
import { faultOfLookUp } from './faults';
import { type Inputs, refusedLists, usersOf } from './namesUsed';
import { type Reading, readRows } from './readRows';
import { valueIn } from './verdict';

/** Names that were created, and those whose creation ended unclear. */
type Memory = Record<'created' | 'unclear', Set<string>>;

/** By the ledger that all tries of a node share. */
const memories = new WeakMap<Ledger, Memory>();

/**
 * Creates the names that the items use and JING does not list, each once.
 * @returns by item, why a name of it could neither be found nor created
 */
export async function createMissing(
	run: Run,
	catalog: Catalog,
	inputs: Inputs,
): Promise<Map<number, Fault>> {
	const creator = new Creator(run, catalog);
	const key = run.operation.missing!.names;
	const faults = refusedLists(inputs, key, run.about);
	const users = usersOf(
		inputs.filter(({ item }) => !faults.has(item)),
		key,
	);
	await creator.create([...users].map(([name, items]) => ({ name, item: items[0]! })));
	for (const [name, items] of users) {
		const fault = creator.faults.get(name);
		for (const item of fault ? items : []) {
			if (!faults.has(item)) faults.set(item, ofItem(fault!, item));
		}
	}
	return faults;
}

/** The same of another item. */
const ofItem = (fault: Fault, item: number): Fault => ({
	...fault,
	message: fault.message.replace(/\[item \d+\]$/, itemTag(item)),
	details: { ...fault.details, index: item },
});

/** A name, and the first item that uses it. */
interface Wanted {
	name: string;
	item: number;
}

class Creator {
	readonly faults = new Map<string, Fault>();
	private readonly known = new Set<string>();
	private readonly calls: Record<'find' | 'create', Run>;
	private readonly memory: Memory;

	constructor(
		private readonly run: Run,
		catalog: Catalog,
	) {
		const { find, create } = run.operation.missing!;
		this.calls = { find: callOf(run, catalog, find), create: callOf(run, catalog, create) };
		const ledger = ledgerOf(run.context);
		this.memory = memories.get(ledger) ?? { created: new Set(), unclear: new Set() };
		memories.set(ledger, this.memory);
	}

	async create(wanted: Wanted[]): Promise<void> {
		const missing = await this.missingOf(wanted);
		const { operation, endpoint } = this.calls.create;
		const { key } = this.run.operation.missing!;
		const inputs = missing
			.filter((each) => !this.refuseUnclear(each))
			.map(({ name, item }) => ({ item, input: { query: {}, body: { [key]: name } } }));
		const size = operation.batch?.size ?? 1;
		for (const planned of planCalls(operation, endpoint, inputs, size)) {
			const results = await make(this.calls.create, planned);
			const { elements } = planned;
			for (const [index, { body, item }] of elements.entries()) {
				const isAlone = elements.length === 1;
				await this.note({ name: String(body[key]), item }, results[index] ?? [], isAlone);
			}
		}
	}

	/** Looks for a few at a time, and keeps their order. */
	private async missingOf(wanted: Wanted[]): Promise<Wanted[]> {
		const missing = new Set<Wanted>();
		const queue = wanted.values();
		const takeAll = async () => {
			for (const each of queue) if (await this.isMissing(each)) missing.add(each);
		};
		await Promise.all(Array.from({ length: this.run.settings.concurrency }, takeAll));
		return wanted.filter((each) => missing.has(each) && !this.known.has(each.name));
	}

	/** @returns false for what is there, and what nobody knows about: that is a fault */
	private async isMissing({ name, item }: Wanted): Promise<boolean> {
		// JING can list late what an earlier try has created.
		if (this.known.has(name) || this.memory.created.has(name)) return false;
		const { find } = this.calls;
		const { filter, key } = this.run.operation.missing!;
		const reading = await readRows(find, { [filter]: name }, item);
		if ('ok' in reading) {
			this.faults.set(name, faultOfFailure(reading.failure, find.about, item));
			return false;
		}
		const names = reading.rows.map((row) => formOf(valueIn(row, key), 'exact'));
		for (const own of names) if (own !== undefined) this.known.add(own);
		if (this.known.has(name)) return false;
		if (isTrustworthy(reading, names)) return true;
		const message = `JING's response does not tell whether "${name}" exists`;
		this.faults.set(name, faultOfLookUp(message, notCreated, find.about, item));
		return false;
	}

	/** A name that may have been created is not created again, in no try. */
	private refuseUnclear({ name, item }: Wanted): boolean {
		if (!this.memory.unclear.has(name)) return false;
		const message = `it is unclear whether "${name}" was created, and JING does not list it`;
		this.faults.set(name, faultOfLookUp(message, notCreated, this.calls.create.about, item));
		return true;
	}

	private async note(wanted: Wanted, outcomes: Outcome[], isAlone: boolean): Promise<void> {
		const refused = outcomes.find((outcome) => 'fault' in outcome);
		if (!refused) {
			this.memory.created.add(wanted.name);
			return;
		}
		const { fault } = refused;
		if (fault.details.outcome === 'unknown') this.memory.unclear.add(wanted.name);
		const isOfName = isAlone || fault.details.raw !== undefined;
		const isThere = isOfName && saysThere(fault.message);
		// Another run can have created it meanwhile, or the call that was not answered.
		if (isThere || !(await this.isMissing(wanted))) return;
		this.faults.set(wanted.name, fault);
	}
}

const notCreated = 'Create it first, then run this item again. Nothing was sent for this item.';

/** Whether rows without the name mean that it does not exist: each shows its own, and all came. */
const isTrustworthy = ({ isComplete, isRepeated }: Reading, names: Array<string | undefined>) =>
	isComplete && !isRepeated && names.every((own) => own !== undefined);
