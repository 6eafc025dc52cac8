import fc from 'fast-check';
import type { Run } from '../../../../nodes/Jing/engine/makeCall';
import type { Outcome } from '../../../../nodes/Jing/engine/outcome/outcome';
import { targetOf } from '../../../../nodes/Jing/engine/target';
import type { Asked } from '../../../../nodes/Jing/engine/upsert/bodies';
import { memoryOf } from '../../../../nodes/Jing/engine/upsert/memory';
import { Upserter } from '../../../../nodes/Jing/engine/upsert/upsert';
import { catalog } from '../../../../nodes/Jing/operations';
import { type Reply, sessionWith, success } from '../../transport/support/fakeSession';

type Body = Record<string, unknown> & { fields: { mobile: string }; identity: { value: string } };

/** What becomes of one creation, and how long the list does not show it. */
interface Fate {
	kind: 'done' | 'doneWithoutId' | 'unclearDone' | 'unclear' | 'rejected';
	lag: number;
}

const { operation, about } = targetOf(catalog, 'lead.upsert')!;
const upsert = operation.upsert!;
const rejected: Reply = { body: { code: 40004, msg: '稍后再试' } };
const nobodyKnows: Reply = { body: { code: 99_999, msg: '系统繁忙' } };

/** A JING that lists what it has, late, and answers creations as it is told. */
function jing(fates: Fate[]) {
	const leads: Array<{ lead_uuid: string; fields: object; mobile: string; shownAt: number }> = [];
	let count = 0;
	const create = ({ fields }: Body): Reply => {
		const { kind, lag } = fates[count++ % fates.length]!;
		const lead_uuid = `L${leads.length}`;
		if (kind !== 'unclear' && kind !== 'rejected') {
			leads.push({ lead_uuid, fields, mobile: fields.mobile, shownAt: calls + lag });
		}
		if (kind === 'rejected') return rejected;
		if (kind.startsWith('unclear')) return nobodyKnows;
		return success(kind === 'done' ? { lead_uuid } : {});
	};
	let calls = 0;
	const { session } = sessionWith(({ body }) => {
		calls += 1;
		const asked = body as Body;
		if ('lead_uuid' in asked) return success({ lead_uuid: asked.lead_uuid });
		if (!('page' in asked)) return create(asked);
		const list = leads.filter(
			({ mobile, shownAt }) => mobile === asked.identity.value && shownAt <= calls,
		);
		return success({ list, total: list.length });
	});
	return { leads, session };
}

const runOf = (session: Run['session']) =>
	({
		context: { helpers: {} },
		operation,
		about,
		endpoint: operation,
		session,
		settings: { repeatable: false, batchSize: 1, concurrency: 1, ifNotFound: 'error' },
		stopsOnFault: false,
		lists: { changedRows: 0, missingRows: 0, wholes: 0 },
	}) as unknown as Run;

/** Ways to write one number. */
const spellings = (index: number) => [
	`1380000000${index}`,
	`+86 1380000000${index}`,
	`86-138-0000-000${index}`,
];

const askedFor = (value: string): Asked => ({
	upsert,
	key: upsert.keys[0]!,
	value,
	body: { fields: { title: 'a' } },
});

const isSettled = (outcome: Outcome) =>
	'json' in outcome || outcome.fault.details.outcome === 'unknown';

it('whatever becomes of the calls, no value is created twice, in no order and no try', async () => {
	const fate = fc.record({
		kind: fc.constantFrom(
			...(['done', 'doneWithoutId', 'unclearDone', 'unclear', 'rejected'] as const),
		),
		lag: fc.constantFrom(0, 0, 1, 5, 100),
	});
	const value = fc.nat(2).chain((index) => fc.constantFrom(...spellings(index)));
	await fc.assert(
		fc.asyncProperty(
			fc.array(value, { minLength: 1, maxLength: 8 }),
			fc.array(fate as fc.Arbitrary<Fate>, { minLength: 1, maxLength: 6 }),
			async (values, fates) => {
				const { leads, session } = jing(fates);
				const ledger = new Map();
				const settled = new Set<number>();
				for (let tries = 0; tries < 3; tries++) {
					const upserter = new Upserter(runOf(session), catalog, memoryOf(ledger));
					for (const [item, each] of values.entries()) {
						if (settled.has(item)) continue;
						const outcomes = await upserter.perform(askedFor(each), item);
						if (outcomes.some(isSettled)) settled.add(item);
					}
				}
				const mobiles = leads.map(({ mobile }) => mobile);
				expect(mobiles).toEqual([...new Set(mobiles)]);
			},
		),
		{ numRuns: 300 },
	);
});

it('another ledger knows nothing of it', () => {
	const ledger = new Map();
	memoryOf(ledger).set('a', 'unclear');
	expect(memoryOf(ledger).get('a')).toBe('unclear');
	expect(memoryOf(new Map()).size).toBe(0);
});
