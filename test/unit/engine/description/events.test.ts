import { JingTrigger } from '../../../../nodes/Jing/JingTrigger.node';
import { events } from '../../../../nodes/Jing/events';

const { description } = new JingTrigger();
const named = (name: string) => description.properties.find((property) => property.name === name)!;
const assumed = events.filter(({ docs }) => docs.eventType === 'assumed');

it('marks the events whose name is assumed, and no other', () => {
	const marked = (named('events').options ?? []).flatMap((option) =>
		'value' in option && option.description?.endsWith('(name not confirmed)') ? [option.value] : [],
	);
	expect(marked.toSorted()).toEqual(assumed.map(({ value }) => value).toSorted());
});

it('says what to do about an assumed name where one is chosen', () => {
	const { displayOptions } = named('assumedNotice');
	expect(displayOptions?.show?.events).toEqual(assumed.map(({ value }) => value));
});

it('lets those be bound that have no printed name', () => {
	const [group] = named('eventTypeBindings').options ?? [];
	const [event] = group && 'values' in group ? group.values : [];
	const values = (event?.options ?? []).flatMap((option) =>
		'value' in option ? option.value : [],
	);
	expect(values.toSorted()).toEqual(assumed.map(({ value }) => value).toSorted());
});
