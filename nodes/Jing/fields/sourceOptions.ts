import type { Field } from '../engine/definition';
import { customSourceOptions, sourceOptions } from './lookups';

/** The default is the documented type of one's own sources. */
export const sourceType: Field = {
	displayName: 'Source Type',
	name: 'source_type',
	type: 'string',
	default: 'thirdparty_custom_source',
	required: true,
	description: 'Kind of source',
};

export const optionId: Field = {
	displayName: 'Source Option',
	name: 'option_id',
	type: 'resourceLocator',
	default: { mode: 'list', value: '' },
	lookup: sourceOptions,
	placeholder: 'e.g. XWo3SPbhLa69tGz87JK4sD',
	description: 'The source option, by its name',
};

/** Only one's own options can be changed. */
export const requiredOptionId: Field = { ...optionId, required: true, lookup: customSourceOptions };

export const optionName: Field = {
	displayName: 'Option Name',
	name: 'option_name',
	type: 'string',
	default: '',
	placeholder: 'e.g. Trade Fair Booth 2024',
	description: 'Name shown in reports',
};

export const requiredOptionName: Field = { ...optionName, required: true };
