import type { Field } from '../engine/definition';
import {
	accountFieldNames,
	companyFieldNames,
	leadFieldNames,
	memberFieldNames,
	sourceValues,
	userFieldNames,
} from './lookups';

/** Values of the tenant's own fields; rows keep the type that an expression gives them. */
const fields: Field = {
	displayName: 'Fields',
	name: 'fields',
	type: 'fixedCollection',
	wire: 'map',
	typeOptions: { multipleValues: true },
	placeholder: 'Add Field',
	default: {},
	description: 'Field code (not label) and value. CRM Object: Get Fields lists the codes.',
	options: [
		{
			displayName: 'Field',
			name: 'values',
			values: [
				{
					displayName: 'Field Code',
					name: 'key',
					type: 'string',
					default: '',
					placeholder: 'e.g. company_name',
					description: 'Code of the field in JING, not its label',
				},
				{
					displayName: 'Value',
					name: 'value',
					type: 'string',
					default: '',
					description:
						'A value from an expression keeps its type. A blank cell leaves the field unchanged.',
				},
			],
		},
	],
};

/** The button names the record, so that no panel has two of one name. */
export const userFields: Field = { ...fields, placeholder: 'Add User Field' };
export const leadFields: Field = { ...fields, placeholder: 'Add Lead Field' };
export const accountFields: Field = { ...fields, placeholder: 'Add Account Field' };
export const companyFields: Field = { ...fields, placeholder: 'Add Company Field' };
export const memberFields: Field = { ...fields, placeholder: 'Add Member Field' };

/** Codes of the record's own fields. */
const fieldsToClear: Field = {
	displayName: 'Fields to Clear Names or IDs',
	name: 'fields_to_clear',
	type: 'multiOptions',
	wire: 'list',
	clears: 'fields',
	default: [],
	description: 'Fields to empty',
};

export const accountFieldsToClear: Field = { ...fieldsToClear, lookup: accountFieldNames };
export const companyFieldsToClear: Field = { ...fieldsToClear, lookup: companyFieldNames };
export const leadFieldsToClear: Field = { ...fieldsToClear, lookup: leadFieldNames };
export const memberFieldsToClear: Field = { ...fieldsToClear, lookup: memberFieldNames };
export const userFieldsToClear: Field = { ...fieldsToClear, lookup: userFieldNames };

export const fieldCodes: Field = {
	displayName: 'Fields to Return Names or IDs',
	name: 'field_codes',
	narrows: false,
	type: 'multiOptions',
	wire: 'list',
	default: [],
	lookup: userFieldNames,
	description: 'All fields are returned when empty',
};

const sourceValue: Field = {
	displayName: 'Source Value',
	name: 'source_value',
	type: 'resourceLocator',
	default: { mode: 'list', value: '' },
	lookup: sourceValues,
	required: true,
	placeholder: 'e.g. booth_ciif_2024',
	description: 'The source option within the type',
};

/** The documented fields_source. */
export const source: Field = {
	displayName: 'Source',
	name: 'fields_source',
	type: 'fixedCollection',
	placeholder: 'Add Source',
	default: {},
	description: 'Where the record came from',
	options: [
		{
			displayName: 'Source',
			name: 'values',
			values: [
				{
					displayName: 'Source Type',
					name: 'source_type',
					type: 'string',
					default: 'thirdparty_custom_source',
					required: true,
					description: 'Kind of source',
				},
				sourceValue,
			],
		},
	],
};

export const returnFull: Field = {
	displayName: 'Return Full User',
	name: 'returnFull',
	type: 'boolean',
	default: true,
	description: 'Whether to return the complete user instead of a short result',
};

export const notes: Field = {
	displayName: 'Notes',
	name: 'notes',
	type: 'string',
	typeOptions: { rows: 2 },
	default: '',
	description: 'Note stored with the record',
};

export const requiredLeadFields: Field = { ...leadFields, required: true };

export const requiredAccountFields: Field = { ...accountFields, required: true };

export const descriptionText: Field = {
	displayName: 'Description',
	name: 'description',
	type: 'string',
	default: '',
	description: 'What the record is for',
};
