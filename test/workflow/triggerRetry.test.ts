import type { INodeExecutionData, INodeParameters } from 'n8n-workflow';
import { CredentialStore } from '../../tools/core/credentialStore';
import { ProcessedData, useProcessedData } from './support/processedData';
import { TestTrigger } from './support/triggerHarness';

let data: ProcessedData;
let credentials: CredentialStore;

beforeAll(async () => await useProcessedData(() => data));

beforeEach(() => {
	data = new ProcessedData();
	credentials = new CredentialStore();
	credentials.set('main', {});
	jest.spyOn(Math, 'random').mockReturnValue(0);
});
afterEach(() => jest.restoreAllMocks());

const newTrigger = (options: INodeParameters = {}, place = {}) =>
	new TestTrigger(credentials, { events: ['*'], options }, place);

const item = (deliveryId: string | undefined, eventId = 'a', event = 'lead.created') => ({
	json: { eventId, deliveryId, event },
});

/** What goes on of an execution with these items. */
const passing = async (
	trigger: TestTrigger,
	items: INodeExecutionData[],
	mode: 'webhook' | 'retry',
) => (await trigger.run(items, mode)).map(({ json }) => json.eventId);

it('a retry keeps the event that its own delivery has taken, as often as it is retried', async () => {
	const trigger = newTrigger();
	expect(await passing(trigger, [item('d1')], 'webhook')).toEqual(['a']);
	for (let time = 0; time < 3; time++) {
		expect(await passing(trigger, [item('d1')], 'retry')).toEqual(['a']);
	}
});

it('the same execution once more, but not as a retry, is a repeat', async () => {
	const trigger = newTrigger();
	expect(await passing(trigger, [item('d1')], 'webhook')).toEqual(['a']);
	expect(await passing(trigger, [item('d1')], 'webhook')).toEqual([]);
	expect(await passing(trigger, [item('d1')], 'retry')).toEqual(['a']);
});

it('a repeat by JING stays suppressed, also when it is retried again and again', async () => {
	const trigger = newTrigger();
	expect(await passing(trigger, [item('d1')], 'webhook')).toEqual(['a']);
	expect(await passing(trigger, [item('d2')], 'webhook')).toEqual([]);
	for (let time = 0; time < 3; time++) {
		expect(await passing(trigger, [item('d2')], 'retry')).toEqual([]);
	}
	expect(await passing(trigger, [item('d1')], 'retry')).toEqual(['a']);
});

it('where the first execution died before it began, whichever comes next takes the event', async () => {
	const trigger = newTrigger();
	expect(await passing(trigger, [item('d2')], 'webhook')).toEqual(['a']);
	expect(await passing(trigger, [item('d1')], 'retry')).toEqual([]);
	const other = newTrigger();
	expect(await passing(other, [item('d1')], 'retry')).toEqual(['a']);
	expect(await passing(other, [item('d2')], 'webhook')).toEqual([]);
});

it('of two deliveries at once the one that takes the event can be retried', async () => {
	const trigger = newTrigger();
	const both = ['d1', 'd2'].map(async (id) => await passing(trigger, [item(id)], 'webhook'));
	expect((await Promise.all(both)).flat()).toEqual(['a']);
	expect(await passing(trigger, [item('d2')], 'retry')).toEqual([]);
	expect(await passing(trigger, [item('d1')], 'retry')).toEqual(['a']);
});

it('each of several events is judged on its own', async () => {
	const trigger = newTrigger();
	await passing(trigger, [item('d1', 'a')], 'webhook');
	const second = [item('d2', 'a'), item('d2', 'b')];
	expect(await passing(trigger, second, 'webhook')).toEqual(['b']);
	expect(await passing(trigger, second, 'retry')).toEqual(['b']);
});

it('the store is written once where the process has received the event itself', async () => {
	const trigger = newTrigger();
	const { items } = await trigger.push({ event_type: 'object_create' });
	expect(await trigger.run(items!.map((json) => ({ json })))).toHaveLength(1);
	expect(data.calls).toBe(1);
	const [row] = data.rows.values();
	const { eventId, deliveryId } = items![0]!;
	expect(row).toEqual([eventId, `${String(eventId)} ${String(deliveryId)}`]);
});

it('a record that another worker overwrites is made again, with its delivery', async () => {
	const trigger = newTrigger();
	data.written = (call, row) => call === 1 && row.splice(0);
	expect(await passing(trigger, [item('d1')], 'webhook')).toEqual(['a']);
	expect(await passing(trigger, [item('d1')], 'retry')).toEqual(['a']);
	expect(await passing(trigger, [item('d2')], 'webhook')).toEqual([]);
});

it('an item without a delivery is a repeat where its event is known', async () => {
	const trigger = newTrigger();
	expect(await passing(trigger, [item(undefined)], 'webhook')).toEqual(['a']);
	expect(await passing(trigger, [item(undefined)], 'retry')).toEqual([]);
});

it('a thousand events are remembered, each with its delivery', async () => {
	const trigger = newTrigger();
	expect(await passing(trigger, [item('d0', 'first')], 'webhook')).toEqual(['first']);
	const others = Array.from({ length: 999 }, (_, index) => item('d', `e${index}`));
	expect(await passing(trigger, others, 'webhook')).toHaveLength(999);
	expect(await passing(trigger, [item('d0', 'first')], 'webhook')).toEqual([]);
	expect(await passing(trigger, [item('d0', 'first')], 'retry')).toEqual(['first']);
});

it.each([
	['the store forgets nothing', 'removeProcessed'],
	['the store fails', 'checkProcessedAndRecord'],
] as const)('where %s, no execution fails', async (_, method) => {
	const trigger = newTrigger();
	await passing(trigger, [item('d1')], 'webhook');
	jest.spyOn(data, method).mockRejectedValue(new Error('Connection terminated unexpectedly'));
	const expected = method === 'removeProcessed' ? [] : ['a'];
	expect(await passing(trigger, [item('d2')], 'webhook')).toEqual(expected);
	expect(trigger.log.filter((line) => line.startsWith('warn'))).toHaveLength(1);
});

it.each([
	['JINGtrack events', {}, 'track.h5.pageView'],
	['Deduplicate off', { deduplicate: false }, 'lead.created'],
])('%s: a retry lets everything through and asks nothing', async (_, options, event) => {
	const trigger = newTrigger(options);
	for (const mode of ['webhook', 'retry'] as const) {
		expect(await passing(trigger, [item('d1', 'a', event)], mode)).toEqual(['a']);
	}
	expect(data.calls).toBe(0);
});
