import type { Field } from '../engine/definition';

export const accountUuid: Field = {
	displayName: 'Account ID',
	name: 'account_uuid',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. B3hJubdf4GR3fNhSyx5npA',
	description: 'ID of the account. The JING Trigger returns it as entityId.',
};

/** Where it narrows a list, not names the one record. */
export const onlyAccountUuid: Field = { ...accountUuid, required: false };

export const linkedLeads: Field = {
	displayName: 'Leads',
	name: 'leads',
	type: 'fixedCollection',
	typeOptions: { multipleValues: true },
	placeholder: 'Add Lead',
	default: {},
	description: 'Leads to link with the account. Existing links stay.',
	options: [
		{
			displayName: 'Lead',
			name: 'values',
			values: [
				{
					displayName: 'Lead ID',
					name: 'lead_uuid',
					type: 'string',
					default: '',
					required: true,
					placeholder: 'e.g. NttdW4NoJfD2cX6f7rg52f',
					description: 'ID of the lead. The JING Trigger returns it as entityId.',
				},
			],
		},
	],
};
