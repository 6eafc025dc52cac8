import fc from 'fast-check';
import { entriesIn } from '../../../nodes/Jing/trigger/unwrap';
import { hostile } from '../support/hostile';

const a = { event_type: 'a' };
const b = { event_type: 'b', mid: '60' };

it.each<[string, unknown, unknown[]]>([
	['an event', a, [a]],
	['a list', [a, b], [a, b]],
	['a list of lists', [[a], [b]], [a, b]],
	['a wrapped event', { data: a }, [a]],
	['a wrapped list', { data: [a, b] }, [a, b]],
	['events', { events: [a, b] }, [a, b]],
	['one event under events', { events: a }, [a]],
	['an event under event', { code: 0, event: a }, [a]],
	['a page of a list', { total: 2, list: [a, b] }, [a, b]],
	['a list of wrappers', [{ data: a }, { data: [b] }], [a, b]],
	['wrappers in a wrapper', { data: { events: [a, b] } }, [a, b]],
	['the second of two wrapper keys', { data: { code: 0 }, events: [a] }, [a]],
	['what is no event among events', { data: [a, 5, null, 'x', {}] }, [a, 5, null, 'x', {}]],
	['an empty list', [], []],
	['nothing else', { data: { code: 0 } }, [{ data: { code: 0 } }]],
	['an event with data', { event_type: 'x', data: a }, [{ event_type: 'x', data: a }]],
	[
		'an empty event type, not as a wrapped event',
		{ data: { event_type: '' } },
		[{ data: { event_type: '' } }],
	],
	['text', 'text', ['text']],
])('%s', (_, body, entries) => {
	expect(entriesIn(body)).toEqual(entries);
});

describe('the tenant of a wrapper', () => {
	it('is that of events without one', () => {
		expect(entriesIn({ mid: '59', data: [a, b, { ...a, mid: '' }, 5] })).toEqual([
			{ ...a, mid: '59' },
			b,
			{ ...a, mid: '59' },
			5,
		]);
	});

	it('is the nearest one', () => {
		expect(entriesIn({ mid: '1', data: { mid: '2', data: a } })).toEqual([{ ...a, mid: '2' }]);
	});
});

it('goes no deeper than its levels, however deep the body', () => {
	let body: unknown = a;
	for (let level = 0; level < 5_000; level++) body = level % 2 ? [body] : { data: body };
	expect(entriesIn(body)).toHaveLength(1);
});

it('throws at nothing', () => {
	fc.assert(fc.property(hostile.value, (body) => void entriesIn({ data: body, events: [body] })));
});
