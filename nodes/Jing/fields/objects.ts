import type { Field } from '../engine/definition';
import { objectFieldNames } from './lookups';

/** Lead and account are documented object names, the others assumed. */
export const objectName: Field = {
	displayName: 'Object',
	name: 'object_name',
	type: 'options',
	options: [
		{ name: 'Account', value: 'account' },
		{ name: 'Company', value: 'company' },
		{ name: 'Lead', value: 'lead' },
		{ name: 'Member', value: 'member' },
		{ name: 'User', value: 'user' },
	],
	default: 'lead',
	required: true,
	description: 'Kind of record',
};

export const fieldCode: Field = {
	displayName: 'Field',
	name: 'field_code',
	type: 'resourceLocator',
	default: { mode: 'list', value: '' },
	lookup: objectFieldNames,
	placeholder: 'e.g. industry',
	description: 'Only this field',
};
