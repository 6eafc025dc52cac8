import fc from 'fast-check';
import type { INodeParameters } from 'n8n-workflow';
import { countEvents, isProbe, isPush } from '../e2e/support/hostilePushes';
import { pushes, pushOf } from '../unit/support/events';
import { hostile, hostileTexts, nested } from '../unit/support/hostile';
import { CredentialStore } from '../../tools/core/credentialStore';
import { type Arrival, TestTrigger } from './support/triggerHarness';

const secret = 'open sesame';
const store = new CredentialStore();

beforeEach(() => store.set('main', { webhookSecret: secret }));

/** One that takes an equal push again. */
const newTrigger = (options: INodeParameters = {}, events = ['*']) =>
	new TestTrigger(store, { events, options: { deduplicate: false, ...options } });

const refused = (status: number) => ({
	...{ status, answer: undefined },
	...{ item: undefined, items: undefined },
});

describe('no body makes it throw, and executions start for pushes only', () => {
	/** What a text can't be made of, or a wrong one. */
	const strange = fc.constantFrom<unknown>(
		...[{ toString: 1 }, { toString: null, valueOf: null }, [{ toString: 1 }], [], [[]], {}],
		...[['59'], { length: -1 }, { valueOf: 1 }, { toJSON: 1 }, { constructor: null }],
	);
	const value = fc.oneof(hostile.value, strange);
	const push = fc.record(
		{
			event_type: fc.oneof({ weight: 4, arbitrary: fc.string() }, value),
			mid: fc.oneof(value, fc.constantFrom('59', 59, '60')),
			create_time: value,
			event_category: value,
			action_keyword: value,
			extra_data: fc.oneof(
				value,
				fc.record({ object_name: value, created_timestamp: value, mapping_data: value }),
				fc.record({ page_path: value, mapping_data: value, mapping_data_text: value }),
			),
		},
		{ requiredKeys: ['event_type'] },
	);
	const distorted = fc
		.tuple(fc.constantFrom(...pushes), push)
		.map(([[, documented], change]) => ({ ...documented, ...change }));
	const texts = fc
		.oneof(push, distorted, hostile.object, value)
		.map((each) => JSON.stringify(each) ?? 'null');
	const bodies = fc.oneof(
		{ weight: 9, arbitrary: texts.map((text) => Buffer.from(text)) },
		texts.map((text) => Buffer.from(`\uFEFF${text}`)),
		texts.map((text) => Buffer.from(text.slice(0, -2))),
		fc.uint8Array().map((bytes) => Buffer.from(bytes)),
	);

	const filters = { objects: 'x', changedFields: 'x', lifeStatuses: 'x', pagePaths: '/x' };

	async function expectRight(trigger: TestTrigger, body: Buffer) {
		const push = { body, type: 'application/json' };
		const isRight = isPush(push) || isProbe(push);
		const { status, items = [] } = await trigger.push(body);
		expect([status, items.length]).toEqual(isRight ? [200, countEvents(push)] : [400, 0]);
		expect(() => JSON.stringify(items)).not.toThrow();
	}

	it('whatever it holds', async () => {
		const trigger = newTrigger({ raw: true });
		const property = fc.asyncProperty(bodies, async (body) => await expectRight(trigger, body));
		await fc.assert(property, { numRuns: 500 });
	});

	const longIntegers = ['{"event_type":-9007199254740992}', '{"event_type":12345678901234567890}'];

	it.each([...hostileTexts, ...longIntegers].map((text) => [text.slice(0, 60), text]))(
		'%j',
		async (_, text) => {
			await expectRight(newTrigger(), Buffer.from(text));
		},
	);

	it.each([99, 100, 101])('nested to %i levels', async (levels) => {
		const body = Buffer.from(`{"event_type":"x","extra_data":${nested(levels - 1)}}`);
		await expectRight(newTrigger(), body);
		expect((await newTrigger().push(body)).status).toBe(levels > 100 ? 400 : 200);
	});

	it('whatever tenant it names, and whatever the filters look at', async () => {
		const trigger = newTrigger({ ...filters, tenantId: '59' });
		const property = fc.asyncProperty(bodies, async (body) => {
			const { status, item } = await trigger.push(body);
			expect(status).toBe(statusFor59(body));
			if (status !== 200) expect(item).toBeUndefined();
		});
		await fc.assert(property, { numRuns: 300 });
	});

	function statusFor59(body: Buffer) {
		const push = { body, type: 'application/json' };
		if (isProbe(push)) return 200;
		if (!isPush(push)) return 400;
		const { mid } = JSON.parse(body.toString().replace(/^\uFEFF/, '')) as { mid?: unknown };
		return [undefined, null, '', '59', 59].some((own) => own === mid) ? 200 : 403;
	}

	it('a body that n8n can not read is refused', async () => {
		for (const options of [{}, { verifyIn: 'hmac' }]) {
			const unreadable = await newTrigger(options).push({}, { isUnreadable: true });
			expect(unreadable).toEqual(refused(400));
		}
	});
});

it.each([
	['lead.created', 'lead.created', true],
	['lead.created', 'account.created', false],
	['other', 'lead.created', false],
])('a trigger on %s: %s starts an execution: %s', async (chosen, event, starts) => {
	const { status, answer, item } = await newTrigger({}, [chosen]).push(pushOf(event));
	expect([status, answer]).toEqual([200, { code: 0, msg: 'success' }]);
	expect(item?.event).toBe(starts ? event : undefined);
});

describe('of a trigger with a tenant', () => {
	const mids = (...values: unknown[]) => values.map((mid) => [mid]);
	const statusFor = async (options: INodeParameters, mid: unknown) => {
		const { status, item } = await newTrigger(options).push({ event_type: 'x', mid });
		expect(item !== undefined).toBe(status === 200);
		return status;
	};

	it.each(mids(59, '59'))('mid %j comes in', async (mid) => {
		expect(await statusFor({ tenantId: ' 59 ', requireTenantId: true }, mid)).toBe(200);
	});

	it.each(mids('60', 5, '059', ' 59', 0, true, {}, [], ['59'], [59], { toString: 1 }, [null]))(
		'mid %j is refused',
		async (mid) => expect(await statusFor({ tenantId: '59' }, mid)).toBe(403),
	);

	it.each(mids(undefined, null, ''))('no mid (%j) comes in unless required', async (mid) => {
		expect(await statusFor({ tenantId: '59' }, mid)).toBe(200);
		expect(await statusFor({ tenantId: '59', requireTenantId: true }, mid)).toBe(403);
		expect(await statusFor({ requireTenantId: true }, mid)).toBe(200);
	});

	it('a mid beyond what a number can hold is compared digit by digit', async () => {
		const trigger = newTrigger({ tenantId: '9007199254740993' });
		const statusOf = async (mid: string) =>
			(await trigger.push(`{"event_type":"x","mid":${mid}}`)).status;
		expect(await statusOf('9007199254740993')).toBe(200);
		expect(await statusOf('9007199254740992')).toBe(403);
	});
});

describe('of a protected trigger', () => {
	const push = { event_type: 'x' };
	const right: Arrival = { headers: { 'x-jing-secret': secret } };

	it('the address is looked at first, and strangers cost no look into the credential', async () => {
		const trigger = newTrigger({ allowedIps: '198.51.100.0/24', verifyIn: 'header' });
		store.reads = 0;
		expect(await trigger.push(push, right)).toEqual(refused(403));
		expect(await trigger.push(push, { ...right, ip: '' })).toEqual(refused(403));
		expect(store.reads).toBe(0);
		expect(await trigger.push(push, { ip: '198.51.100.9' })).toEqual(refused(401));
		const { item } = await trigger.push(push, { ...right, ip: '::ffff:198.51.100.9' });
		expect(item).toMatchObject({ eventType: 'x' });
		expect(store.reads).toBe(2);
	});

	it.each<[string, Arrival]>([
		['none', {}],
		['another', { headers: { 'x-jing-secret': `${secret}!` } }],
		['one in the wrong place', { query: { token: secret } }],
	])('a push with %s for its secret is refused', async (_, arrival) => {
		expect(await newTrigger({ verifyIn: 'header' }).push(push, arrival)).toEqual(refused(401));
	});

	it('blanks around the secret in the credential do not count', async () => {
		store.set('main', { webhookSecret: ` ${secret}\n` });
		expect((await newTrigger({ verifyIn: 'header' }).push(push, right)).item).toBeDefined();
	});

	it.each(['', ' \n'])('nothing comes in while the secret is %j', async (webhookSecret) => {
		store.set('main', { webhookSecret });
		const trigger = newTrigger({ verifyIn: 'header' });
		expect(await trigger.push(push, { headers: { 'x-jing-secret': '' } })).toEqual(refused(403));
	});

	it('the secret is in no item', async () => {
		const { item } = await newTrigger({ verifyIn: 'header', raw: true }).push(push, right);
		expect(JSON.stringify(item)).not.toContain(secret);
	});
});

describe('where the trigger itself can not work, JING can send the push again', () => {
	it.each<[string, INodeParameters]>([
		['a secret place that does not exist', { verifyIn: 'Header' }],
		['a secret place from an expression without result', { verifyIn: '={{ $json.body.no.such }}' }],
		['a broken expression', { responseBody: '={{ $("No such node").first().json.body }}' }],
	])('%s', async (_, options) => {
		const trigger = newTrigger(options);
		expect(await trigger.push({ event_type: 'x' })).toEqual(refused(503));
		expect(trigger.log[0]).toMatch(/^error: JING Trigger: an event could not be taken/);
	});

	it('a credential that is gone', async () => {
		const trigger = new TestTrigger(new CredentialStore(), {
			events: ['*'],
			options: { verifyIn: 'hmac' },
		});
		expect(await trigger.push({ event_type: 'x' })).toEqual(refused(503));
		expect(trigger.log[0]).toContain('There is no credential main');
	});
});

// n8n gives undefined where the expression of a missing variable has no result.
it.each(['allowedIps', 'tenantId'])('%s without a result does not let all in', async (option) => {
	const trigger = newTrigger({ [option]: '={{ $json.body.no.such }}' });
	const { status, item } = await trigger.push({ event_type: 'x', mid: '59' });
	expect(status).toBeGreaterThanOrEqual(400);
	expect(item).toBeUndefined();
});

it('says once that a filter of IDs has met texts that can be names', async () => {
	const trigger = newTrigger({ tags: ['t1'] });
	const lines = () => trigger.log.filter((line) => line.includes('left out'));
	const isTaken = async (tags: unknown) => {
		const { items = [] } = await trigger.push({ event_type: 'x', extra_data: { tags } });
		return items.length === 1;
	};
	expect(await isTaken([{ tag_id: 't2', tag_name: '高意向' }])).toBe(false);
	expect(await isTaken(['t1', '高意向'])).toBe(true);
	expect(lines()).toEqual([]);
	expect(await isTaken(['高意向', 'VIP'])).toBe(false);
	expect(await isTaken('VIP')).toBe(false);
	expect(lines()).toEqual([
		'info: JING Trigger: Tags left out an event with ["高意向","VIP"]. If these are names and not IDs, enter names there with an expression.',
	]);
	const other = newTrigger({ groups: ['g1'] });
	await other.push({ event_type: 'x', extra_data: { group_id: 'g2' } });
	expect(other.log.join()).toContain('User Groups left out an event with ["g2"]');
});
