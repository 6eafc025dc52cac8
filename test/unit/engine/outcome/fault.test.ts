import type { INode } from 'n8n-workflow';
import { NodeApiError, NodeOperationError } from 'n8n-workflow';
import {
	type Fault,
	faultOfFailure,
	faultOfProblem,
	faultOfThrown,
	toError,
	toErrorItem,
} from '../../../../nodes/Jing/engine/outcome/fault';
import {
	faultOfContradiction,
	faultOfEntry,
	faultOfMissingEntry,
} from '../../../../nodes/Jing/engine/outcome/batchFaults';
import { Problem } from '../../../../nodes/Jing/engine/problem';
import type { About } from '../../../../nodes/Jing/transport/explain';
import type { Failure } from '../../../../nodes/Jing/transport/failure';

const about: About = {
	key: 'user.create',
	title: 'User: Create Many',
	repeatable: false,
	checkWith: 'User: Get',
};
const node = { id: '1', name: 'JING', type: 'n8n-nodes-jing.jing' } as INode;
const element = {
	item: 4,
	body: { identities: [{ type: 'mobile', value: '13800138000' }] },
	matchKeys: { match: ['identities', 'identity'] },
	requestId: 'r5',
};
const refusal: Failure = {
	kind: 'businessRefusal',
	stage: 'call',
	code: 40004,
	msg: '手机号已存在',
	requestId: 'r5',
	httpStatus: 400,
};

const faults: Array<[string, Fault]> = [
	['a failed call', faultOfFailure(refusal, about, 4)],
	['an input that cannot be sent', faultOfProblem(new Problem('A', 'is empty', 'Do.'), about, 4)],
	['a broken expression', faultOfThrown(new Error('Broken'), about, 4)],
	['a refused element', faultOfEntry({ error_msg: 'x' }, about, element)],
	['an element that the answer does not mention', faultOfMissingEntry([], about, element)],
	['an element that the answer contradicts itself on', faultOfContradiction([1], about, element)],
];

describe.each(faults)('%s', (_what, fault) => {
	it('names operation and item', () => {
		expect(fault.message).toContain('User: Create Many');
		expect(fault.message).toContain('[item 4]');
		expect(fault.details.index).toBe(4);
	});

	it('says nothing that is not there', () => {
		expect(`${fault.message} ${fault.description}`).not.toMatch(/undefined|null|\[object/);
		expect(Object.values(fault.details)).not.toContain(undefined);
	});

	it('becomes an item of exactly error and details, paired with its input', () => {
		const input = { message: 'of the form', name: 'Li' };
		expect(toErrorItem(fault, 4, input)).toStrictEqual({
			json: {
				error: fault.message,
				details: { ...fault.details, advice: fault.description },
			},
			pairedItem: { item: 4 },
		});
	});

	it.each([
		[
			{ error: 'mine', details: { a: 1 }, message: 'x' },
			{ error: 'mine', details: { a: 1 } },
		],
		[{ error: null }, { error: null }],
		[{ details: '' }, { details: '' }],
	])('keeps what n8n would cover of the columns %j', (input, kept) => {
		const { json } = toErrorItem(fault, 0, input);
		expect(Object.keys(json)).toEqual(['error', 'details']);
		expect(json.details).toMatchObject({ advice: fault.description, input: kept });
		expect(Object.keys((json.details as { input: object }).input)).toEqual(Object.keys(kept));
	});

	it('becomes an error of n8n with its words, its item and what was sent before', () => {
		const error = toError(node, fault, 4, '3 of 9 items went through.');
		expect(error).toBeInstanceOf(fault.source === 'api' ? NodeApiError : NodeOperationError);
		expect(error.message).toBe(fault.message);
		expect(error.description).toContain(fault.description);
		expect(error.description).toContain('3 of 9 items went through.');
		expect(error.context.itemIndex).toBe(4);
	});
});

describe('a failed call', () => {
	it('tells kind, code, words, request ID and HTTP status in its details', () => {
		expect(faultOfFailure(refusal, about, 0).details).toStrictEqual({
			kind: 'businessRefusal',
			code: 40004,
			msg: '手机号已存在',
			request_id: 'r5',
			http_status: 400,
			index: 0,
		});
	});

	it('tells in its details that the outcome is unknown', () => {
		const details = faultOfFailure({ kind: 'timeout', stage: 'call' }, about, 0).details;
		expect(details).toMatchObject({ outcome: 'unknown', retry_safe: false });
	});

	it.each<[string, Failure, Partial<About>]>([
		['a repeat is harmless', { kind: 'timeout', stage: 'call' }, { repeatable: true }],
		['it was not sent', { kind: 'timeout', stage: 'token' }, {}],
		['JING has refused it', refusal, {}],
	])('does not call the outcome unknown where %s', (_why, failure, more) => {
		const { details, message } = faultOfFailure(failure, { ...about, ...more }, 0);
		expect(details).not.toHaveProperty('outcome');
		expect(details).not.toHaveProperty('retry_safe');
		expect(message).not.toMatch(/Outcome unknown|unclear/);
	});

	it.each(['ECONNREFUSED', 'ECONNRESET', 'ETIMEDOUT', 'ENOTFOUND'])(
		'keeps our words where those of JING hold %s, for which n8n has words of its own',
		(name) => {
			const fault = faultOfFailure({ ...refusal, msg: `upstream ${name}` }, about, 0);
			expect(toError(node, fault, 0, '').message).toBe(fault.message);
		},
	);

	it('gives n8n the code, else the HTTP status', () => {
		const codeOf = (failure: Failure) => {
			const error = toError(node, faultOfFailure(failure, about, 0), 0, '');
			return error instanceof NodeApiError ? error.httpCode : undefined;
		};
		expect(codeOf(refusal)).toBe('40004');
		expect(codeOf({ ...refusal, code: undefined })).toBe('400');
	});
});

describe('an input that cannot be sent', () => {
	const fault = faultOfProblem(new Problem('Lead ID', 'is empty', 'Fill it in.'), about, 2);

	it('names field, fault and advice, and that nothing was sent', () => {
		expect(fault.message).toContain('Lead ID is empty');
		expect(fault.description).toContain('Fill it in.');
		expect(fault.description).toContain('Nothing was sent');
		expect(fault.details).toStrictEqual({ field: 'Lead ID', index: 2 });
	});
});

describe('a broken expression', () => {
	it('keeps the words and the description of n8n', () => {
		const thrown = Object.assign(new Error('No data'), { description: 'Run the node before.' });
		const fault = faultOfThrown(thrown, about, 1);
		expect(fault.message).toContain('No data');
		expect(fault.description).toMatch(/^Run the node before\. Nothing was sent/);
	});

	it('may be thrown as text', () => {
		expect(faultOfThrown('Odd', about, 1).message).toContain('Odd');
	});
});

describe('a refused element', () => {
	it.each([
		[{ error_code: 40004, error_msg: '已存在' }, '已存在', 40004],
		[{ code: 'E1', msg: 'exists' }, 'exists', 'E1'],
		[{ message: 'exists' }, 'exists', undefined],
		[{ reason: 'exists' }, 'exists', undefined],
		[{ error: 'exists' }, 'exists', undefined],
		['exists', 'exists', undefined],
		[{ odd: 1 }, undefined, undefined],
		[null, undefined, undefined],
	])('%j is told with who was refused, why and the whole entry', (entry, msg, code) => {
		const { message, details } = faultOfEntry(entry, about, element);
		expect(message).toContain('mobile 13800138000');
		expect(message).toContain(msg ?? 'rejected the entry');
		expect(message).toContain(code === undefined ? '[item' : String(code));
		expect(details.raw).toBe(entry);
		expect([details.code, details.msg]).toEqual([code, msg]);
		expect(details.request_id).toBe('r5');
	});

	it('is named by what identifies it in this batch', () => {
		const tag = { ...element, body: { tag_name: 'VIP' }, matchKeys: { match: ['tag_name'] } };
		expect(faultOfEntry({}, about, tag).message).toContain('VIP');
	});
});

describe('an element that the answer does not mention', () => {
	it('tells what to do also where no read tells what became of it', () => {
		const unchecked = { ...about, checkWith: undefined };
		const { message } = faultOfMissingEntry([], unchecked, element);
		expect(message).toContain('check in JING before you run it again');
	});

	it('has an unknown outcome, with the read that tells', () => {
		const { message, description, details } = faultOfMissingEntry([], about, element);
		expect(message).toBe(
			"User: Create Many: unclear whether it happened. JING's response does not mention mobile 13800138000. Outcome unknown: check with User: Get before you run it again. [item 4]",
		);
		expect(description).toMatch(/Don't run it again yet.*User: Get.*r5/);
		expect(details).toMatchObject({ outcome: 'unknown', retry_safe: false });
		expect(details).not.toHaveProperty('raw');
	});

	it('shows the refusals that could be its own', () => {
		const entries = [{ error_msg: 'x' }, { error_msg: 'y' }];
		const { description, details } = faultOfMissingEntry(entries, about, element);
		expect(description).toContain('2');
		expect(details.raw).toBe(entries);
	});
});

it.each<[number | string | undefined, string | undefined, string]>([
	[40004, '标签不存在', '. Reason from JING: "标签不存在" (business rule, code 40004)'],
	['40004', '标签不存在', '. Reason from JING: "标签不存在" (business rule, code 40004)'],
	[40001, '缺少必选参数', '. Reason from JING: "缺少必选参数" (missing field, code 40001)'],
	[40002, '参数无效', '. Reason from JING: "参数无效" (invalid value, code 40002)'],
	[40006, '无权访问', '. Reason from JING: "无权访问" (no permission, code 40006)'],
	[49999, '其他', '. Reason from JING: "其他" (code 49999)'],
	['E1', 'x', '. Reason from JING: "x" (code E1)'],
	[undefined, '标签不存在', '. Reason from JING: "标签不存在"'],
	[40004, undefined, ' (business rule, code 40004)'],
	[undefined, undefined, ''],
])('tells the reason of code %j and "%s" in English first', (error_code, error_msg, reason) => {
	const { message } = faultOfEntry({ error_code, error_msg }, about, element);
	expect(message).toBe(
		`User: Create Many: JING rejected the entry for mobile 13800138000${reason} [item 4]`,
	);
});

describe('an element that is named as done and as rejected', () => {
	it.each([true, false])('has an unknown outcome, repeatable: %s', (repeatable) => {
		const entries = [{ ok: 1 }, { error_msg: 'no' }];
		const fault = faultOfContradiction(entries, { ...about, repeatable }, element);
		expect(fault.message).toContain('lists mobile 13800138000 as done and as rejected');
		expect(fault.message).toContain('Outcome unknown');
		expect(fault.details).toMatchObject({ outcome: 'unknown', raw: entries });
		expect(fault.details.retry_safe).toBe(repeatable ? undefined : false);
	});
});

describe("n8n's class of the cause", () => {
	it.each<[Partial<Failure>, object | undefined]>([
		[
			{ kind: 'rateLimit', retryAfter: 2_000 },
			{ cause: 'rate-limited', retryAfterMs: 2_000 },
		],
		[{ kind: 'rateLimit' }, { cause: 'rate-limited' }],
		[{ kind: 'dailyLimit' }, { cause: 'quota-exhausted' }],
		[{ kind: 'quotaUsedUp' }, { cause: 'quota-exhausted' }],
		[{ kind: 'unreachable' }, { cause: 'temporarily-unavailable' }],
		[{ kind: 'unavailable', stage: 'token' }, { cause: 'temporarily-unavailable' }],
		[{ kind: 'tokenRejected' }, { cause: 'credential-invalid' }],
		[{ kind: 'notConfigured', stage: 'token' }, { cause: 'credential-invalid' }],
		[{ kind: 'noPermission' }, { cause: 'configuration-invalid' }],
		[{ kind: 'unknownMethod' }, { cause: 'configuration-invalid' }],
		[{ kind: 'businessRefusal' }, undefined],
		// A reader that waits and repeats would do it twice.
		[{ kind: 'unavailable' }, undefined],
		[{ kind: 'timeout' }, undefined],
	])('of %j is %j', (failure, cause) => {
		const fault = faultOfFailure({ kind: 'other', stage: 'call', ...failure }, about, 0);
		expect(toError(node, fault, 0, '').failure).toEqual(cause);
	});

	it('is told of an outage where a repeat is harmless', () => {
		const failure = { kind: 'unavailable', stage: 'call' } as const;
		const fault = faultOfFailure(failure, { ...about, repeatable: true }, 0);
		expect(toError(node, fault, 0, '').failure).toEqual({ cause: 'temporarily-unavailable' });
	});
});
