import type { Field } from '../engine/definition';
import { tags } from './lookups';

export const tagIds: Field = {
	displayName: 'Tag Names or IDs',
	name: 'tag_ids',
	type: 'multiOptions',
	wire: 'list',
	default: [],
	lookup: tags,
};

export const tagNames: Field = {
	displayName: 'Tag Names as Text',
	name: 'tag_names',
	type: 'string',
	wire: 'list',
	default: '',
	placeholder: 'e.g. VIP, Booth 2024',
	description:
		'Comma-separated tag names. For a name with a comma in it, enter a JSON list such as ["A, B"].',
};

export const tagGroupName: Field = {
	displayName: 'Tag Group',
	name: 'tag_group_name',
	type: 'string',
	default: '',
	description: 'Name of the group the tag belongs to',
};

/** JING is not told. */
export const createMissingTags: Field = {
	displayName: 'Create Missing Tags',
	name: 'createMissingTags',
	type: 'boolean',
	default: false,
	description: 'Whether to create tag names that do not exist yet',
};
