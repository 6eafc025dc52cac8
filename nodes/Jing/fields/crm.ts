import type { Field } from '../engine/definition';
import {
	accountBusinessTypes,
	leadBusinessTypes,
	leadPools,
	leadStatuses,
	lifecycleStages,
	objectBusinessTypes,
} from './lookups';

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
	type: 'resourceLocator',
	default: { mode: 'list', value: '' },
	lookup: leadBusinessTypes,
	placeholder: 'e.g. FcKtzPvUzZ4dDEi7gNGZqa',
	description: 'It decides which fields the record has',
};

/** An account has types of its own. */
export const accountBusinessType: Field = { ...businessType, lookup: accountBusinessTypes };

export const objectBusinessType: Field = { ...businessType, lookup: objectBusinessTypes };

export const lifeStatus: Field = {
	displayName: 'Lifecycle Stage',
	name: 'life_status',
	type: 'resourceLocator',
	default: { mode: 'list', value: '' },
	lookup: lifecycleStages,
	placeholder: 'e.g. baby_lead',
	description: 'Stage of the lead',
};

export const leadPool: Field = {
	displayName: 'Lead Pool',
	name: 'lead_pool',
	type: 'resourceLocator',
	default: { mode: 'list', value: '' },
	lookup: leadPools,
	placeholder: 'e.g. market',
	description: 'Pool that the lead is in',
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
	displayName: 'Status',
	name: 'status_id',
	type: 'resourceLocator',
	default: { mode: 'list', value: '' },
	lookup: leadStatuses,
	placeholder: 'e.g. T6xKb9WmQz4VcNh7RsYjLp',
	description: 'A follow-up status',
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
					description: 'ID of the employee. Employee: Get finds it by mobile number.',
				},
			],
		},
	],
};

export const requiredBusinessType: Field = { ...businessType, required: true };

export const requiredAccountBusinessType: Field = { ...accountBusinessType, required: true };

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
