import type { Field } from '../engine/definition';
import { memberRules } from './lookups';

export const memberNo: Field = {
	displayName: 'Member Number',
	name: 'member_no',
	type: 'string',
	default: '',
	placeholder: 'e.g. M20240518000127',
	description: 'Card number from your own system',
};

export const levelId: Field = {
	displayName: 'Level ID',
	name: 'level_id',
	type: 'string',
	default: '',
	placeholder: 'e.g. Vg4NsXj8QbTz5KmWc7YhRe',
	description: 'ID of the member level, as returned by Member: Get',
};

export const memberStatus: Field = {
	displayName: 'Status',
	name: 'status',
	type: 'options',
	options: [
		{ name: 'Awaiting Review', value: 'pending' },
		{ name: 'Cancelled', value: 'cancelled' },
		{ name: 'Frozen', value: 'frozen' },
		{ name: 'Normal', value: 'normal' },
	],
	default: 'normal',
	description: 'State of the membership',
};

/** Positive for both ways: the operation says whether they are given or taken. */
export const points: Field = {
	displayName: 'Points',
	name: 'points',
	type: 'number',
	typeOptions: { minValue: 1, numberPrecision: 0 },
	default: '',
	required: true,
	placeholder: 'e.g. 100',
	description: 'Number of points, a positive whole number',
};

export const pointsReason: Field = {
	displayName: 'Reason',
	name: 'reason',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. Joined the launch webinar',
	description: 'Text the member sees in the points history',
};

export const ruleId: Field = {
	displayName: 'Rule',
	name: 'rule_id',
	type: 'resourceLocator',
	default: { mode: 'list', value: '' },
	lookup: memberRules,
	placeholder: 'e.g. h3RtYp6WkCz9VnMq4XsBdJ',
	description: 'Points rule that the change belongs to',
};
