import { catalog } from '../../nodes/Jing/operations';
import { startSandbox, type Sandbox } from '../../sandbox';
import { changedRequest } from '../support/contract/request';
import { Ids } from '../support/ids';
import { firstItem, parametersIn, recordOf, scenario } from '../support/samples';
import { CredentialStore } from '../../tools/core/credentialStore';
import { execute } from './support/execute';
import { storeCredential } from './support/setUp';

/** As a query holds them. */
const textsOf = (query: Record<string, unknown>) =>
	Object.fromEntries(Object.entries(query).map(([name, value]) => [name, String(value)]));

describe.each(['fields', 'json'] as const)('in %s mode, in the order of a campaign', (mode) => {
	let sandbox: Sandbox;
	const store = new CredentialStore();
	const ids = new Ids();

	beforeAll(async () => {
		sandbox = await startSandbox();
		storeCredential({ sandbox, store });
	});

	afterAll(async () => await sandbox.close());

	it.each(scenario)('$name sends what it must, and is answered', async (sample) => {
		const { batch, method, rename } = recordOf(sample);
		const request = ids.apply(sample.request);
		const asked = changedRequest(request, { rename, into: batch?.into }, method);
		const parameters = ids.apply(parametersIn(mode, sample));
		const result = await execute(store, [{}], [{ parameters }]);
		expect(result.error).toBeUndefined();
		const call = sandbox.calls(sample.key).at(-1)!;
		expect(call.code).toBe(0);
		expect(call.body ?? {}).toMatchObject((asked.body ?? {}) as object);
		expect(call.query).toMatchObject(textsOf(asked.query));
		// Lists have records of the sandbox's own first; what was created has the new IDs.
		if (recordOf(sample).effect === 'read') return;
		ids.learn(firstItem(sample), result.items('JING')[0]?.json);
	});
});

it('the scenario has every call once', () => {
	expect(scenario.map(({ key }) => key).toSorted()).toEqual([...catalog.calls.keys()].toSorted());
});
