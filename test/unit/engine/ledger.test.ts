import type { IExecuteData, INode } from 'n8n-workflow';
import type { Fault } from '../../../nodes/Jing/engine/outcome/fault';
import { ledgerOf, record } from '../../../nodes/Jing/engine/ledger';
import type { Outcomes } from '../../../nodes/Jing/engine/output';

const jing = { id: '1', name: 'JING' } as INode;
const agent = { id: '9', name: 'Agent' } as INode;

const executionOf = (node?: INode) => ({ node }) as IExecuteData;

/** One try of a node; of a tool, its arguments are the first input item. */
const tryOf = (executeData: IExecuteData, json: object = {}, node = jing) =>
	ledgerOf({
		getExecuteData: () => executeData,
		getInputData: () => [{ json }] as never,
		getNode: () => node,
	});

const done = { json: { id: 1 } };
const faultOf = (details: Fault['details']) => ({
	fault: { source: 'api', message: 'x', description: '', details } as Fault,
});
const unknown = faultOf({ outcome: 'unknown' });
const refused = faultOf({ code: 40004 });

describe('what is entered', () => {
	const entered = (outcomes: Outcomes) => {
		const ledger = tryOf(executionOf(jing));
		record(ledger, outcomes);
		return [...ledger];
	};

	it.each<[string, Outcomes[number], Outcomes[number] | undefined]>([
		['done', [[done]], [[done]]],
		['done, with an unknown outcome', [[unknown]], [[unknown]]],
		['a list of several rows', [[done, done]], [[done, done]]],
		['refused', [[refused]], undefined],
		['not sent yet', [undefined], undefined],
		['without any element', [], undefined],
		['sent without a row in the answer', [[]], [[]]],
		['sent without a row, beside a refusal', [[], [refused]], [[], undefined]],
		['done in part', [[done], [refused]], [[done], undefined]],
		['done behind what was not sent', [undefined, [done]], [undefined, [done]]],
		[
			'unknown beside a refusal',
			[[refused], [unknown], undefined],
			[undefined, [unknown], undefined],
		],
	])('of an item that is %s', (_what, elements, settled) => {
		expect(entered([elements])).toEqual(settled ? [[0, settled]] : []);
	});

	it('stands under the index of its item', () => {
		expect(entered([[[refused]], [[done]], [], [[unknown]]])).toEqual([
			[1, [[done]]],
			[3, [[unknown]]],
		]);
	});

	it('has all its elements where those left open are done by a later try', () => {
		const execution = executionOf(jing);
		record(tryOf(execution), [[[done], [refused], undefined]]);
		const [first] = tryOf(execution).get(0)!;
		record(tryOf(execution), [[first, [done], [unknown]]]);
		expect([...tryOf(execution)]).toEqual([[0, [[done], [done], [unknown]]]]);
	});
});

describe('a ledger', () => {
	it('is one for the tries of a node, whatever their items are', () => {
		const execution = executionOf(jing);
		expect(tryOf(execution, { a: 1 })).toBe(tryOf(execution, { a: 2 }));
	});

	it('is another for each execution of a node', () => {
		const json = {};
		expect(tryOf(executionOf(jing), json)).not.toBe(tryOf(executionOf(jing), json));
	});

	it('is another for each invocation of a tool, the same for its tries', () => {
		const execution = executionOf(agent);
		const [first, second] = [{ mobile: '13800138000' }, { mobile: '13800138000' }];
		expect(tryOf(execution, first)).toBe(tryOf(execution, first));
		expect(tryOf(execution, first)).not.toBe(tryOf(execution, second));
	});

	it.each([
		['nodes in one execution', executionOf(jing)],
		['tools of one agent', executionOf(agent)],
	])('is never shared by two %s', (_what, execution) => {
		const json = {};
		const other = { ...jing, id: '2', name: 'JING1' };
		record(tryOf(execution, json), [[[done]]]);
		expect([...tryOf(execution, json, other)]).toEqual([]);
		expect([...tryOf(execution, json)]).toHaveLength(1);
	});

	it('is there without a node in the execution, and without items', () => {
		const execution = executionOf();
		const context = {
			getExecuteData: () => execution,
			getInputData: () => [],
			getNode: () => jing,
		};
		expect(ledgerOf(context)).toBe(ledgerOf(context));
	});
});
