import type { Field } from '../engine/definition';

export const keyword: Field = {
	displayName: 'Keyword',
	name: 'keyword',
	type: 'string',
	default: '',
	description: 'Part of the name',
};

export const timeType: Field = {
	displayName: 'Time Type',
	name: 'time_type',
	type: 'options',
	options: [
		{ name: 'Created', value: 'created' },
		{ name: 'Updated', value: 'updated' },
	],
	default: 'created',
	description: 'Which time Start Time and End Time refer to',
};

export const startTime: Field = {
	displayName: 'Start Time',
	name: 'start_time',
	type: 'dateTime',
	default: '',
	description: 'Only records from this time on',
};

export const endTime: Field = {
	displayName: 'End Time',
	name: 'end_time',
	type: 'dateTime',
	default: '',
	description: 'Only records up to this time',
};

export const sortOrder: Field = {
	displayName: 'Sort Order',
	name: 'sort_order',
	narrows: false,
	type: 'options',
	options: [
		{ name: 'Ascending', value: 'asc' },
		{ name: 'Descending', value: 'desc' },
	],
	default: 'asc',
	description: 'Direction of the sort',
};

/** For lists whose rows have both times. */
export const sortByTime: Field = {
	displayName: 'Sort By',
	name: 'sort_by',
	narrows: false,
	type: 'options',
	options: [
		{ name: 'Created', value: 'created_timestamp' },
		{ name: 'Updated', value: 'updated_timestamp' },
	],
	default: 'created_timestamp',
	description: 'Which time to sort by',
};

/** For lists of what is sent, or will be. */
export const sortBySendTime: Field = {
	displayName: 'Sort By',
	name: 'sort_by',
	narrows: false,
	type: 'options',
	options: [
		{ name: 'Created', value: 'created_timestamp' },
		{ name: 'Send Time', value: 'send_time' },
	],
	default: 'send_time',
	description: 'Which time to sort by',
};
