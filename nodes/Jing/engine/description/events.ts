import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import { byText } from './byText';
import { anyEvent, type JingEvent, otherEvent } from '../event';

const isAssumed = ({ docs }: JingEvent) => docs.eventType === 'assumed';

const toOption = (event: JingEvent): INodePropertyOptions => ({
	name: event.name,
	value: event.value,
	description: isAssumed(event) ? `${event.description} (name assumed)` : event.description,
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
		"The documentation does not print the name of an event chosen here. If it never fires, bind it below to the name that 'Any Other Event' shows.",
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
		'The documentation does not print the event_type of some kinds. Bind a kind to the name that JING really sends: "Any Other Event" shows it.',
};

const boundEvent: INodeProperties = {
	displayName: 'Event',
	name: 'event',
	type: 'options',
	default: '',
	description: 'Kind of event',
};

const boundType: INodeProperties = {
	displayName: 'Event Type',
	name: 'eventType',
	type: 'string',
	default: '',
	placeholder: 'e.g. live_create',
	description: 'The event_type that JING sends',
};

/** The controls that list events; the others are literal in the node. */
export function describeEvents(events: JingEvent[]): INodeProperties[] {
	const every = { name: 'All Events', value: anyEvent, description: 'Every push that JING sends' };
	const other = {
		name: 'Any Other Event',
		value: otherEvent,
		description: 'Pushes that this list does not name',
	};
	const assumed = events.filter(isAssumed);
	const show = { events: assumed.map(({ value }) => value) };
	const bindable = assumed.map(toOption).sort(byName);
	const values = [{ ...boundEvent, options: bindable, default: bindable[0]!.value }, boundType];
	return [
		{ ...triggerOn, options: [every, ...[other, ...events.map(toOption)].sort(byName)] },
		{ ...assumedNotice, displayOptions: { show } },
		{ ...bindings, options: [{ displayName: 'Binding', name: 'bindings', values }] },
	];
}
