import type { INodeParameters } from 'n8n-workflow';
import { chain, code, jing, manualTrigger } from '../../tools/n8n/workflow';
import { samplesOf } from '../support/samples';
import { openWorkbench, type Workbench } from './support/workbench';

let bench: Workbench;

beforeAll(async () => {
	bench = await openWorkbench();
});

afterAll(async () => await bench.stop());

const run = async (parameters: INodeParameters, items: object[] = [{}]) => {
	const source = code('Items', `return ${JSON.stringify(items.map((json) => ({ json })))};`);
	const node = jing('JING', parameters, bench.credential);
	return await bench.run(chain('upsert', [manualTrigger(), source, node]));
};

const sampleOf = (resource: string, operation: string) =>
	samplesOf(resource).find((sample) => sample.operation === operation)!;

describe.each([
	['lead', 'lead_uuid'],
	['account', 'account_uuid'],
	['company', 'company_id'],
])('%s: Create or Update', (resource, id) => {
	const { parameters } = sampleOf(resource, 'upsert');
	const upsert = { ...parameters, resource, operation: 'upsert' };

	beforeAll(() => bench.sandbox.reset());

	it('creates the record, and then changes it', async () => {
		// The links and owners of the sample are other records; what is left is enough.
		const { leads: _, ...additionalFields } = parameters.additionalFields as INodeParameters;
		const first = await run({ ...upsert, additionalFields });
		expect(first.error).toBeUndefined();
		expect(first.items('JING')[0]!.json).toMatchObject({ created: true });
		const second = await run({ ...upsert, additionalFields }, [{}, {}]);
		expect(second.error).toBeUndefined();
		expect(second.items('JING').map(({ json }) => json)).toEqual(
			[0, 1].map(() =>
				expect.objectContaining({ [id]: first.items('JING')[0]!.json[id], created: false }),
			),
		);
		expect(bench.sandbox.effects[`${resource}.create`]).toBe(1);
	});
});

describe.each([
	['lead', 'lead_uuid'],
	['account', 'account_uuid'],
])('%s: Get', (resource, id) => {
	beforeAll(() => bench.sandbox.reset());

	it('gets the one record, and drops one that is not there', async () => {
		const { parameters } = sampleOf(resource, 'create');
		const fields = { ...parameters, additionalFields: {} };
		const created = await run({ ...fields, resource, operation: 'create' });
		const own = created.items('JING')[0]!.json[id];
		const options = { ifNotFound: 'drop' };
		const get = { resource, operation: 'get', [id]: '={{ $json.id }}', options };
		const result = await run(get, [{ id: 'none' }, { id: own }]);
		expect(result.error).toBeUndefined();
		expect(result.items('JING')).toEqual([
			expect.objectContaining({
				json: expect.objectContaining({ [id]: own }) as object,
				pairedItem: { item: 1 },
			}),
		]);
		const missing = await run({ ...get, options: {} }, [{ id: 'none' }]);
		expect(missing.error?.message).toContain('not found. JING returned no record');
	});
});

it('User Tag: Tag Users creates the tags that are missing', async () => {
	bench.sandbox.reset();
	const identities = { values: [{ type: 'mobile', value: '13800138000' }] };
	await run({ resource: 'user', operation: 'create', identities });
	const result = await run({
		resource: 'userTag',
		operation: 'tagUsers',
		identifyBy: 'mobile',
		identifyValue: '13800138000',
		tagsBy: ['tag_names'],
		tag_names: '新标签, 意向-高',
		options: { createMissingTags: true },
	});
	expect(result.error).toBeUndefined();
	expect(result.items('JING')[0]!.json.tags).toHaveLength(2);
	expect(bench.sandbox.effects['userTag.create']).toBe(1);
});
