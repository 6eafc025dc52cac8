import type { Field } from '../engine/definition';
import { activities } from './lookups';

export const activityId: Field = {
	displayName: 'Activity',
	name: 'activity_id',
	type: 'resourceLocator',
	default: { mode: 'list', value: '' },
	lookup: activities,
	required: true,
	placeholder: 'e.g. c3rbMjy7nxJbRCQsGccsaP',
	description: 'A live broadcast or meeting',
};

export const userStatus: Field = {
	displayName: 'User Status',
	name: 'user_status',
	type: 'options',
	options: [
		{ name: 'Approved', value: 'approved' },
		{ name: 'Awaiting Review', value: 'pending' },
		{ name: 'Cancelled', value: 'cancelled' },
		{ name: 'Checked In', value: 'checked_in' },
		{ name: 'Rejected', value: 'rejected' },
	],
	default: 'approved',
	description: 'Only people in this state',
};

export const newUserStatus: Field = {
	...userStatus,
	required: true,
	description: 'New state of the person in the activity',
};
