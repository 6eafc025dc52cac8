import { chain, jing, manualTrigger } from '../../tools/n8n/workflow';
import { Ids } from '../support/ids';
import { firstItem, parametersIn, recordOf, scenario } from '../support/samples';
import { openWorkbench, type Workbench } from './support/workbench';

let bench: Workbench;

beforeAll(async () => {
	bench = await openWorkbench();
});

afterAll(async () => await bench.stop());

describe.each(['fields', 'json'] as const)('every operation in %s mode', (mode) => {
	const ids = new Ids();

	beforeAll(() => bench.sandbox.reset());

	it.each(scenario)('$name', async (sample) => {
		const parameters = ids.apply(parametersIn(mode, sample));
		const nodes = [manualTrigger(), jing('JING', parameters, bench.credential)];
		const result = await bench.run(chain(sample.name, nodes));
		expect(result.error).toBeUndefined();
		expect(result.status).toBe('success');
		const call = bench.sandbox.calls(sample.key).at(-1)!;
		expect(call.code).toBe(0);
		expect(call.body ?? {}).toMatchObject(ids.apply(sample.request.body ?? {}) as object);
		if (recordOf(sample).effect === 'read') return;
		ids.learn(firstItem(sample), result.items('JING')[0]?.json);
	});
});
