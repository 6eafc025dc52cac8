import type { Field } from '../engine/definition';

export const groupId: Field = {
	displayName: 'User Group ID',
	name: 'group_id',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. ZmcVsNXfXRMHtDnsH7eMbZ',
	description: 'ID of a static group, from User Group: Get Many',
};

export const groupName: Field = {
	displayName: 'Group Name',
	name: 'group_name',
	type: 'string',
	default: '',
	placeholder: 'e.g. Trade Fair Visitors 2024',
	description: 'Name of the group. A unique name is easier to find.',
};

export const requiredGroupName: Field = { ...groupName, required: true };
