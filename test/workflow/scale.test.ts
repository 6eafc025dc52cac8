import { catalog } from '../../nodes/Jing/operations';
import { samplesOf } from '../support/samples';
import { execute } from './support/execute';
import { listLeads, people } from './support/people';
import { withSandbox } from './support/setUp';

const setUp = withSandbox({ maxBatch: 1_000 });

const batchSamples = [...catalog.operations].flatMap(([key, { section, operation }]) =>
	operation.batch ? samplesOf(section.value).filter((sample) => sample.name === key) : [],
);

describe.each(batchSamples)('$name', ({ key, resource, operation, parameters }) => {
	it.each([
		[1, 50, 1],
		[1_000, 50, 20],
		[1_000, 1_000, 1],
		[101, 50, 3],
	])('%i items at batch size %i are %i calls', async (count, batchSize, calls) => {
		const { sandbox, store } = setUp;
		const node = {
			parameters: { ...parameters, resource, operation, options: { batchSize } },
			onError: 'continueRegularOutput' as const,
		};
		const result = await execute(store, people(count), [node]);
		expect(sandbox.calls(key)).toHaveLength(calls);
		expect(result.items('JING')).toHaveLength(count);
	});
});

it('items share a call only where the call-wide settings agree', async () => {
	const { sandbox, store } = setUp;
	const items = people(90).map((person, index) => ({ ...person, group: `g${index % 3}` }));
	const parameters = {
		resource: 'userGroup',
		operation: 'importUsers',
		group_id: '={{ $json.group }}',
		identifyBy: 'mobile',
		identifyValue: '={{ $json.mobile }}',
	};
	const result = await execute(store, items, [{ parameters, onError: 'continueRegularOutput' }]);
	const calls = sandbox.calls('userGroup.importUsers');
	expect(calls.map(({ query }) => query.group_id).toSorted()).toEqual(['g0', 'g1', 'g2']);
	expect(calls.map(({ body }) => (body as unknown[]).length)).toEqual([30, 30, 30]);
	expect(result.items('JING').map(({ pairedItem }) => pairedItem)).toEqual(
		items.map((_, item) => ({ item })),
	);
});

it('an answer of 5 MB comes through whole', async () => {
	const { sandbox, store } = setUp;
	const notes = 'x'.repeat(50_000);
	const list = Array.from({ length: 100 }, (_, index) => ({ lead_uuid: `l${index}`, notes }));
	sandbox.fault({ on: 'lead.getAll', answer: { code: 0, data: { list, total: 100 } } });
	const result = await execute(store, [{}], [listLeads({ returnAll: false, limit: 100 })]);
	expect(result.error).toBeUndefined();
	expect(result.items('Leads').map(({ json }) => json)).toEqual(list);
});
