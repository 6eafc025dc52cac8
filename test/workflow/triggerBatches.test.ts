import { createHmac } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { INodeParameters } from 'n8n-workflow';
import { CredentialStore } from '../../tools/core/credentialStore';
import { Reply, TestTrigger } from './support/triggerHarness';

const secret = 'open sesame';
const store = new CredentialStore();

beforeEach(() => store.set('main', { webhookSecret: secret }));

const newTrigger = (options: INodeParameters = {}, events = ['*']) =>
	new TestTrigger(store, { events, options });

const named = (event_type: string, more: object = {}) => ({ event_type, ...more });
const lead = { event_type: 'object_create', extra_data: { object_name: 'lead', entity_id: 'L' } };
const account = { event_type: 'object_create', extra_data: { object_name: 'account' } };

const typesOf = ({ items = [] }: Awaited<ReturnType<TestTrigger['push']>>) =>
	items.map(({ eventType }) => eventType);
const warnings = ({ log }: TestTrigger) => log.filter((line) => line.startsWith('warn'));
const success = { code: 0, msg: 'success' };

describe('several events in one webhook', () => {
	it.each<[string, unknown]>([
		['a list', [named('a'), named('b')]],
		['a wrapped list', { data: [named('a'), named('b')] }],
		['events', { code: 0, events: [named('a'), named('b')] }],
	])('%s: one execution with an item each', async (_, body) => {
		const trigger = newTrigger();
		const taken = await trigger.push(body);
		expect([taken.status, taken.answer]).toEqual([200, success]);
		expect(typesOf(taken)).toEqual(['a', 'b']);
		const [first, second] = taken.items!;
		expect(first!.eventId).not.toBe(second!.eventId);
		expect(first!.deliveryId).toMatch(/^[0-9a-f-]{36}$/);
		expect(first!.deliveryId).toBe(second!.deliveryId);
		expect(warnings(trigger)).toEqual([]);
	});

	it('a wrapped event is that event', async () => {
		const [wrapped] = (await newTrigger().push({ data: lead })).items!;
		const [alone] = (await newTrigger().push(lead)).items!;
		expect({ ...wrapped, deliveryId: '' }).toEqual({ ...alone, deliveryId: '' });
	});

	it('each is recognised, chosen and filtered on its own', async () => {
		const trigger = newTrigger({ objects: 'lead' }, ['lead.created', 'account.created', 'other']);
		const { items } = await trigger.push([account, lead, named('x')]);
		expect(items!.map(({ event }) => event)).toEqual(['lead.created', 'other']);
		const none = await trigger.push([account]);
		expect(none).toMatchObject({ status: 200, answer: success, items: undefined });
	});

	it('the good ones are taken, and the log tells of the others', async () => {
		const trigger = newTrigger();
		const body = [named('a'), 5, null, {}, { event_type: 7 }, 'x', named('b'), { mid: '59' }];
		expect(typesOf(await trigger.push(body))).toEqual(['a', 'b']);
		expect(warnings(trigger)).toEqual([
			'warn: JING Trigger: 6 of 8 entries of a webhook were left out: the body is not a JSON object; the body has no event_type',
		]);
	});

	it.each<[unknown]>([[[]], [[5, 'x']], [[{}]], [{ data: [] }], [{ events: [{ a: 1 }] }]])(
		'%j holds none: 400',
		async (body) => {
			expect(await newTrigger().push(body)).toMatchObject({ status: 400, items: undefined });
		},
	);

	it('each has a tenant, the wrapper the one of those without', async () => {
		const trigger = newTrigger({ tenantId: '59', requireTenantId: true });
		const body = [named('a', { mid: '59' }), named('b', { mid: '60' }), named('c')];
		const { status, items } = await trigger.push(body);
		expect([status, items!.map(({ eventType }) => eventType)]).toEqual([200, ['a']]);
		expect(warnings(trigger)[0]).toContain('2 of 3 entries of a webhook were left out: another');
		expect((await trigger.push([body[1], body[2]])).status).toBe(403);
		expect((await trigger.push({ mid: '59', data: named('d') })).item).toMatchObject({
			tenantId: '59',
		});
		const lenient = newTrigger({ tenantId: '59' });
		expect((await lenient.push({ mid: '60', data: [named('e')] })).status).toBe(403);
	});

	it('1,000 are taken, more are not', async () => {
		const many = Array.from({ length: 1_001 }, (_, index) => named(`e${index}`));
		const trigger = newTrigger();
		expect((await trigger.push(many)).status).toBe(413);
		expect((await trigger.push({ data: many })).status).toBe(413);
		expect((await trigger.push(many.slice(1))).items).toHaveLength(1_000);
	});
});

describe('repeats of events that came in a list', () => {
	it('are suppressed each on its own, in the list too', async () => {
		const trigger = newTrigger();
		expect(typesOf(await trigger.push([named('a'), named('b'), named('a')]))).toEqual(['a', 'b']);
		expect(typesOf(await trigger.push([named('b'), named('c'), named('a')]))).toEqual(['c']);
		expect(typesOf(await trigger.push(named('c')))).toEqual([]);
		expect(trigger.log).toEqual([
			'info: JING Trigger: suppressed 1 repeated event (1 since n8n started)',
			'info: JING Trigger: suppressed 2 repeated events (3 since n8n started)',
			'info: JING Trigger: suppressed 1 repeated event (4 since n8n started)',
		]);
	});

	it('are all taken where n8n could not store the list', async () => {
		const trigger = newTrigger();
		const reply = new Reply();
		await trigger.push([named('a'), named('b')], { reply });
		const again = trigger.push([named('b'), named('a')]);
		reply.statusCode = 500;
		reply.end();
		expect(typesOf(await again)).toEqual(['b', 'a']);
	});

	it('do not make two webhooks wait for each other', async () => {
		const trigger = newTrigger();
		const lists = [
			['a', 'b', 'c'],
			['c', 'b', 'a'],
			['b', 'c', 'a'],
		];
		const taken = Promise.all(
			lists.map(async (types) => await trigger.push(types.map((type) => named(type)))),
		);
		const all = await Promise.race([taken, sleep(2_000, [])]);
		expect(all.flatMap(typesOf).toSorted()).toEqual(['a', 'b', 'c']);
	});

	it('listen to the end of a request once, however many there are', async () => {
		const reply = new Reply();
		const many = Array.from({ length: 50 }, (_, index) => named(`e${index}`));
		await newTrigger().push(many, { reply });
		expect(reply.listenerCount('finish')).toBe(1);
		reply.end();
	});
});

describe('an address that is only tried', () => {
	const signature = (body: string) => createHmac('sha256', secret).update(body).digest('hex');

	it.each(['', ' \n', '{}', ' { } ', '\uFEFF{}', '\uFEFF'])('with %j answers', async (body) => {
		const right = { headers: { 'x-jing-signature': signature(body) } };
		const trigger = newTrigger({ verifyIn: 'hmac', tenantId: '59', requireTenantId: true });
		expect(await trigger.push(body, right)).toMatchObject({
			...{ status: 200, answer: success, items: undefined },
		});
		expect(await trigger.push(body)).toMatchObject({ status: 401, items: undefined });
		expect((await newTrigger().push(body)).status).toBe(200);
	});

	it.each(['[]', '[{}]', 'null', '0', '""', '{"a":1}'])(
		'%s does not count as that',
		async (body) => {
			expect((await newTrigger().push(body)).status).toBe(400);
		},
	);
});

describe('bytes', () => {
	const gbk = Buffer.concat([
		Buffer.from('{"event_type":"x","extra_data":{"name":"'),
		Buffer.from('d6d0c9bdb4f3d1a7', 'hex'),
		Buffer.from('"}}'),
	]);

	it.each(['application/json', 'application/json; charset=utf-8', 'text/json; charset=nonsense'])(
		'that are not in the charset of %s are rejected',
		async (type) => {
			const trigger = newTrigger();
			const { status, items } = await trigger.push(gbk, { headers: { 'content-type': type } });
			expect([status, items]).toEqual([400, undefined]);
			expect(trigger.log.join()).toContain('not in UTF-8 or the charset of its Content-Type');
		},
	);

	it('are read in the charset that the header names', async () => {
		const headers = { 'content-type': 'text/json; charset=gbk' };
		const { item } = await newTrigger().push(gbk, { headers });
		expect(item!.data).toEqual({ name: '中山大学' });
	});
});

it('rejected webhooks are counted, and logged once a minute', async () => {
	const trigger = newTrigger({ verifyIn: 'header' });
	for (let time = 0; time < 3; time++) await trigger.push(named('x'));
	const lines = trigger.log.filter((line) => line.startsWith('info'));
	expect(lines).toEqual([
		'info: JING Trigger: 1 webhook was rejected: wrong secret or signature (1)',
	]);
	const later = Date.now() + 60_000;
	jest.spyOn(Date, 'now').mockReturnValue(later);
	await trigger.push(named('x'));
	jest.restoreAllMocks();
	expect(trigger.log.filter((line) => line.startsWith('info'))[1]).toBe(
		'info: JING Trigger: 3 webhooks were rejected: wrong secret or signature (3)',
	);
});
