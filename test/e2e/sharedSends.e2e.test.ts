import type { INode, INodeParameters } from 'n8n-workflow';
import { type Sandbox, startSandbox } from '../../sandbox';
import { chain, code, jing, manualTrigger } from '../../tools/n8n/workflow';
import { credentialFor, openWorkbench, type Workbench } from './support/workbench';

let bench: Workbench;
let sandbox: Sandbox;
let credential: { id: string; name: string };

beforeAll(async () => {
	bench = await openWorkbench();
});
afterAll(async () => await bench.stop());

beforeEach(async () => {
	sandbox = await startSandbox();
	const stored = await bench.client.createCredential(credentialFor(sandbox));
	credential = { id: stored.id, name: stored.name };
});
afterEach(async () => await sandbox.close());

const COUNT = 250;
const mobiles = Array.from({ length: COUNT }, (_, index) => String(13_800_000_000 + index));

const makePeople = `return Array.from({ length: ${COUNT} }, (_, index) => ({
	json: { mobile: String(13800000000 + index), name: 'N' + index },
}));`;

const createUsers: INodeParameters = {
	resource: 'user',
	operation: 'create',
	identities: { values: [{ type: 'mobile', value: '={{ $json.mobile }}' }] },
};

const sendSms: INodeParameters = {
	resource: 'sms',
	operation: 'send',
	taskBy: 'sms_template_id',
	sms_template_id: 't_1001',
	sign_name: '智造科技',
	receiversBy: ['inputItems'],
	identifyBy: 'mobile',
	identifyValue: "={{ $('People').item.json.mobile }}",
	variables: '={{ { "name": $(\'People\').item.json.name, "time": "9:00" } }}',
};

/** Has 250 people in JING, then sends each of them an SMS with one node. */
const sendAll = async (settings: Partial<INode> = {}, options: INodeParameters = {}) =>
	await bench.run(
		chain('an SMS to each', [
			manualTrigger(),
			code('People', makePeople),
			jing('Create', createUsers, credential),
			jing('Send', { ...sendSms, options }, credential, settings),
		]),
	);

const reached = () => sandbox.state.smsMessages.map(({ mobile }) => mobile);
const sizes = () =>
	sandbox.calls('sms.send').map(({ body }) => (body as { receivers: object[] }).receivers.length);

const retrying = { retryOnFail: true, maxTries: 3, waitBetweenTries: 100 };

it('250 people get one SMS each by five calls, and 250 paired items come out', async () => {
	const result = await sendAll();
	expect(result.status).toBe('success');
	expect(sizes()).toEqual([50, 50, 50, 50, 50]);
	expect(reached()).toEqual(mobiles);
	const items = result.items('Send');
	expect(items.map(({ pairedItem }) => (pairedItem as { item: number }).item)).toEqual(
		mobiles.map((_, index) => index),
	);
	expect(items.map(({ json }) => (json.identity as { value: string }).value)).toEqual(mobiles);
	expect(sandbox.state.smsMessages[7]!.content).toContain('N7');
});

it('a Batch Size from Options is the number of receivers in a call', async () => {
	await sendAll({}, { batchSize: 100 });
	expect(sizes()).toEqual([100, 100, 50]);
});

it('stopping, Retry On Fail after a reset sends nobody an SMS twice', async () => {
	sandbox.fault({ on: 'sms.send', skip: 2, answer: 'reset', acts: true });
	const result = await sendAll(retrying);
	expect(result.status).toBe('error');
	expect(result.error?.message).toContain('Outcome unknown');
	expect(sizes()).toEqual([50, 50, 50]);
	expect(reached()).toEqual(mobiles.slice(0, 150));
});

it('continuing, Retry On Fail after a reset of the first call sends everybody one SMS', async () => {
	sandbox.fault({ on: 'sms.send', answer: 'reset', acts: true });
	const result = await sendAll({ ...retrying, onError: 'continueErrorOutput' });
	expect(result.status).toBe('success');
	expect(sizes()).toEqual([50, 50, 50, 50, 50]);
	expect(reached()).toEqual(mobiles);
	expect(result.items('Send')).toHaveLength(200);
	const unknown = result.items('Send', 1).map(({ json }) => json.details);
	expect(unknown).toHaveLength(50);
	for (const details of unknown) expect(details).toMatchObject({ outcome: 'unknown' });
});

it('Retry On Fail after a refusal sends the rest, and nobody gets it twice', async () => {
	sandbox.fault({ on: 'sms.send', skip: 2, answer: { code: 40004, msg: '签名未审核' } });
	const result = await sendAll(retrying);
	expect(result.status).toBe('success');
	expect(reached()).toEqual(mobiles);
	expect(result.items('Send')).toHaveLength(COUNT);
});
