import type { Field } from '../engine/definition';

/** Values of the tenant's own fields; rows keep the type that an expression gives them. */
export const fields: Field = {
	displayName: 'Fields',
	name: 'fields',
	type: 'fixedCollection',
	wire: 'map',
	typeOptions: { multipleValues: true },
	placeholder: 'Add Field',
	default: {},
	description: 'Values by field code, also of your own fields',
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
					description: 'An expression keeps its type: text, number, true or false, list',
				},
			],
		},
	],
};

export const fieldsToClear: Field = {
	displayName: 'Fields to Clear',
	name: 'fields_to_clear',
	type: 'string',
	wire: 'list',
	clears: 'fields',
	default: '',
	placeholder: 'e.g. industry, title',
	description: 'Codes of the fields to empty, comma-separated',
};

export const fieldCodes: Field = {
	displayName: 'Fields to Return',
	name: 'field_codes',
	type: 'string',
	wire: 'list',
	default: '',
	placeholder: 'e.g. name, company_name',
	description: 'Codes of the fields to return, comma-separated, all when empty',
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
				{
					displayName: 'Source Value',
					name: 'source_value',
					type: 'string',
					default: '',
					required: true,
					placeholder: 'e.g. booth_ciif_2024',
					description: 'Source option under this type',
				},
			],
		},
	],
};

export const returnFull: Field = {
	displayName: 'Return Full User',
	name: 'returnFull',
	type: 'boolean',
	default: true,
	description: 'Whether to return the whole user instead of a short result',
};

export const notes: Field = {
	displayName: 'Notes',
	name: 'notes',
	type: 'string',
	typeOptions: { rows: 2 },
	default: '',
	description: 'Remark kept with the record',
};

export const requiredFields: Field = { ...fields, required: true };

export const descriptionText: Field = {
	displayName: 'Description',
	name: 'description',
	type: 'string',
	default: '',
	description: 'What the record is for',
};
