import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import { byText } from './byText';
import { anyEvent, type JingEvent, otherEvent } from '../event';

const isAssumed = ({ docs }: JingEvent) => docs.eventType === 'assumed';

const toOption = ({ name, value, description }: JingEvent): INodePropertyOptions => ({
	name,
	value,
	description,
});

const toMarked = (event: JingEvent): INodePropertyOptions => ({
	...toOption(event),
	name: isAssumed(event) ? `${event.name} (name not confirmed)` : event.name,
});

const byName = (a: INodePropertyOptions, b: INodePropertyOptions) => byText(a.name, b.name);

const triggerOn: INodeProperties = {
	displayName: 'Trigger On',
	name: 'events',
	type: 'multiOptions',
	default: [],
	description: 'Events that start the workflow',
};

const assumedNotice: INodeProperties = {
	displayName:
		'We guessed JING\'s name for at least one of the events chosen here (marked "name not confirmed" in the list). If it never fires, catch it once with "Any Other Event" and enter the real name under Options > Event Type Bindings.',
	name: 'assumedNotice',
	type: 'notice',
	default: '',
};

const bindings: INodeProperties = {
	displayName: 'Event Type Bindings',
	name: 'eventTypeBindings',
	type: 'fixedCollection',
	typeOptions: { multipleValues: true },
	placeholder: 'Add Binding',
	default: {},
	description:
		'We guessed JING\'s name (event_type) for some events. If such an event never fires, catch it once with "Any Other Event" and enter the name that JING really sends here.',
};

const boundEvent: INodeProperties = {
	displayName: 'Event',
	name: 'event',
	type: 'options',
	default: '',
	description: 'The event whose name we guessed',
};

const boundType: INodeProperties = {
	displayName: 'Event Type',
	name: 'eventType',
	type: 'string',
	default: '',
	placeholder: 'e.g. live_create',
	description: 'The event_type that JING really sends for it',
};

/** The controls that list events; the others are literal in the node. */
export function describeEvents(events: JingEvent[]) {
	const every = { name: 'All Events', value: anyEvent, description: 'Every event that JING sends' };
	const other = {
		name: 'Any Other Event',
		value: otherEvent,
		description: 'Events that this list does not have',
	};
	const assumed = events.filter(isAssumed);
	const show = { events: assumed.map(({ value }) => value) };
	const bindable = assumed.map(toOption).sort(byName);
	const values = [{ ...boundEvent, options: bindable, default: bindable[0]!.value }, boundType];
	return {
		triggerOn: { ...triggerOn, options: [every, ...[other, ...events.map(toMarked)].sort(byName)] },
		assumedNotice: { ...assumedNotice, displayOptions: { show } },
		bindings: { ...bindings, options: [{ displayName: 'Binding', name: 'bindings', values }] },
	};
}
