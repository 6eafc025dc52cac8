import fc from 'fast-check';
import type { Reading, Row } from '../../../../nodes/Jing/engine/upsert/readRows';
import { verdictOn, type Wanted } from '../../../../nodes/Jing/engine/upsert/verdict';

const reading = (rows: Row[], more: Partial<Reading> = {}): Reading => ({
	rows,
	isComplete: true,
	isTooLong: false,
	isShort: false,
	isWhole: false,
	isSilent: false,
	isRepeated: false,
	...more,
});

const wanted: Wanted = {
	compare: 'exact',
	at: 'fields.name',
	value: 'a',
	scope: {},
	id: 'id',
};
const part: Wanted = { ...wanted, isPart: true };
const row = (id: unknown, name: unknown, more: Row = {}): Row => ({
	id,
	fields: { name },
	...more,
});

describe('what was found', () => {
	it.each<[string, Row[]]>([
		['one', [row(1, 'a')]],
		['one among others', [row(2, 'b'), row(1, 'a'), row(3, 'a b')]],
		['one that came twice', [row(1, 'a'), row('1', 'a', { notes: 'x' })]],
		['one next to a voided one', [row(2, 'a', { is_voided: true }), row(1, 'a')]],
	])('%s', (_what, rows) => {
		for (const each of [wanted, part]) {
			const verdict = verdictOn(reading(rows), each);
			expect(verdict.kind).toBe('found');
			expect('id' in verdict && String(verdict.id)).toBe('1');
		}
	});

	it('is not certain where there is more than was read', () => {
		expect(verdictOn(reading([row(1, 'a')], { isTooLong: true }), wanted).kind).toBe('cut');
	});

	it('is not certain where JING counts more, unless no other can have the value', () => {
		const short = reading([row(1, 'a')], { isShort: true, isComplete: false });
		expect(verdictOn(short, wanted).kind).toBe('cut');
		expect(verdictOn(short, { ...wanted, isUnique: true }).kind).toBe('found');
	});

	it.each<[unknown, string]>([
		['True', 'voided'],
		['yes', 'voided'],
		[1, 'voided'],
		['False', 'found'],
		[undefined, 'found'],
		[{}, 'found'],
	])('is_voided %j: it is %s', (is_voided, kind) => {
		expect(verdictOn(reading([row(1, 'a', { is_voided })]), wanted).kind).toBe(kind);
	});

	it('is not enough without an ID', () => {
		expect(verdictOn(reading([row('', 'a')]), wanted).kind).toBe('noId');
	});
});

describe('nothing is certain only of a list that says so', () => {
	it.each<[string, Partial<Reading>, string]>([
		['an empty list', {}, 'absent'],
		['no answer', { isSilent: true, isComplete: false }, 'noList'],
		['a list that counts more', { isComplete: false }, 'cut'],
	])('%s', (_what, more, kind) => {
		expect(verdictOn(reading([], more), wanted).kind).toBe(kind);
	});

	it('others show that the filter was ignored, unless it finds parts', () => {
		const rows = [row(1, 'a b'), row(2, 'BA')];
		expect(verdictOn(reading(rows), wanted)).toMatchObject({ kind: 'ignored', key: 'fields.name' });
		expect(verdictOn(reading(rows), part).kind).toBe('absent');
		expect(verdictOn(reading(rows, { isComplete: false }), part).kind).toBe('cut');
		expect(verdictOn(reading(rows, { isRepeated: true }), part).kind).toBe('cut');
		expect(verdictOn(reading([...rows, row(3, 'c')]), part).kind).toBe('ignored');
		expect(verdictOn(reading([...rows, row(3, undefined)]), part).kind).toBe('ignored');
	});

	it('a record that differs in what was asked besides is not the one', () => {
		const scoped = { ...wanted, scope: { type: 'T' } };
		const verdict = verdictOn(reading([row(1, 'a', { type: 'U' })]), scoped);
		expect(verdict).toMatchObject({ kind: 'ignored', key: 'type' });
		expect(verdictOn(reading([row(1, 'a')]), scoped).kind).toBe('ignored');
		expect(verdictOn(reading([row(1, 'a', { type: 'T' })]), scoped).kind).toBe('found');
	});
});

it('whatever rows come: what is found has the value, and nothing is absent that is there', () => {
	const rows = fc.array(
		fc.record({
			id: fc.constantFrom(1, 2, '3', undefined),
			fields: fc.record({ name: fc.constantFrom('a', ' a', 'b', 'a b', 1, null) }),
			is_voided: fc.boolean(),
		}),
		{ maxLength: 6 },
	);
	fc.assert(
		fc.property(rows, fc.boolean(), fc.boolean(), (some, isPart, isComplete) => {
			const verdict = verdictOn(reading(some, { isComplete }), {
				...wanted,
				isPart: isPart || undefined,
			});
			const own = some.filter(({ fields: { name } }) => String(name).trim() === 'a');
			if (verdict.kind === 'absent') expect([own, isComplete]).toEqual([[], true]);
			if (verdict.kind === 'found') expect(own).toContain(verdict.row);
			if (verdict.kind === 'several') expect(new Set(verdict.ids).size).toBeGreaterThan(1);
		}),
		{ numRuns: 2_000 },
	);
});
