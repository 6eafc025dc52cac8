import { type DescribedPlatform, describedPlatform } from '../../tools/contract/describedPlatform';
import { overridesJson } from '../../tools/contract/drift/overrides';
import type { StoredCredential } from '../../tools/n8n/shapes';
import { chain, jing, manualTrigger } from '../../tools/n8n/workflow';
import { otherJingFile } from '../support/contract/file';
import { otherJing } from '../support/contract/otherJing';
import { Ids } from '../support/ids';
import { firstItem, parametersIn, recordOf, type Sample, scenario } from '../support/samples';
import { credentialFor, openWorkbench, type Workbench } from './support/workbench';

const { calls = {}, dropped = [] } = otherJing;
const present = scenario.filter(({ key }) => !dropped.includes(key));
const gone = scenario.filter(({ key }) => dropped.includes(key));

let other: DescribedPlatform;
let bench: Workbench;

beforeAll(async () => {
	other = await describedPlatform(otherJingFile);
	bench = await openWorkbench({ sandbox: { contract: other.contract } });
});

afterAll(async () => await bench.stop());

const ids = new Ids();

async function run(sample: Sample, credential: Pick<StoredCredential, 'id' | 'name'>) {
	const parameters = ids.apply(parametersIn('fields', sample));
	return await bench.run(
		chain(sample.name, [manualTrigger(), jing('JING', parameters, credential)]),
	);
}

describe('every operation on the other JING, with the overrides that the contract tool prints', () => {
	let credential: Pick<StoredCredential, 'id' | 'name'>;

	beforeAll(async () => {
		const { data, ...rest } = credentialFor(bench.sandbox);
		const endpointOverrides = overridesJson(other.matching);
		const corrected = { ...rest, data: { ...data, endpointOverrides } };
		credential = await bench.client.createCredential(corrected);
	});

	it.each(present)('$name', async (sample) => {
		const result = await run(sample, credential);
		expect(result.error).toBeUndefined();
		expect(result.status).toBe('success');
		const call = bench.sandbox.calls(sample.key).at(-1)!;
		const { method, path } = { ...recordOf(sample), ...calls[sample.key] };
		expect(call).toMatchObject({ method, path, code: 0, acted: true });
		if (recordOf(sample).effect === 'read') return;
		ids.learn(firstItem(sample), result.items('JING')[0]?.json);
	});

	it.each(gone)('$name, which it lacks, says where to look', async (sample) => {
		const { error } = await run(sample, credential);
		expect(error?.message).toContain('Interface: Check Access');
	});

	it('97 of 99 operations are there', () => expect(present).toHaveLength(97));
});

describe('without overrides', () => {
	it.each(present.filter(({ key }) => calls[key]?.path !== undefined))(
		'$name fails and names its override',
		async (sample) => {
			const before = bench.sandbox.effects[sample.key];
			const { error } = await run(sample, bench.credential);
			expect(`${error?.message} ${error?.description}`).toContain(`{"${sample.key}":`);
			expect(bench.sandbox.effects[sample.key]).toBe(before);
		},
	);
});
