import fc from 'fast-check';
import { DateTime } from 'luxon';
import { eventId } from '../../../nodes/Jing/trigger/eventId';
import { toItem } from '../../../nodes/Jing/trigger/item';
import { asPush, readBody } from '../../../nodes/Jing/trigger/push';
import { pushes, pushOf, withData } from '../support/events';
import { hostile } from '../support/hostile';

const deliveryId = 'a-delivery';

const item = (push: unknown, raw = false) =>
	toItem(push as Record<string, unknown>, 'some.event', { raw, deliveryId });
const keys = [
	...['event', 'time', 'entityId', 'objectName', 'userId', 'changes', 'fields', 'data'],
	...['eventType', 'eventId', 'deliveryId', 'tenantId'],
];

describe('the documented pushes', () => {
	it('a created lead', () => {
		const { data, ...rest } = toItem(pushOf('lead.created'), 'lead.created', {
			raw: false,
			deliveryId,
		});
		const created = (after: string) => ({ before: null, after, beforeText: null, afterText: null });
		expect(rest).toEqual({
			eventId: eventId(pushOf('lead.created')),
			deliveryId,
			event: 'lead.created',
			eventType: 'object_create',
			time: '2023-02-27T15:02:25+08:00',
			tenantId: null,
			objectName: 'lead',
			entityId: 'NttdW4NoJfD2cX6f7rg52f',
			userId: '2GRhJU3V7VstF3SbdRS4MC',
			changes: {
				life_status: created('baby_lead'),
				business_type: created('FcKtzPvUzZ4dDEi7gNGZqa'),
				name: created('ceshi-webhook-001'),
				mobile: created('17894892831'),
				to_baby_lead_timestamp: created('2023-02-27T15:02:25+08:00'),
				lead_pool: created('market'),
			},
			fields: {
				life_status: 'baby_lead',
				business_type: 'FcKtzPvUzZ4dDEi7gNGZqa',
				name: 'ceshi-webhook-001',
				mobile: '17894892831',
				to_baby_lead_timestamp: '2023-02-27T15:02:25+08:00',
				lead_pool: 'market',
			},
		});
		expect(data).toEqual({
			...(pushOf('lead.created').extra_data as object),
			created_timestamp: '2023-02-27T15:02:25+08:00',
			mapping_data: {
				life_status: ['baby_lead'],
				business_type: ['FcKtzPvUzZ4dDEi7gNGZqa'],
				name: ['ceshi-webhook-001'],
				mobile: ['17894892831'],
				to_baby_lead_timestamp: ['2023-02-27T15:02:25+08:00'],
				lead_pool: ['market'],
			},
		});
	});

	it('an updated account', () => {
		const { data, ...rest } = toItem(pushOf('account.updated'), 'account.updated', {
			raw: false,
			deliveryId,
		});
		expect(rest).toEqual({
			eventId: eventId(pushOf('account.updated')),
			deliveryId,
			event: 'account.updated',
			eventType: 'object_update',
			time: '2023-02-27T18:08:32+08:00',
			tenantId: '59',
			objectName: 'account',
			entityId: 'B3hJubdf4GR3fNhSyx5npA',
			userId: null,
			changes: {
				company_id: { before: null, after: '中山大学', beforeText: '-', afterText: '中山大学' },
			},
			fields: null,
		});
		expect(data).toEqual({
			...(pushOf('account.updated').extra_data as object),
			created_timestamp: '2023-02-27T18:05:46+08:00',
		});
	});
});

it.each(pushes)('%s has every part, and the body when asked', (_event, push) => {
	const before = structuredClone(push);
	expect(Object.keys(item(push))).toEqual(keys);
	expect(Object.keys(item(push, true))).toEqual([...keys, 'raw']);
	expect(item(push, true).raw).toEqual(push);
	expect(push).toEqual(before);
	expect(DateTime.fromISO(String(item(push).time)).toSeconds()).toBe(push.create_time);
});

it('keeps a long integer of the body as a text', () => {
	const push = asPush(readBody('{"extra_data":{"msg_id":3871204456123904001}}', undefined))!;
	const { data, raw } = item(push, true);
	expect(data).toEqual({ msg_id: '3871204456123904001' });
	expect(raw).toEqual({ extra_data: { msg_id: '3871204456123904001' } });
});

describe('the user', () => {
	const userOf = (extra_data: object) => item({ extra_data }).userId;

	it('is the person behind an object, never the operator', () => {
		expect(userOf({ object_name: 'lead', omni_user_uuid: 'op', lead_omni_user_uuid: 'us' })).toBe(
			'us',
		);
		expect(userOf({ object_name: 'lead', omni_user_uuid: 'op' })).toBeNull();
		expect(userOf({ object_name: 'account', omni_user_uuid: 'op' })).toBeNull();
		expect(item(pushOf('account.related')).userId).toBe('2GRhJU3V7VstF3SbdRS4MC');
		expect(item(pushOf('lead.statusChanged')).userId).toBe('2GRhJU3V7VstF3SbdRS4MC');
	});

	it('is the one named where there is no object', () => {
		expect(userOf({ omni_user_uuid: 'us' })).toBe('us');
		expect(userOf({ omni_user_uuid: null })).toBeNull();
		expect(item(pushOf('templateMessage.failed')).userId).toBe('9fuUwAyyjZrGErckPLUNeD');
	});
});

describe('the time', () => {
	const created_timestamp = '2025-03-03 10:20:58';

	it.each([
		[1740968458, '2025-03-03T10:20:58+08:00'],
		['1740968458', '2025-03-03T10:20:58+08:00'],
		[1740968458.25, '2025-03-03T10:20:58.250+08:00'],
		[1735660800, '2025-01-01T00:00:00+08:00'],
	])('of %p is %s', (create_time, time) => {
		expect(
			item({ create_time, extra_data: { created_timestamp: '2020-01-01 00:00:00' } }).time,
		).toBe(time);
	});

	it.each([[undefined], [null], [''], ['now'], [0], [NaN], [1e300], [true], [[1740968458]], [{}]])(
		'is the printed one when create_time is %p',
		(create_time) => {
			const push = { create_time, extra_data: { created_timestamp } };
			expect(item(push).time).toBe('2025-03-03T10:20:58+08:00');
			expect(item({ create_time, extra_data: {} }).time).toBeNull();
		},
	);

	it('follows the clock of China of its day, which knew summer time', () => {
		expect(item({ create_time: 520_000_000 }).time).toBe('1986-06-24T21:26:40+09:00');
	});
});

describe('the data', () => {
	const data = (extra_data: unknown) => item({ extra_data }).data;
	const printed = '2025-03-03 10:21:07';
	const iso = '2025-03-03T10:21:07+08:00';

	it('has ISO times at any depth', () => {
		expect(
			data({
				sent_timestamp: printed,
				deep: [{ start_time: printed, more: { end_time: printed } }],
				mapping_data: { to_mql_timestamp: [null, printed] },
			}),
		).toEqual({
			sent_timestamp: iso,
			deep: [{ start_time: iso, more: { end_time: iso } }],
			mapping_data: { to_mql_timestamp: [null, iso] },
		});
	});

	it.each([
		['', ''],
		['-', '-'],
		['soon', 'soon'],
		['2025-03-03', '2025-03-03'],
		['2025-03-03 10:21', '2025-03-03 10:21'],
		['2025-02-30 10:21:07', '2025-02-30 10:21:07'],
		['0000-00-00 00:00:00', '0000-00-00 00:00:00'],
		['2025-03-03T10:21:07Z', '2025-03-03T10:21:07Z'],
		[`${printed} `, `${printed} `],
		[1740968458, 1740968458],
		[null, null],
		[true, true],
	])('keeps %p as it is', (value, same) => {
		expect(data({ sent_timestamp: value })).toEqual({ sent_timestamp: same });
	});

	it('keeps times under other keys', () => {
		const extra = { notes: printed, time: printed, timestamp: printed, time_type: printed };
		expect(data({ ...extra, send_time: { value: printed } })).toEqual({
			...extra,
			send_time: { value: printed },
		});
	});

	it.each([[undefined], [null], [[]], [[{ notes: 'x' }]], ['text'], [7]])(
		'is null when it is %p',
		(extra_data) => {
			expect(item({ extra_data })).toMatchObject({ data: null, changes: null, entityId: null });
		},
	);
});

describe('the changes', () => {
	const changes = (mapping_data: unknown, mapping_data_text?: unknown) =>
		item({ extra_data: { mapping_data, mapping_data_text } }).changes;
	const none = { before: null, after: null, beforeText: null, afterText: null };

	it('have what stood before and after, with its labels', () => {
		expect(item(pushOf('lead.lifeCycleChanged')).changes).toEqual({
			life_status: {
				before: 'baby_lead',
				after: 'mql',
				beforeText: '初始线索',
				afterText: '市场认可线索',
			},
			to_mql_timestamp: {
				before: null,
				after: '2025-03-04T11:30:00+08:00',
				beforeText: '-',
				afterText: '2025-03-04T11:30:00+08:00',
			},
		});
	});

	it('can be lists', () => {
		expect(item(pushOf('lead.collaboratorAdded')).changes).toEqual({
			collaborators: {
				before: [],
				after: ['rGTRSTtd8PobMHMfoJhYtj'],
				beforeText: '-',
				afterText: '陈晨',
			},
		});
	});

	it('can be of any code', () => {
		expect(changes({ 'a.b': [1, 2], constructor: [3] }, { 'a.b': ['1', '2'] })).toEqual({
			'a.b': { before: 1, after: 2, beforeText: '1', afterText: '2' },
			constructor: { ...none, after: 3 },
		});
	});

	it('are none, or null where the push has no list of them', () => {
		expect(changes({})).toEqual({});
		for (const wrong of [undefined, null, [], ['x'], 'x', 7]) expect(changes(wrong)).toBeNull();
	});

	it('of a wrong type are taken for what stands after', () => {
		expect(changes({ a: 'x', b: [], c: null, d: { e: 1 } }, 'no texts')).toEqual({
			a: { ...none, after: 'x' },
			b: none,
			c: none,
			d: { ...none, after: { e: 1 } },
		});
	});

	it('keep false, 0 and empty texts', () => {
		expect(changes({ a: [0, ''], b: [false] })).toEqual({
			a: { ...none, before: 0, after: '' },
			b: { ...none, after: false },
		});
	});
});

describe('the fields', () => {
	const fieldsOf = (extra_data: object) => item({ extra_data }).fields;

	it('are those of a created record, and of no other', () => {
		const withFields = pushes.filter(([, push]) => item(push).fields !== null);
		expect(withFields.map(([event]) => event)).toEqual(['account.created', 'lead.created']);
	});

	it('keep lists, false and null as they are', () => {
		expect(fieldsOf({ mapping_data: { a: [['x', 'y']], b: [false], c: [null] } })).toEqual({
			a: ['x', 'y'],
			b: false,
			c: null,
		});
	});

	it('are null where a value before is listed, and where nothing is', () => {
		expect(fieldsOf({ mapping_data: { a: ['x'], b: [null, 'y'] } })).toBeNull();
		expect(fieldsOf({ mapping_data: { a: 'x' } })).toBeNull();
		expect(fieldsOf({ mapping_data: {} })).toBeNull();
	});

	it('are taken from where requests have them, if an event lists no changes', () => {
		expect(fieldsOf({ fields: { title: '采购经理' } })).toEqual({ title: '采购经理' });
		expect(fieldsOf({ fields: 'title' })).toBeNull();
		expect(fieldsOf({ fields: { title: 'x' }, mapping_data: { title: [null, 'x'] } })).toBeNull();
	});
});

describe('wrong types', () => {
	it('give null', () => {
		const wrong = { event_type: 7, create_time: {}, mid: [], extra_data: { entity_id: {} } };
		const { eventId: _eventId, data: _data, ...rest } = item(wrong);
		expect(rest).toEqual({
			deliveryId,
			event: 'some.event',
			eventType: null,
			time: null,
			tenantId: null,
			objectName: null,
			entityId: null,
			userId: null,
			changes: null,
			fields: null,
		});
	});

	it('give text where ids are numbers', () => {
		expect(item({ mid: 59, extra_data: { entity_id: 628 } })).toMatchObject({
			tenantId: '59',
			entityId: '628',
		});
	});

	it('leave prototypes alone', () => {
		const extra_data = JSON.parse('{"__proto__":{"entity_id":"x","mapping_data":{}}}') as object;
		expect(item({ extra_data })).toMatchObject({ entityId: null, changes: null });
		const changes = item({
			extra_data: JSON.parse('{"mapping_data":{"__proto__":["a"]}}') as object,
		}).changes;
		expect(Object.getPrototypeOf(changes)).toBe(Object.prototype);
	});

	it('never throw, and leave nothing out', () => {
		fc.assert(
			fc.property(fc.oneof(hostile.object, fc.anything()), fc.boolean(), (push, raw) => {
				const made = item(push, raw);
				expect(Object.keys(made)).toEqual(raw ? [...keys, 'raw'] : keys);
				for (const key of keys) expect(made[key]).toBeDefined();
			}),
			{ numRuns: 1_000 },
		);
	});
});

it('throws at no changed documented push', () => {
	fc.assert(
		fc.property(fc.constantFrom(...pushes), hostile.object, (fixture, junk) => {
			expect(() => item(withData(fixture[1], junk as object), true)).not.toThrow();
		}),
	);
});
