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

	it('becomes an item of exactly error, message and details, paired with its input', () => {
		expect(toErrorItem(fault, 4)).toStrictEqual({
			json: { error: fault.message, message: fault.description, details: fault.details },
			pairedItem: { item: 4 },
		});
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
		const { details, description } = faultOfFailure(failure, { ...about, ...more }, 0);
		expect(details).not.toHaveProperty('outcome');
		expect(details).not.toHaveProperty('retry_safe');
		expect(description).not.toContain('Outcome unknown');
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
		expect(message).toContain(msg ?? 'refused');
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
		const { description } = faultOfMissingEntry([], { ...about, checkWith: undefined }, element);
		expect(description).toContain('look in JING before you run it again');
	});

	it('has an unknown outcome, with the read that tells', () => {
		const { description, details } = faultOfMissingEntry([], about, element);
		expect(description).toMatch(/Outcome unknown.*User: Get.*r5/);
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
