import type { Field } from '../engine/definition';

export const leadUuid: Field = {
	displayName: 'Lead ID',
	name: 'lead_uuid',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. NttdW4NoJfD2cX6f7rg52f',
	description: 'ID of the lead. The JING Trigger returns it as entityId.',
};

export const businessType: Field = {
	displayName: 'Business Type',
	name: 'business_type',
	type: 'string',
	default: '',
	placeholder: 'e.g. FcKtzPvUzZ4dDEi7gNGZqa',
	description:
		'Business type ID, from CRM Object: Get Business Types. It decides which fields the record has.',
};

export const lifeStatus: Field = {
	displayName: 'Lifecycle Stage',
	name: 'life_status',
	type: 'string',
	default: '',
	placeholder: 'e.g. baby_lead',
	description: 'Code of the lifecycle stage',
};

export const leadPool: Field = {
	displayName: 'Lead Pool',
	name: 'lead_pool',
	type: 'string',
	default: '',
	placeholder: 'e.g. market',
	description: 'Code of the lead pool',
};

export const owner: Field = {
	displayName: 'Owner ID',
	name: 'owner',
	type: 'string',
	default: '',
	placeholder: 'e.g. Kd7vWq3ZsYh9TnXe5RbMgC',
	description: 'ID of the employee who owns the record. Employee: Get finds it by mobile number.',
};

export const statusId: Field = {
	displayName: 'Status ID',
	name: 'status_id',
	type: 'string',
	default: '',
	placeholder: 'e.g. T6xKb9WmQz4VcNh7RsYjLp',
	description: 'ID of a follow-up status, from Lead: Get Statuses',
};

export const collaborators: Field = {
	displayName: 'Collaborators',
	name: 'collaborators',
	type: 'fixedCollection',
	typeOptions: { multipleValues: true },
	placeholder: 'Add Collaborator',
	default: {},
	description: 'Employees who work on the lead in addition to the owner',
	options: [
		{
			displayName: 'Collaborator',
			name: 'values',
			values: [
				{
					displayName: 'Employee ID',
					name: 'employee_id',
					type: 'string',
					default: '',
					required: true,
					description: 'ID of the employee, from Employee: Get',
				},
			],
		},
	],
};

export const requiredBusinessType: Field = { ...businessType, required: true };

export const requiredStatusId: Field = { ...statusId, required: true };

export const requiredCollaborators: Field = { ...collaborators, required: true };

/** Where it narrows a list, not names the one record. */
export const onlyLeadUuid: Field = { ...leadUuid, required: false };

export const layoutType: Field = {
	displayName: 'Layout Type',
	name: 'layout_type',
	type: 'options',
	options: [
		{ name: 'Create Form', value: 'create' },
		{ name: 'Detail Page', value: 'detail' },
		{ name: 'Edit Form', value: 'edit' },
	],
	default: 'create',
	description: 'Only layouts for this page',
};
