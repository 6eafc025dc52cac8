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
import { about, element, refusal } from '../../support/faults';

const node = { id: '1', name: 'JING', type: 'n8n-nodes-jing.jing' } as INode;
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
