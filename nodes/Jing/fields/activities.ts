import type { Field } from '../engine/definition';

export const activityId: Field = {
	displayName: 'Activity ID',
	name: 'activity_id',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. c3rbMjy7nxJbRCQsGccsaP',
	description: 'ID of a live broadcast or meeting, from Activity: Get Many',
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
