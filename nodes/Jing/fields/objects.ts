import type { Field } from '../engine/definition';

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
	displayName: 'Field Code',
	name: 'field_code',
	type: 'string',
	default: '',
	placeholder: 'e.g. industry',
	description: 'Only this field',
};
