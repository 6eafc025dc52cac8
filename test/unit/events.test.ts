import { type JingEvent, otherEvent } from '../../nodes/Jing/engine/event';
import { matchEvent } from '../../nodes/Jing/trigger/matchEvent';
import { eventGroups, events } from '../../nodes/Jing/events';
import contents from '../fixtures/eventContents.json';
import { fixtures, pushes, pushOf } from './support/events';

const rows = events.map((event): [string, JingEvent] => [event.value, event]);
const repeated = (texts: string[]) => texts.filter((text, index) => texts.indexOf(text) !== index);

describe("the vendor's table of contents", () => {
	it('is the table: the same kinds in the same order, under the same titles', () => {
		const kinds = eventGroups.flatMap((group) =>
			group.events.map(({ value, name, docs }) => ({
				...{ value, name, group: group.name },
				...{ title: docs.title, evidence: docs.eventType },
			})),
		);
		expect(kinds).toEqual(contents.events.map(({ eventType: _eventType, ...row }) => row));
		expect(kinds).toHaveLength(44);
	});

	it.each(contents.events.map(({ value, eventType }) => [value, eventType] as const))(
		'%s is called %s',
		(value, eventType) => {
			const { docs, when } = events.find((event) => event.value === value)!;
			const isAssumed = docs.eventType === 'assumed';
			expect(eventType === null).toBe(isAssumed);
			const isPage = value === 'track.miniProgram.pageView';
			if (!isAssumed) expect(when.event_type).toBe(isPage ? undefined : eventType);
		},
	);

	it('prints no name for 15 kinds at most: webhook pages confirm names, and take none back', () => {
		const assumed = events.filter(({ docs }) => docs.eventType === 'assumed');
		const unnamed = contents.events.filter(({ eventType }) => eventType === null);
		expect(assumed.map(({ value }) => value)).toEqual(unnamed.map(({ value }) => value));
		expect(assumed.length).toBeLessThanOrEqual(15);
	});
});

describe('the table', () => {
	it('has every value, name and description once', () => {
		expect(repeated(events.map(({ value }) => value))).toEqual([]);
		expect(repeated(events.map(({ name }) => name))).toEqual([]);
		expect(repeated(events.map(({ description }) => description))).toEqual([]);
		expect(repeated(eventGroups.map(({ value }) => value))).toEqual([]);
		expect(events.map(({ value }) => value)).not.toContain(otherEvent);
	});

	it('has no rule twice', () => {
		expect(repeated(events.map(({ when }) => JSON.stringify(when)))).toEqual([]);
	});

	it.each(rows)('%s has a short description without a full stop', (_value, { description }) => {
		expect(description).toMatch(/^When .{10,80}[^.]$/);
	});

	it.each(rows)('%s has conditions', (_value, { when }) => {
		expect(Object.keys(when).length).toBeGreaterThan(0);
		for (const text of Object.values(when).flat()) expect(text).not.toBe('');
	});

	it.each(rows)('%s names its object where the name of its event is shared', (value, { when }) => {
		const [group] = value.split('.');
		const isAboutObject = group === 'lead' || group === 'account';
		expect(when['extra_data.object_name']).toBe(isAboutObject ? group : undefined);
	});

	it('says of page tracking alone that equal pushes can be two events', () => {
		const repeats = events.filter((event) => event.repeats).map(({ value }) => value);
		const track = eventGroups.find(({ value }) => value === 'track')!.events;
		expect(repeats).toEqual(track.map(({ value }) => value));
		expect(repeats).toHaveLength(6);
	});
});

describe('the fixtures', () => {
	it('are of every kind', () => {
		expect([...fixtures.keys()].sort()).toEqual(events.map(({ value }) => value).sort());
	});

	it('are documented where a sample was read', () => {
		for (const { value, docs } of events) {
			const isDocumented = fixtures.get(value)!.evidence === 'documented';
			expect(isDocumented).toBe(docs.eventType === 'sample');
		}
	});

	it.each(pushes)('%s fits one record', (value, push) => {
		const alone = events.filter((event) => matchEvent(push, [event], []) !== otherEvent);
		const named = alone.filter(({ when }) => 'event_type' in when);
		expect((named.length > 0 ? named : alone).map((event) => event.value)).toEqual([value]);
	});

	it('the documented ones are what the documentation prints', () => {
		expect(pushOf('lead.created')).toEqual({
			event_type: 'object_create',
			create_time: 1677481345,
			action_keyword: 'object_create',
			extra_data: expect.objectContaining({ object_id: '628', login_source_value: null }) as object,
		});
		expect(Object.keys(pushOf('account.updated'))).toEqual([
			...['event_type', 'create_time', 'action_keyword', 'extra_data', 'mid'],
			...['event_category', 'openplatform'],
		]);
	});
});
