import { NodeHelpers, type INodeProperties } from 'n8n-workflow';
import { JingTrigger } from '../../../../nodes/Jing/JingTrigger.node';
import { events } from '../../../../nodes/Jing/events';

const { description, methods } = new JingTrigger();
const named = (name: string) => description.properties.find((property) => property.name === name)!;
const options = (named('options').options ?? []) as INodeProperties[];
const moved = ['eventTypeBindings', 'otherEventTypes'];

const namesShown = (controls: INodeProperties[], typeVersion: number) =>
	controls
		.filter((control) =>
			NodeHelpers.displayParameter({}, control, { typeVersion }, description, {}),
		)
		.map(({ name }) => name);
const assumed = events.filter(({ docs }) => docs.eventType === 'assumed');

it('marks the events whose name is assumed, and no other', () => {
	const marked = (named('events').options ?? []).flatMap((option) =>
		'value' in option && option.name.endsWith(' (name not confirmed)') ? [option.value] : [],
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

it.each([
	[1, moved, []],
	[1.1, moved, []],
	[1.2, [], moved],
])('version %p has two settings at the top: %j, and as options: %j', (version, top, inOptions) => {
	const isMoved = (name: string) => moved.includes(name);
	expect(namesShown(description.properties, version).filter(isMoved)).toEqual(top);
	expect(namesShown(options, version).filter(isMoved)).toEqual(inOptions);
});

it('registers a loader for each filter that is chosen by name', () => {
	const loaders = options.flatMap(({ typeOptions }) => typeOptions?.loadOptionsMethod ?? []);
	expect(loaders.toSorted()).toEqual(Object.keys(methods.loadOptions).toSorted());
	expect(loaders).toHaveLength(5);
});

it("gives the steps of a manual registration in HTML that n8n's notices show", () => {
	const { displayName } = named('manualNotice');
	const tags = [...displayName.matchAll(/<\/?(\w+)/g)].map(([, tag]) => tag);
	expect([...new Set(tags)]).toEqual(['ul', 'li']);
	expect(displayName.match(/Step \d/g)).toEqual(['Step 1', 'Step 2', 'Step 3']);
	expect(displayName).toContain('Webhook URLs above');
});
