import type { Catalog } from '../catalog';
import { make, type Run } from '../makeCall';
import { faultOfFailure } from '../outcome/fault';
import type { Outcome } from '../outcome/outcome';
import { Problem } from '../problem';
import { planCalls } from '../request';
import {
	type Asked,
	bodyToCreate,
	bodyToUpdate,
	changesNothing,
	filtersFor,
	scopeOf,
} from './bodies';
import { callOf } from './callOf';
import { spellingsOf } from './compare';
import { faultOfLookUp, faultOfUnfit, refusal } from './faults';
import { keyOf, keysIn, type Memory, remember } from './memory';
import { readRows, type Row } from './readRows';
import { valueIn, type Verdict, verdictOn } from './verdict';

type Calls = Record<'find' | 'create' | 'update', Run>;
type Id = string | number;

/** Creates or changes records, one item after the other. */
export class Upserter {
	private readonly calls: Calls;

	constructor(
		private readonly run: Run,
		catalog: Catalog,
		private readonly memory: Memory,
	) {
		const { find, create, update } = run.operation.upsert!;
		this.calls = {
			find: callOf(run, catalog, find),
			create: callOf(run, catalog, create),
			update: callOf(run, catalog, update),
		};
	}

	/** Whatever is not known for certain is an error: nothing is created or changed then. */
	async perform(asked: Asked, item: number): Promise<Outcome[]> {
		const { about } = this.run;
		const known = this.memory.get(keyOf(asked));
		if (known === 'unclear') return [{ fault: faultOfLookUp(...afterUnclear, about, item) }];
		if (known?.id !== undefined) return await this.change(asked, known.id, item);
		const found = await this.find(asked, item);
		if ('fault' in found) return [found];
		if (found.kind === 'found') {
			this.memory.set(keyOf(asked), { id: found.id });
			return await this.change(asked, found.id, item);
		}
		return known
			? [{ fault: faultOfLookUp(...notVisible, about, item) }]
			: await this.create(asked, item);
	}

	private async find(
		asked: Asked,
		item: number,
	): Promise<(Outcome & { fault: unknown }) | (Verdict & { kind: 'found' | 'absent' })> {
		const { find } = this.calls;
		const { compare, at, isPart } = asked.key;
		for (const value of spellingsOf(asked.value, compare)) {
			const filters = filtersFor(asked, value);
			const reading = await readRows(find, filters, item);
			if ('ok' in reading) return { fault: faultOfFailure(reading.failure, find.about, item) };
			const scope = scopeOf(asked);
			const wanted = { compare, at, isPart, value, scope, id: asked.upsert.id };
			const verdict = verdictOn(reading, wanted);
			if (verdict.kind === 'found') return verdict;
			if (verdict.kind !== 'absent') {
				return { fault: faultOfUnfit(verdict, wanted, find.about, item) };
			}
		}
		return { kind: 'absent' };
	}

	private async create(asked: Asked, item: number): Promise<Outcome[]> {
		const { create } = this.calls;
		const [value] = spellingsOf(asked.value, asked.key.compare);
		const body = bodyToCreate(asked, create.operation, value!);
		if (body instanceof Problem) return [refused(body, this.run, item)];
		const outcomes = await send(create, body, item);
		const answer = outcomes.find((outcome) => 'json' in outcome)?.json;
		if (answer) {
			const id = valueIn(answer, asked.upsert.id) as Id | undefined;
			remember(this.memory, asked, body, id);
			return told(outcomes, !saysOld(answer));
		}
		if (outcomes.some(isUnknown)) {
			for (const key of keysIn(asked, body)) this.memory.set(key, 'unclear');
		}
		return outcomes;
	}

	private async change(asked: Asked, id: Id, item: number): Promise<Outcome[]> {
		const { create, update } = this.calls;
		const operations = { create: create.operation, update: update.operation };
		const body = bodyToUpdate(asked, operations, id);
		if (changesNothing(body, update.operation)) return [refused(noChange(id), this.run, item)];
		const outcomes = await send(update, body, item);
		if (outcomes.every((outcome) => 'json' in outcome)) remember(this.memory, asked, body, id);
		return told(outcomes, false, { [asked.upsert.id]: id });
	}
}

async function send(run: Run, body: Row, item: number): Promise<Outcome[]> {
	const [planned] = planCalls(
		run.operation,
		run.endpoint,
		[{ item, input: { body, query: {} } }],
		1,
	);
	const [outcomes = []] = await make(run, planned!);
	return outcomes.length > 0 ? outcomes : [{ json: {} }];
}

/** JING can have merged what was to be created with a record that it found itself. */
const saysOld = ({ is_new }: Row) => ([false, 0, '0', 'false'] as unknown[]).includes(is_new);

const isUnknown = (outcome: Outcome) =>
	'fault' in outcome && outcome.fault.details.outcome === 'unknown';

const told = (outcomes: Outcome[], created: boolean, more: Row = {}): Outcome[] =>
	outcomes.map((outcome) =>
		'json' in outcome ? { json: { ...more, ...outcome.json, created } as never } : outcome,
	);

const refused = ({ field, message, advice }: Problem, { about }: Run, item: number): Outcome => ({
	fault: refusal(`${field} ${message}`, advice, about, item),
});

const noChange = (id: Id) =>
	new Problem(
		'Fields',
		`set nothing, and the record exists (${id})`,
		'Fill in at least one field.',
	);

const afterUnclear: [string, string] = [
	'not created: it is unclear whether an earlier item has created the same record',
	'Check in JING whether it exists, then run this item again. Nothing was created or changed for it.',
];

const notVisible: [string, string] = [
	'an earlier item has created the same record, but JING does not list it yet',
	'Run this item again in a moment. Nothing was created or changed for it.',
];
