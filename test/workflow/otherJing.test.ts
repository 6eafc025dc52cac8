import { catalog } from '../../nodes/Jing/operations';
import { type Sandbox, startSandbox } from '../../sandbox';
import { type DescribedPlatform, describedPlatform } from '../../tools/contract/describedPlatform';
import { overridesJson } from '../../tools/contract/drift/overrides';
import { CredentialStore } from '../../tools/core/credentialStore';
import { assumedCalls } from '../support/contract/assumedCalls';
import { otherJingFile } from '../support/contract/file';
import { otherJing } from '../support/contract/otherJing';
import { changedRequest } from '../support/contract/request';
import { Ids } from '../support/ids';
import { firstItem, parametersIn, recordOf, type Sample, scenario } from '../support/samples';
import { execute } from './support/execute';
import { storeCredential } from './support/setUp';
import { TestTrigger } from './support/triggerHarness';

const { calls = {}, dropped = [] } = otherJing;
const present = scenario.filter(({ key }) => !dropped.includes(key));
const gone = scenario.filter(({ key }) => dropped.includes(key));

/** What the table of changes is about. */
const assumed = new Map(assumedCalls().map((call) => [call.key, call]));

let other: DescribedPlatform;

beforeAll(async () => {
	other = await describedPlatform(otherJingFile);
});

/** A sandbox, a credential for it, and which of its IDs stand for those of the samples. */
async function open(isOther: boolean) {
	const sandbox = await startSandbox(isOther ? { contract: other.contract } : {});
	const store = new CredentialStore();
	const endpointOverrides = isOther ? overridesJson(other.matching) : '{}';
	storeCredential({ sandbox, store }, { endpointOverrides });
	return { sandbox, store, ids: new Ids() };
}

type Place = Awaited<ReturnType<typeof open>>;

async function run({ sandbox, store, ids }: Place, sample: Sample) {
	const parameters = ids.apply(parametersIn('fields', sample));
	const request = ids.apply(sample.request);
	const result = await execute(store, [{}], [{ parameters }]);
	expect(result.error).toBeUndefined();
	const items = result.items('JING').map(({ json }) => json);
	if (recordOf(sample).effect !== 'read') ids.learn(firstItem(sample), items[0]);
	return { items, request, call: sandbox.calls(sample.key).at(-1)! };
}

/** Which keys there are, at any depth; values such as IDs and times differ. */
function keysIn(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(keysIn);
	if (typeof value !== 'object' || value === null) return typeof value === 'object' ? null : '';
	return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, keysIn(inner)]));
}

/** As a query holds it. */
const asText = (value: unknown) => (Array.isArray(value) ? value.join(',') : String(value));

describe('with the overrides that the contract tool prints', () => {
	let there: Place;
	let here: Place;

	beforeAll(async () => {
		[there, here] = [await open(true), await open(false)];
	});
	afterAll(async () => {
		await Promise.all([there.sandbox.close(), here.sandbox.close()]);
	});

	it.each(present)(
		'$name asks and gives on the other JING what it does on ours',
		async (sample) => {
			const [known, found] = [await run(here, sample), await run(there, sample)];
			expect(keysIn(found.items)).toEqual(keysIn(known.items));
			expect(found.call).toMatchObject({ code: 0, acted: true });
			const change = calls[sample.key] ?? {};
			const { method, path } = { ...assumed.get(sample.key)!.endpoint, ...change };
			expect(found.call).toMatchObject({ method, path });
			const asked = changedRequest(found.request, change, method);
			expect(found.call.body ?? {}).toMatchObject((asked.body ?? {}) as object);
			const texts = Object.entries(asked.query).map(([name, value]) => [name, asText(value)]);
			expect(found.call.query).toMatchObject(Object.fromEntries(texts) as object);
		},
	);

	it.each(gone)('$name, which the other JING lacks, says where to look', async (sample) => {
		const parameters = parametersIn('fields', sample);
		const { error } = await execute(there.store, [{}], [{ parameters }]);
		expect(error?.message).toContain('Interface: Check Access');
	});

	it('97 of 99 operations are there', () => {
		expect(present).toHaveLength(97);
		expect(scenario).toHaveLength(catalog.calls.size);
	});

	it('lists whose pages count from 0 come whole, each row once', async () => {
		const { store, sandbox } = there;
		const users = Array.from({ length: 230 }, (_, n) => ({ mobile: `139${10_000_000 + n}` }));
		const create = {
			resource: 'user',
			operation: 'create',
			identities: { values: [{ type: 'mobile', value: '={{ $json.mobile }}' }] },
		};
		expect((await execute(store, users, [{ parameters: create }])).error).toBeUndefined();
		const list = { resource: 'user', operation: 'getAll', returnAll: true };
		const result = await execute(store, [{}], [{ parameters: list }]);
		const ids = result.items('JING').map(({ json }) => json.omni_user_uuid);
		expect(new Set(ids)).toEqual(new Set(sandbox.state.users.keys()));
		expect(ids).toHaveLength(sandbox.state.users.size);
		expect(sandbox.calls('user.getAll').slice(-3)).toMatchObject(
			[0, 1, 2].map((pageNum) => ({ body: { pageNum, perPage: 100 } })),
		);
	});

	it('says what the other JING refused of a batch, whose lists have other names', async () => {
		const parameters = {
			resource: 'userTag',
			operation: 'create',
			tag_name: '={{ $json.name }}',
		};
		const items = [{ name: 'twice' }, { name: 'twice' }];
		const node = { parameters, onError: 'continueErrorOutput' as const };
		const result = await execute(there.store, items, [node]);
		expect(result.items('JING').map(({ json }) => json)).toMatchObject([{ tag_name: 'twice' }]);
		const [{ json } = { json: {} }] = result.items('JING', 1);
		expect(JSON.stringify(json)).toContain('标签已存在');
	});

	it('the trigger registers and removes its webhook', async () => {
		const trigger = new TestTrigger(there.store, { events: ['lead.created'] }, {});
		await trigger.activate();
		expect([...there.sandbox.state.subscriptions.values()]).toMatchObject([{ url: trigger.url() }]);
		await trigger.deactivate();
		expect(there.sandbox.state.subscriptions.size).toBe(0);
		const paths = there.sandbox.calls('webhook.create').map(({ path }) => path);
		expect(paths).toEqual(['/open/v3/webhook/subscription/add']);
	});
});

describe('without overrides', () => {
	let sandbox: Sandbox;
	const store = new CredentialStore();

	beforeAll(async () => {
		const moved = [...catalog.calls].map(([key, { operation }]) => [
			key,
			{ path: `/elsewhere${operation.path}` },
		]);
		sandbox = await startSandbox({
			contract: { calls: Object.fromEntries(moved) as Record<string, object> },
		});
		storeCredential({ sandbox, store });
	});
	afterAll(async () => await sandbox.close());

	it.each(scenario)('$name, which was moved, fails and names its override', async (sample) => {
		const parameters = parametersIn('fields', sample);
		const { error } = await execute(store, [{}], [{ parameters }]);
		expect(error?.message).toContain(`"${sample.key}"`);
		expect(error?.message).toContain('Interface: Check Access');
		expect(error?.description).toContain(`{"${sample.key}":`);
		expect(sandbox.effects[sample.key]).toBe(0);
	});
});
