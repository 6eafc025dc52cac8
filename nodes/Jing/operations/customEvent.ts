import type { Section } from '../engine/catalog';
import { identifyBy, identifyValue } from '../fields/people';
import { descriptionText, source } from '../fields/records';
import { businessNo } from '../fields/references';

export const customEvent: Section = {
	name: 'Custom Event',
	value: 'customEvent',
	title: '自定义事件',
	operations: [
		{
			name: 'Create',
			value: 'create',
			action: 'Create a custom event',
			description: 'Define a kind of event once. Use Report each time it happens.',
			docs: { title: '创建自定义事件', wire: 'assumed' },
			method: 'POST',
			path: '/v1/event/create',
			effect: 'create',
			body: [
				{
					displayName: 'Event Code',
					name: 'event_code',
					type: 'string',
					default: '',
					required: true,
					placeholder: 'e.g. apply_trial',
					description:
						'Lowercase letters, digits and underscores. It cannot be changed or looked up later.',
				},
				{
					displayName: 'Event Name',
					name: 'event_name',
					type: 'string',
					default: '',
					required: true,
					placeholder: 'e.g. Applied for a trial',
					description: 'Name shown in JING',
				},
				descriptionText,
				{
					displayName: 'Channel',
					name: 'channel',
					type: 'options',
					options: [
						{ name: 'App', value: 'app' },
						{ name: 'Mini Program', value: 'mini_program' },
						{ name: 'Offline', value: 'offline' },
						{ name: 'Server', value: 'server' },
						{ name: 'Website', value: 'web' },
					],
					default: 'web',
					description: 'Where the event happens',
				},
				{
					displayName: 'Properties',
					name: 'properties',
					type: 'fixedCollection',
					typeOptions: { multipleValues: true },
					placeholder: 'Add Property',
					default: {},
					description: 'Data that each report of the event carries',
					options: [
						{
							displayName: 'Property',
							name: 'values',
							values: [
								{
									displayName: 'Property Code',
									name: 'property_code',
									type: 'string',
									default: '',
									required: true,
									placeholder: 'e.g. product_line',
									description: 'Code used in reports',
								},
								{
									displayName: 'Property Name',
									name: 'property_name',
									type: 'string',
									default: '',
									required: true,
									description: 'Name shown in JING',
								},
								{
									displayName: 'Property Type',
									name: 'property_type',
									type: 'options',
									options: [
										{ name: 'Boolean', value: 'boolean' },
										{ name: 'Date and Time', value: 'datetime' },
										{ name: 'Number', value: 'number' },
										{ name: 'Text', value: 'string' },
									],
									default: 'string',
									required: true,
									description: 'Kind of value',
								},
								{
									displayName: 'Required',
									name: 'is_required',
									type: 'boolean',
									default: false,
									description: 'Whether JING rejects a report without this property',
								},
							],
						},
					],
				},
			],
		},
		{
			name: 'Report',
			value: 'report',
			action: 'Report a custom event',
			description: 'Tell JING that a person did something. This can start automations.',
			docs: { title: '上报自定义事件', wire: 'assumed' },
			method: 'POST',
			path: '/v1/event/report',
			effect: 'send',
			body: [
				{
					displayName: 'Event Code',
					name: 'event_code',
					type: 'string',
					default: '',
					required: true,
					placeholder: 'e.g. apply_trial',
					description: 'Code of an existing custom event',
				},
				identifyBy,
				identifyValue,
				{
					displayName: 'Properties',
					name: 'properties',
					type: 'fixedCollection',
					wire: 'map',
					typeOptions: { multipleValues: true },
					placeholder: 'Add Property',
					default: {},
					description: "Values of the event's properties",
					options: [
						{
							displayName: 'Property',
							name: 'values',
							values: [
								{
									displayName: 'Property Code',
									name: 'key',
									type: 'string',
									default: '',
									placeholder: 'e.g. product_line',
									description: 'Code of the property, as defined for the event',
								},
								{
									displayName: 'Value',
									name: 'value',
									type: 'string',
									default: '',
									description:
										'A value from an expression keeps its type: text, number, true or false',
								},
							],
						},
					],
				},
				{
					displayName: 'Occurred At',
					name: 'event_timestamp',
					type: 'dateTime',
					default: '',
					description: 'When it happened. Leave empty for now. It is sent as China time.',
				},
				businessNo,
				source,
			],
		},
	],
};
