import type { Operation } from '../../../../nodes/Jing/engine/definition';
import { type Outcome, outcomesOf, refusedIn } from '../../../../nodes/Jing/engine/outcome/outcome';
import type { Answer } from '../../../../nodes/Jing/transport/envelope';
import type { About } from '../../../../nodes/Jing/transport/explain';
import type { Failure } from '../../../../nodes/Jing/transport/failure';
import { operationOf } from '../../support/records';

const about: About = { key: 'thing.do', title: 'Thing: Do', repeatable: false };

/** The outcomes of each element in short: its output, or the beginning of its details. */
function outcomes(operation: Partial<Operation>, count: number, answer: Answer, more = {}) {
	const elements = ['a', 'b', 'c']
		.slice(0, count)
		.map((id, item) => ({ item, body: { id, ...more } }));
	return outcomesOf(operationOf(operation), elements, answer, about).map((its) =>
		its.map((outcome: Outcome) => ('json' in outcome ? outcome.json : outcome.fault)),
	);
}

const answered = (data: unknown, more: object = {}): Answer => ({ ok: true, data, ...more });
const failing = (more: Partial<Failure>): Answer => ({
	ok: false,
	failure: { kind: 'businessRefusal', stage: 'call', code: 40004, msg: 'Refused', ...more },
});

describe('a batch that is refused as a whole', () => {
	const batch: Partial<Operation> = { effect: 'create', batch: { size: 50, match: ['id'] } };
	const whole = (item: number) => [
		{
			source: 'api',
			message: `Thing: Do: JING rejected the request: "Refused" (code 40004) [item ${item}]`,
			description: expect.any(String) as string,
			details: { kind: 'businessRefusal', code: 40004, msg: 'Refused', index: item },
		},
	];
	const entry = { id: 'b', error_code: 40002, error_msg: 'bad b' };
	const refusedB = [
		expect.objectContaining({
			message: expect.stringContaining(
				'rejected the entry for id b. Reason from JING: "bad b" (invalid value, code 40002) [item 1]',
			) as string,
		}),
	];

	it('goes by its own lists where it has them', () => {
		const data = {
			success: [
				{ id: 'c', n: 1 },
				{ id: 'a', n: 2 },
			],
			failure: [entry],
		};
		expect(outcomes(batch, 3, failing({ data }))).toEqual([
			[{ id: 'a', n: 2 }],
			refusedB,
			[{ id: 'c', n: 1 }],
		]);
	});

	it('is the refusal of each element that its lists do not tell of', () => {
		const data = { success: [{ id: 'a' }], failure: [entry] };
		expect(outcomes(batch, 3, failing({ data }))).toEqual([[{ id: 'a' }], refusedB, whole(2)]);
	});

	it.each<[string, object]>([
		['are all that it lists', { failure: [entry] }],
		['stand beside no successes', { success: [], failure: [entry] }],
	])('has not gone through for the others where the failures %s', (_how, data) => {
		expect(outcomes(batch, 3, failing({ data }))).toEqual([whole(0), refusedB, whole(2)]);
	});

	it('says of a refused element whether others went through', () => {
		const [, refusal] = outcomes(batch, 2, {
			ok: true,
			data: { success: [{ id: 'a' }], failure: [entry] },
		});
		expect(JSON.stringify(refusal)).toContain('The other items in the same call succeeded');
		const [, alone] = outcomes(batch, 2, { ok: true, data: { success: [], failure: [entry] } });
		expect(JSON.stringify(alone)).not.toContain('succeeded');
	});

	it('does not say of a refused element that the others went through', () => {
		const [, refusal] = outcomes(batch, 2, failing({ data: { success: [], failure: [entry] } }));
		expect(refusal).toEqual([
			expect.not.objectContaining({
				description: expect.stringContaining('succeeded') as string,
			}),
		]);
	});

	it.each<[string, unknown]>([
		['nothing', undefined],
		['null', null],
		['empty lists', { success: [], failure: [] }],
		['other things', { trace: 'x', errors: { a: 1 } }],
		['a text', 'refused'],
		['a list of what is wrong', [{ field: 'id', reason: 'x' }, { field: 'n' }, { field: 'm' }]],
	])('is the refusal of each element where it comes with %s', (_what, data) => {
		expect(outcomes(batch, 3, failing({ data }))).toEqual([whole(0), whole(1), whole(2)]);
	});

	it('keeps the outcome open where the fault does', () => {
		const data = { success: [{ id: 'a' }], failure: [] };
		const failure = failing({ kind: 'unavailable', code: 20000, data });
		const [first, second] = outcomes(batch, 2, failure);
		expect(first).toEqual([{ id: 'a' }]);
		expect(second).toMatchObject([{ details: { outcome: 'unknown', retry_safe: false } }]);
	});
});

describe('a single call that went through', () => {
	const refusals = { list: 'failure', reached: 'accepted_count' };
	const sends = { effect: 'send', refusals } as const;
	const no = { mobile: '1', error_code: 40002, error_msg: 'bad number' };

	it('while all that it was for was refused is an error that says why', () => {
		const data = { task_id: 't', accepted_count: 0, success: [], failure: [no, no] };
		const [[fault]] = outcomes(sends, 1, answered(data)) as [[{ details: object }]];
		expect(fault).toMatchObject({
			source: 'api',
			message:
				'Thing: Do: JING rejected all 2 recipients. Reason from JING: "bad number" (invalid value, code 40002) [item 0]',
			details: { code: 40002, msg: 'bad number', index: 0, raw: [no, no] },
		});
		// Nobody was reached, so a repeat is no second time.
		expect(fault.details).not.toHaveProperty('outcome');
	});

	it.each<[string, object, Partial<Operation>]>([
		['some went through', { success: [{ mobile: '2' }], failure: [no] }, sends],
		['nothing was refused', { success: [], failure: [] }, sends],
		['the answer has no successes', { failure: [no] }, sends],
		['the record names no refusals', { success: [], failure: [no] }, { effect: 'send' }],
	])('is no error where %s', (_why, data, operation) => {
		expect(outcomes(operation, 1, answered(data))).toEqual([[data]]);
	});

	it('gives the request ID of a call that reached nobody', () => {
		const answer = { ...answered({ success: [], failure: [no] }), requestId: 'r-9' };
		const [[outcome]] = outcomes(sends, 1, answer) as [[object]];
		expect(outcome).toMatchObject({
			description: expect.stringContaining('JING request ID: r-9.') as string,
			details: { request_id: 'r-9' },
		});
	});

	it('is no error where a group was reached beside the receivers that are refused', () => {
		const data = { accepted_count: 5, success: [], failure: [no] };
		const body = { group_ids: ['g'], receivers: [{ mobile: '1' }] };
		expect(outcomes(sends, 1, answered(data), body)).toEqual([[data]]);
	});

	it.each<[object, string]>([
		[{ success: false, msg: '余额不足' }, '. Reason from JING: "余额不足"'],
		[
			{ is_success: 0, code: 40004, message: 'x' },
			'. Reason from JING: "x" (business rule, code 40004)',
		],
		[{ ok: 'false' }, ''],
	])('whose answer %j says that it did not is an error', (data, reason) => {
		for (const effect of ['send', 'create', 'update', 'delete'] as const) {
			const [[fault]] = outcomes({ effect }, 1, answered(data)) as [[{ details: object }]];
			expect(fault).toMatchObject({
				message: `Thing: Do: JING rejected the request${reason} [item 0]`,
				details: { index: 0, raw: data },
			});
			expect(fault.details).not.toHaveProperty('outcome');
		}
	});

	it.each<[object, Partial<Operation>]>([
		[{ success: false, msg: 'x' }, { effect: 'read' }],
		[{ success: 0, total: 3 }, { effect: 'send' }],
		[{ success: true, msg: 'x' }, { effect: 'send' }],
		[{ success: false, failure: [] }, { effect: 'send' }],
	])('whose answer is %j is no error with %j', (data, operation) => {
		expect(outcomes(operation, 1, answered(data))).toEqual([[data]]);
	});

	it.each<[unknown, string | undefined, unknown[]]>([
		[{ failure: [1, 2] }, 'failure', [1, 2]],
		[{ failure: [] }, 'failure', []],
		[{ failure: null }, 'failure', []],
		[{ failure: 'x' }, 'failure', []],
		[{ invalid: ['u1'] }, 'invalid', ['u1']],
		[{ failure: [1] }, undefined, []],
		[null, 'failure', []],
	])('names in %j under %j as left out: %j', (data, list, entries) => {
		const operation = operationOf({ refusals: list === undefined ? list : { list } });
		expect(refusedIn(operation, data)).toEqual(entries);
	});
});

describe('where JING says nothing but that it went well', () => {
	it.each<[Operation['effect'], object]>([
		['delete', { deleted: true }],
		['update', { success: true }],
		['create', { success: true }],
		['send', { success: true }],
		['read', {}],
	])('%s gives %j', (effect, json) => {
		const batch = { size: 50, match: ['id'] };
		for (const nothing of [null, undefined]) {
			expect(outcomes({ effect }, 1, answered(nothing))).toEqual([[json]]);
			expect(outcomes({ effect, batch }, 2, answered(nothing))).toEqual([[json], [json]]);
		}
		expect(outcomes({ effect, batch }, 2, answered({ failure: [] }))).toEqual([[json], [json]]);
	});

	it.each<[Partial<Operation>, object[]]>([
		[{ effect: 'send' }, [{ success: true }]],
		[{ effect: 'create' }, [{ success: true }]],
		[{ effect: 'update' }, [{ success: true }]],
		[{ effect: 'delete' }, [{ deleted: true }]],
		[{ effect: 'read' }, []],
		[{ effect: 'create', output: 'list' }, []],
	])('an empty list is what %j gives as %j', (operation, items) => {
		expect(outcomes(operation, 1, answered([]))).toEqual([items]);
	});

	it.each([
		[true, []],
		[false, [{ success: true }]],
	])("an empty list is rows of a user's own call that may be repeated: %j", (repeatable, items) => {
		const operation = operationOf({ effect: 'send', customCall: {} as Operation['customCall'] });
		const elements = [{ item: 0, body: {} }];
		const result = outcomesOf(operation, elements, answered([]), { ...about, repeatable });
		expect(result).toEqual([items.map((json) => ({ json }))]);
	});

	it.each<[unknown, object[]]>([
		[{}, [{}]],
		[{ id: 1 }, [{ id: 1 }]],
		['done', [{ value: 'done' }]],
		[7, [{ value: 7 }]],
		[false, [{ value: false }]],
		[
			[{ id: 1 }, 'x', null],
			[{ id: 1 }, { value: 'x' }, {}],
		],
	])('else its data %j give the items %j', (data, items) => {
		expect(outcomes({ effect: 'update' }, 1, answered(data))).toEqual([items]);
	});
});

describe('a batch that removes', () => {
	const removal: Partial<Operation> = { effect: 'delete', batch: { size: 50, match: ['id'] } };
	const gone = { id: 'a', error_code: 40004, error_msg: '公司不存在' };
	const inUse = { id: 'b', error_code: 40004, error_msg: '公司已关联客户,不能删除' };
	const data = { success: [{ id: 'c' }], failure: [gone, inUse] };
	const refusal = (name: string) => [
		expect.objectContaining({ message: expect.stringContaining(name) as string }),
	];

	it('has removed what a repeat finds gone, after an attempt without an answer', () => {
		expect(outcomes(removal, 3, answered(data, { hadUnclear: true }))).toEqual([
			[{ deleted: true }],
			refusal('rejected the entry for id b'),
			[{ id: 'c' }],
		]);
	});

	it('has not where no earlier attempt can have done it', () => {
		expect(outcomes(removal, 3, answered(data))).toEqual([
			refusal('rejected the entry for id a'),
			refusal('rejected the entry for id b'),
			[{ id: 'c' }],
		]);
	});

	it('is not meant where an update finds its record gone', () => {
		const update: Partial<Operation> = { ...removal, effect: 'update' };
		const [first] = outcomes(update, 3, answered(data, { hadUnclear: true }));
		expect(first).toEqual(refusal('rejected the entry for id a'));
	});
});
