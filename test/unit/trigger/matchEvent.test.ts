import fc from 'fast-check';
import type { JingEvent } from '../../../nodes/Jing/engine/event';
import { matchEvent } from '../../../nodes/Jing/trigger/matchEvent';
import { bindingsOf } from '../../../nodes/Jing/trigger/settings';
import { events } from '../../../nodes/Jing/events';
import { pushes, pushOf, withData } from '../support/events';
import { hostile } from '../support/hostile';

const kindOf = (push: unknown, bindings: Array<{ event: string; eventType: string }> = []) =>
	matchEvent(push as Record<string, unknown>, events, bindingsOf({ bindings }));

describe('the fixtures', () => {
	it.each(pushes)('%s is recognised', (event, push) => {
		expect(kindOf(push)).toBe(event);
	});

	it('whatever the order of the table', () => {
		for (const [event, push] of pushes) {
			expect(matchEvent(push, events.toReversed(), [])).toBe(event);
		}
	});
});

describe('names that are shared', () => {
	const object = (event_type: string, object_name: unknown) =>
		kindOf({ event_type, extra_data: { object_name } });

	it('are told apart by the object', () => {
		expect(object('object_create', 'lead')).toBe('lead.created');
		expect(object('object_create', 'account')).toBe('account.created');
		expect(object('object_voids', 'lead')).toBe('lead.voided');
		expect(object('object_voids', 'account')).toBe('account.voided');
	});

	it.each([['opportunity'], ['Lead'], [''], [null], [undefined], [['lead']], [{ lead: 1 }], [1]])(
		'are of another kind with the object %p',
		(name) => {
			expect(object('object_create', name)).toBe('other');
		},
	);

	it.each([[undefined], [null], ['lead'], [[{ object_name: 'lead' }]], [7]])(
		'are of another kind with the data %p',
		(extra_data) => {
			expect(kindOf({ event_type: 'object_create', extra_data })).toBe('other');
		},
	);
});

describe('mini-program pushes', () => {
	const track = (event_type: string) =>
		kindOf({ event_type, event_category: 'jingtrack_miniprogram' });

	it.each(['pages/store/detail/detail', 'pages/cart/cart', 'pages/index?id=1', '/', '首页'])(
		'the page %s is viewed',
		(path) => {
			expect(track(path)).toBe('track.miniProgram.pageView');
		},
	);

	it('names of its own go before the page view', () => {
		expect(track('tracking_customevent')).toBe('track.miniProgram.customEvent');
		expect(track('tracking_vst')).toBe('track.miniProgram.opened');
		expect(track('tracking_cls')).toBe('track.miniProgram.closed');
	});

	it('any custom event is one, whatever its own name', () => {
		for (const action_keyword of ['AddToCart', 'tracking_vst', 'pages/cart/cart', null]) {
			const push = { ...pushOf('track.miniProgram.customEvent'), action_keyword };
			expect(kindOf(push)).toBe('track.miniProgram.customEvent');
		}
	});

	it('a page path under another category is another event', () => {
		const push = { event_type: 'pages/cart/cart', event_category: 'jingtrack_h5' };
		expect(kindOf(push)).toBe('other');
	});
});

describe('rules', () => {
	const event = (value: string, when: JingEvent['when']): JingEvent => ({
		name: value,
		value,
		description: value,
		docs: { title: value, eventType: 'contents' },
		when,
	});
	const table = [
		event('any', { mid: '59' }),
		event('named', { event_type: ['a', 'b'], mid: '59' }),
	];

	it('with event_type are tried first, and all conditions must hold', () => {
		expect(matchEvent({ event_type: 'a', mid: '59' }, table, [])).toBe('named');
		expect(matchEvent({ event_type: 'b', mid: '59' }, table, [])).toBe('named');
		expect(matchEvent({ event_type: 'c', mid: '59' }, table, [])).toBe('any');
		expect(matchEvent({ event_type: 'a', mid: '60' }, table, [])).toBe('other');
	});
});

describe('bindings', () => {
	const assumed = events.filter(({ docs }) => docs.eventType === 'assumed');

	it.each(assumed.map(({ value }) => [value]))('%s is found under its real name alone', (event) => {
		const bindings = [{ event, eventType: ' REAL_NAME ' }];
		const push = pushOf(event);
		expect(kindOf({ ...push, event_type: 'REAL_NAME' }, bindings)).toBe(event);
		expect(kindOf(push, bindings)).toBe('other');
		expect(kindOf({ ...push, event_type: 'REAL_NAME' })).toBe('other');
	});

	it('leave all other kinds as they are', () => {
		const bindings = assumed.map(({ value }) => ({ event: value, eventType: `real ${value}` }));
		for (const [event, push] of pushes) {
			const isAssumed = assumed.some(({ value }) => value === event);
			expect(kindOf(push, bindings)).toBe(isAssumed ? 'other' : event);
		}
	});

	it('keep the other conditions', () => {
		const bindings = [{ event: 'lead.source', eventType: 'object_create' }];
		expect(kindOf(pushOf('lead.created'), bindings)).toBe('lead.source');
		expect(kindOf(pushOf('account.created'), bindings)).toBe('account.created');
	});

	it('are tried first', () => {
		const bindings = [{ event: 'cta.submitted', eventType: 'customEvent' }];
		expect(kindOf(pushOf('track.h5.customEvent'), bindings)).toBe('cta.submitted');
	});

	it('give a kind several names', () => {
		const bindings = ['a', 'b'].map((eventType) => ({ event: 'user.tagged', eventType }));
		expect(kindOf({ event_type: 'a' }, bindings)).toBe('user.tagged');
		expect(kindOf({ event_type: 'b' }, bindings)).toBe('user.tagged');
	});

	it('leave a printed name valid', () => {
		const event = 'track.miniProgram.customEvent';
		const bindings = [{ event, eventType: 'RemoveFromCart' }];
		const push = { ...pushOf(event), event_type: 'RemoveFromCart' };
		expect(kindOf(push, bindings)).toBe(event);
		expect(kindOf(pushOf(event), bindings)).toBe(event);
		expect(kindOf(push)).toBe('track.miniProgram.pageView');
	});

	it('find a page view whose category is another, and leave the category valid', () => {
		const event = 'track.miniProgram.pageView';
		const bindings = [{ event, eventType: 'pages/cart/cart' }];
		const push = { event_type: 'pages/cart/cart', event_category: 'mini_program' };
		expect(kindOf(push, bindings)).toBe(event);
		expect(kindOf(pushOf(event), bindings)).toBe(event);
	});

	it.each([
		[{ event: 'user.tagged', eventType: '' }],
		[{ event: 'user.tagged', eventType: '  ' }],
		[{ event: 'user.tagged', eventType: null as never }],
		[{ event: 'user.tagged' } as never],
		[{ event: 'no.such.kind', eventType: 'user_add_tag' }],
		[{ event: 'constructor', eventType: 'user_add_tag' }],
	])('%p changes nothing', (binding) => {
		expect(kindOf(pushOf('user.tagged'), [binding])).toBe('user.tagged');
	});
});

describe('hostile pushes', () => {
	it('are of no kind by what every object inherits', () => {
		const inherited = Object.create({ event_type: 'user_add_tag' }) as object;
		expect(kindOf(inherited)).toBe('other');
		const data = JSON.parse('{"__proto__":{"object_name":"lead"}}') as object;
		expect(kindOf({ event_type: 'object_create', extra_data: data })).toBe('other');
		const assigned = Object.create({ object_name: 'lead' }) as object;
		expect(kindOf({ event_type: 'object_create', extra_data: assigned })).toBe('other');
	});

	it.each([[['custom_field']], [{ custom_field: 1 }], [null], [7], [''], ['Custom_Field']])(
		'are of no kind with the event type %p',
		(event_type) => {
			expect(kindOf({ event_type })).toBe('other');
		},
	);

	it('keep their kind whatever stands beside its conditions', () => {
		const junk = JSON.parse('{"__proto__":1,"constructor":[null],"toString":{}}') as object;
		const push = { ...withData(pushOf('lead.created'), junk), mid: [[]], create_time: 'x' };
		expect(kindOf(push)).toBe('lead.created');
	});

	it('never throw', () => {
		fc.assert(
			fc.property(fc.oneof(hostile.object, fc.anything()), fc.string(), (push, eventType) => {
				const values = [...events.map(({ value }) => value), 'other'];
				expect(values).toContain(kindOf(push, [{ event: 'user.tagged', eventType }]));
			}),
			{ numRuns: 1_000 },
		);
	});
});
