import type { Field } from '../engine/definition';
import { userGroups } from './lookups';

export const groupId: Field = {
	displayName: 'User Group',
	name: 'group_id',
	type: 'resourceLocator',
	default: { mode: 'list', value: '' },
	lookup: userGroups,
	required: true,
	placeholder: 'e.g. ZmcVsNXfXRMHtDnsH7eMbZ',
	description: 'The static group',
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
