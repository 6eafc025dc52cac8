import type { Field } from '../engine/definition';
import {
	accountColumns,
	accountFieldNames,
	companyColumns,
	companyFieldNames,
	leadColumns,
	leadFieldNames,
	memberColumns,
	memberFieldNames,
	sourceValues,
	userColumns,
	userFieldNames,
} from './lookups';

/** Values of the tenant's own fields, a column each. */
const fields: Field = {
	displayName: 'Fields',
	name: 'fields',
	type: 'resourceMapper',
	default: { mappingMode: 'defineBelow', value: null },
	description: 'A blank value leaves the field unchanged',
};

export const userFields: Field = { ...fields, lookup: userColumns };
export const leadFields: Field = { ...fields, lookup: leadColumns };
export const accountFields: Field = { ...fields, lookup: accountColumns };
export const companyFields: Field = { ...fields, lookup: companyColumns };
export const memberFields: Field = { ...fields, lookup: memberColumns };

/** The same by code, for what JING's list of fields lacks. */
export const otherFields: Field = {
	displayName: 'Other Fields',
	name: 'otherFields',
	type: 'fixedCollection',
	wire: 'map',
	joins: 'fields',
	typeOptions: { multipleValues: true },
	placeholder: 'Add Field',
	default: {},
	description: 'Fields by their code in JING, for those that are not offered above',
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
				},
				{
					displayName: 'Value',
					name: 'value',
					type: 'string',
					default: '',
					description: 'A value from an expression keeps its type',
				},
			],
		},
	],
};

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
