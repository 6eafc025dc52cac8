import type { IExecuteFunctions } from 'n8n-workflow';
import type { Operation } from '../../../nodes/Jing/engine/definition';
import { isRepeatable } from '../../../nodes/Jing/engine/rules';
import { readSettings } from '../../../nodes/Jing/engine/settings';
import { operationOf } from '../support/records';

/** A node whose Options hold this. */
function read(options: unknown, operation: Partial<Operation> = {}) {
	const getNodeParameter = (name: string) => (name === 'options' ? options : undefined);
	const context = { getNodeParameter } as unknown as IExecuteFunctions;
	return readSettings(context, operationOf(operation));
}
const batch = { size: 40, match: ['id'] };

it.each<[Operation['effect'], boolean]>([
	['read', true],
	['update', true],
	['delete', true],
	['create', false],
	['send', false],
])('says whether the effect %s may be repeated: %s', (effect, isSafe) => {
	expect(isRepeatable(operationOf({ effect }))).toBe(isSafe);
	expect(read({}, { effect }).repeatable).toBe(isSafe);
});

it('does not repeat an update that can reach people', () => {
	expect(isRepeatable(operationOf({ effect: 'update', reachesPeople: true }))).toBe(false);
});

it.each<[string, Partial<Operation>, number]>([
	['a read', { effect: 'read' }, 5],
	['a batch', { effect: 'create', batch }, 5],
	['an update', { effect: 'update' }, 1],
	['a create', { effect: 'create' }, 1],
	['a send', { effect: 'send' }, 1],
])('runs as many calls of %s at the same time as is safe', (_what, operation, concurrency) => {
	expect(read({}, operation).concurrency).toBe(concurrency);
});

it('does not run sends at the same time even if a workflow asks for it', () => {
	expect(read({ concurrency: 5 }, { effect: 'send' }).concurrency).toBe(1);
});

it.each([
	[{}, 40],
	[{ batchSize: 7 }, 7],
	[{ batchSize: '7' }, 7],
	[{ batchSize: 7.9 }, 7],
	[{ batchSize: 0 }, 1],
	[{ batchSize: -1 }, 1],
	[{ batchSize: '' }, 40],
	[{ batchSize: 'many' }, 40],
	['', 40],
	[undefined, 40],
])('takes of Options %j batches of %i', (options, size) => {
	expect(read(options, { batch }).batchSize).toBe(size);
});

it.each([
	[{}, 30_000],
	[{ requestTimeout: 5 }, 5_000],
	[{ requestTimeout: 0 }, 1_000],
	[{ requestTimeout: 300 }, 300_000],
	[{ requestTimeout: 30_000 }, 30_000],
])('takes of Options %j a timeout of %i milliseconds', (options, timeout) => {
	expect(read(options).timeout).toBe(timeout);
});

it.each([
	[{}, undefined],
	[{ maxRetries: 0 }, 0],
	[{ maxRetries: 3 }, 3],
	[{ maxRetries: -2 }, 0],
	[{ maxRetries: '' }, undefined],
])('takes of Options %j as many repeats: %s', (options, repeats) => {
	expect(read(options).maxRetries).toBe(repeats);
});

it.each<[Operation['effect'], boolean]>([
	['delete', true],
	['update', false],
	['send', false],
	['read', false],
])('knows that a repeat of %s can find its record gone: %s', (effect, removes) => {
	expect(read({}, { effect }).removes).toBe(removes);
});

it.each([
	[{ emptyFilters: 'ignore' }, true],
	[{ emptyFilters: ' Ignore' }, true],
	[{ emptyFilters: 'refuse' }, false],
	[{ emptyFilters: undefined }, false],
	[{ emptyFilters: '' }, false],
	[{ emptyFilters: true }, false],
	[{}, false],
	[undefined, false],
])('ignores empty filters only by its word: %j', (options, isIgnored) => {
	expect(read(options).ignoresEmptyFilters).toBe(isIgnored);
});

it('has as many receivers in a call as the record says, unless the user sets it', () => {
	const fromItems = {
		...batch,
		name: 'inputItems',
		displayName: 'Items',
		into: 'list',
		fields: [],
	};
	expect(read({}, { effect: 'send', fromItems })).toMatchObject({ batchSize: 40, concurrency: 1 });
	expect(read({ batchSize: 7 }, { effect: 'send', fromItems }).batchSize).toBe(7);
});
