import type { Field } from '../engine/definition';

/** What tells whether a record exists; JING is asked with the list call. */

const matchBy: Field = {
	displayName: 'Match By',
	name: 'matchBy',
	type: 'options',
	options: [],
	default: '',
	required: true,
	description: 'What tells if the record exists',
};

export const leadMatchBy: Field = {
	...matchBy,
	options: [
		{ name: 'Email', value: 'email' },
		{ name: 'Mobile', value: 'mobile' },
		{ name: 'User ID', value: 'lead_omni_user_uuid' },
	],
	default: 'mobile',
};

export const accountMatchBy: Field = {
	...matchBy,
	options: [{ name: 'Account Name', value: 'name' }],
	default: 'name',
};

export const companyMatchBy: Field = {
	...matchBy,
	options: [
		{ name: 'Company Name', value: 'company_name' },
		{ name: 'Unified Social Credit Code', value: 'credit_code' },
	],
	default: 'company_name',
};

export const matchValue: Field = {
	displayName: 'Match Value',
	name: 'matchValue',
	type: 'string',
	wire: 'identity',
	default: '',
	required: true,
	description: 'Value of that record. A new record gets it as well.',
};
