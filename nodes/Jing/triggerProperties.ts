import type { IDisplayOptions, INodeProperties } from 'n8n-workflow';
import { byText } from './engine/description/byText';
import { describeEvents } from './engine/description/events';
import { events } from './events';
import { manualNotice, otherEventTypes, registration, triggerOptions } from './fields/trigger';

const { triggerOn, assumedNotice, bindings } = describeEvents(events);

const inVersions = (condition: object): IDisplayOptions => ({
	show: { '@version': [{ _cnd: condition } as never] },
});

/** They stood at the top up to version 1.1, and stay there in workflows of that time. */
const moved = [bindings, otherEventTypes];

const options = [
	...(triggerOptions.options as INodeProperties[]),
	...moved.map((control) => ({ ...control, displayOptions: inVersions({ gte: 1.2 }) })),
];

/** The trigger node's controls. */
export const triggerProperties: INodeProperties[] = [
	triggerOn,
	assumedNotice,
	...moved.map((control) => ({ ...control, displayOptions: inVersions({ lt: 1.2 }) })),
	registration,
	manualNotice,
	{
		...triggerOptions,
		options: options.toSorted((a, b) => byText(a.displayName, b.displayName)),
	},
];
