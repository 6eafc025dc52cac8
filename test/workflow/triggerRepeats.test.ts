import { setTimeout as sleep } from 'node:timers/promises';
import type { INodeParameters } from 'n8n-workflow';
import { hasArrived } from '../../nodes/Jing/trigger/duplicatesInMemory';
import { CredentialStore } from '../../tools/core/credentialStore';
import { ProcessedData, useProcessedData } from './support/processedData';
import { Reply, TestTrigger } from './support/triggerHarness';

/** What PostgreSQL says to the second of two workers that insert a trigger's row. */
const constraint = new Error('duplicate key value violates unique constraint "PK_processed_data"');
const down = new Error('Connection terminated unexpectedly');

let data: ProcessedData;
let credentials: CredentialStore;

beforeAll(async () => await useProcessedData(() => data));

beforeEach(() => {
	data = new ProcessedData();
	credentials = new CredentialStore();
	credentials.set('main', {});
	// The shortest of the pauses before the store is asked again.
	jest.spyOn(Math, 'random').mockReturnValue(0);
});
afterEach(() => jest.restoreAllMocks());

const newTrigger = (options: INodeParameters = {}, place = {}) =>
	new TestTrigger(credentials, { events: ['*'], options }, place);

const itemsOf = (ids: string[], event: string) =>
	ids.map((eventId) => ({ json: { eventId, event } }));

/** An execution with these events, in the worker. @returns the ids of those that go on */
async function passing(trigger: TestTrigger, ids: string[], event = 'lead.created') {
	const items = await trigger.run(itemsOf(ids, event));
	return items.map(({ json }) => json.eventId);
}

const warnings = ({ log }: TestTrigger) => log.filter((line) => line.startsWith('warn'));

describe('in the worker', () => {
	it('an event that an earlier execution had is suppressed, and the log tells', async () => {
		const trigger = newTrigger();
		expect(await passing(trigger, ['a'])).toEqual(['a']);
		expect(await passing(trigger, ['a'])).toEqual([]);
		expect(await passing(trigger, ['b', 'a', 'c'])).toEqual(['b', 'c']);
		const line = 'info: JING Trigger: suppressed 1 repeated event';
		expect(trigger.log).toEqual([line, line]);
	});

	it('two executions with the same event at once let it pass once', async () => {
		const trigger = newTrigger();
		const together = [['x'], ['a'], ['a'], ['b']].map(async (ids) => await passing(trigger, ids));
		expect((await Promise.all(together)).flat()).toEqual(['x', 'a', 'b']);
	});

	it('two triggers do not answer for each other', async () => {
		for (const trigger of [newTrigger(), newTrigger()]) {
			expect(await passing(trigger, ['a'])).toEqual(['a']);
		}
	});

	it('an event whose record another worker overwrites is recorded again', async () => {
		const trigger = newTrigger();
		data.written = (call, row) => call === 1 && row.splice(0, 1, 'of another worker');
		expect(await passing(trigger, ['a'])).toEqual(['a']);
		expect([...data.rows.values()]).toEqual([['of another worker', 'a']]);
	});

	it.each([
		['JINGtrack events', {}, 'track.h5.pageView'],
		['Deduplicate off', { deduplicate: false }, 'lead.created'],
	])('%s: nothing is suppressed or asked', async (_, options, event) => {
		const trigger = newTrigger(options);
		expect(await passing(trigger, ['a', 'a'], event)).toEqual(['a', 'a']);
		expect(await passing(trigger, ['a'], event)).toEqual(['a']);
		expect(data.calls).toBe(0);
	});

	it('JINGtrack events are suppressed where Deduplicate is on', async () => {
		const trigger = newTrigger({ deduplicate: true });
		expect(await passing(trigger, ['a'], 'track.h5.pageView')).toEqual(['a']);
		expect(await passing(trigger, ['a'], 'track.h5.pageView')).toEqual([]);
	});

	it('a test in the editor shows each event', async () => {
		const trigger = newTrigger({ deduplicate: true });
		const items = itemsOf(['a'], 'lead.created');
		for (let time = 0; time < 2; time++) expect(await trigger.run(items, 'manual')).toEqual(items);
		expect(data.calls).toBe(0);
	});
});

describe('the calls to the store', () => {
	/** Received and executed in one process, as in regular mode. */
	async function received(trigger: TestTrigger, count: number) {
		const pushes = Array.from({ length: count }, async (_, entity_id) => {
			const { item } = await trigger.push({
				event_type: 'object_create',
				extra_data: { entity_id },
			});
			return { json: item! };
		});
		return await Promise.all(pushes);
	}

	it('are shared by all executions of a short while', async () => {
		const trigger = newTrigger();
		const items = await received(trigger, 20);
		const runs = items.map(async (item) => await trigger.run([item]));
		expect((await Promise.all(runs)).flat()).toEqual(items);
		expect(data.calls).toBe(1);
	});

	it('are not checked where the process has received the push itself', async () => {
		const trigger = newTrigger();
		const [item] = await received(trigger, 1);
		data.written = (_, row) => row.splice(0);
		expect(await trigger.run([item!])).toEqual([item]);
		expect(data.calls).toBe(1);
	});

	it('are checked in a worker, which is not alone', async () => {
		const trigger = newTrigger();
		expect(await passing(trigger, ['a'])).toEqual(['a']);
		expect(data.calls).toBe(2);
	});

	it('tell what was processed before the process began', async () => {
		const trigger = newTrigger();
		const [item] = await received(trigger, 1);
		expect(await trigger.run([item!])).toEqual([item]);
		expect(await trigger.run([item!])).toEqual([]);
	});
});

describe('where the store of processed data fails', () => {
	const only =
		(...calls: number[]) =>
		(call: number) =>
			calls.includes(call) ? down : undefined;

	it.each([
		['another', 'b', ['a']],
		['the same', 'a', []],
	])('as a worker with %s event was first to insert the row', async (_, theirs, expected) => {
		const trigger = newTrigger({}, { id: 'shared' });
		data.rows.set('shared', [theirs]);
		data.fault = (call) => (call === 1 ? constraint : undefined);
		expect(await passing(trigger, ['a'])).toEqual(expected);
		expect(await passing(trigger, ['a'])).toEqual([]);
		expect(warnings(trigger)).toEqual([]);
	});

	it('altogether, events pass with a warning', async () => {
		const trigger = newTrigger();
		data.fault = () => down;
		for (let time = 0; time < 2; time++) expect(await passing(trigger, ['a'])).toEqual(['a']);
		expect(warnings(trigger)).toHaveLength(2);
		expect(warnings(trigger)[0]).toContain(down.message);
	});

	it('while it is looked whether the record stays, the event passes once', async () => {
		const trigger = newTrigger();
		data.fault = only(2);
		expect(await passing(trigger, ['a'])).toEqual(['a']);
		expect(await passing(trigger, ['a'])).toEqual([]);
	});

	it('only then, what it knows to be repeated does not pass', async () => {
		const trigger = newTrigger({}, { id: 'shared' });
		data.rows.set('shared', ['a']);
		data.fault = only(2);
		expect(await passing(trigger, ['a', 'b'])).toEqual(['b']);
	});

	it('after it has recorded the event, the event is not taken for a repeated one', async () => {
		data.fault = only(1);
		data.writesFirst = true;
		expect(await passing(newTrigger(), ['a'])).toEqual(['a']);
	});

	it('once, no execution fails and no event is lost', async () => {
		const trigger = newTrigger();
		const ids = Array.from({ length: 20 }, (_, index) => `e${index}`);
		data.fault = only(2);
		const all = await Promise.all(ids.map(async (id) => await passing(trigger, [id])));
		expect(all.flat()).toEqual(ids);
		expect(await passing(trigger, ids)).toEqual([]);
	});
});

describe('at the address', () => {
	const push = { event_type: 'x', create_time: 1_700_000_000 };
	const times = async (count: number, trigger: TestTrigger, body: object, mode?: 'manual') => {
		const items: boolean[] = [];
		for (let time = 0; time < count; time++) {
			const { status, item } = await trigger.push(body, { mode });
			expect(status).toBe(200);
			items.push(item !== undefined);
		}
		return items;
	};

	it('a repeated push starts no execution, and the log counts', async () => {
		const trigger = newTrigger();
		expect(await times(3, trigger, push)).toEqual([true, false, false]);
		expect(trigger.log).toEqual([
			'info: JING Trigger: suppressed 1 repeated event (1 since n8n started)',
			'info: JING Trigger: suppressed 1 repeated event (2 since n8n started)',
		]);
		expect(await times(2, newTrigger(), push)).toEqual([true, false]);
		expect(await times(1, trigger, { ...push, create_time: 1_700_000_001 })).toEqual([true]);
	});

	it.each<[string, INodeParameters, object, 'manual' | undefined]>([
		['of JINGtrack', {}, { ...push, event_type: 'pageView' }, undefined],
		['with Deduplicate off', { deduplicate: false }, push, undefined],
		['to "Listen for test event"', { deduplicate: true }, push, 'manual'],
	])('a repeated push %s starts another', async (_, options, body, mode) => {
		expect(await times(2, newTrigger(options), body, mode)).toEqual([true, true]);
	});

	it('a push that n8n could not store is taken when it comes again', async () => {
		const trigger = newTrigger();
		const reply = new Reply();
		expect((await trigger.push(push, { reply })).item).toBeDefined();
		const again = trigger.push(push);
		reply.statusCode = 500;
		reply.end();
		expect((await again).item).toBeDefined();
		expect((await trigger.push(push)).item).toBeUndefined();
	});

	it('a sender that had left before it was looked at makes nobody wait', async () => {
		const trigger = newTrigger();
		const left = new Reply();
		left.end();
		await trigger.push(push, { reply: left });
		const again = trigger.push(push).then(({ item }) => item !== undefined);
		expect(await Promise.race([again, sleep(10_000, 'waits', { ref: false })])).toBe(true);
		expect(await hasArrived('another trigger', 'id', left)).toBe(false);
		expect(await hasArrived('another trigger', 'id', new Reply())).toBe(false);
	});
});
