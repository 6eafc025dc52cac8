import type { Section } from '../engine/catalog';
import { tagsBy } from '../fields/choices';
import { endTime, keyword, startTime } from '../fields/filters';
import { identifyBy, identifyValue } from '../fields/people';
import { descriptionText } from '../fields/records';
import { createMissingTags, tagGroupName, tagIds, tagNames } from '../fields/tags';

export const userTag: Section = {
	name: 'User Tag',
	value: 'userTag',
	title: '用户标签',
	operations: [
		{
			name: 'Create Many',
			value: 'create',
			action: 'Create many user tags',
			description: 'Create one tag per input item',
			docs: { title: '批量创建普通标签', wire: 'methodOnly' },
			method: 'POST',
			path: '/v1/tag/create',
			effect: 'create',
			body: [
				{
					displayName: 'Tag Name',
					name: 'tag_name',
					type: 'string',
					default: '',
					required: true,
					placeholder: 'e.g. Booth 2024',
					description: 'Name of the tag, unique within its group',
				},
				tagGroupName,
				descriptionText,
			],
			batch: { size: 50, match: ['tag_name'] },
			output: 'success',
			checkWith: 'userTag.getAll',
		},
		{
			name: 'Tag Users',
			value: 'tagUsers',
			action: 'Tag users',
			description:
				"Add tags to one user per input item. The user's other tags stay. This can start automations.",
			docs: { title: '批量给用户打标签', wire: 'methodOnly' },
			method: 'POST',
			path: '/v1/tag/user/add',
			effect: 'update',
			body: [identifyBy, identifyValue, tagNames, tagIds],
			batch: { size: 50, match: ['omni_user_uuid', 'identity', 'identities'] },
			output: 'success',
			anyOf: [tagsBy],
			missing: {
				option: createMissingTags,
				names: 'tag_names',
				find: 'userTag.getAll',
				filter: 'keyword',
				create: 'userTag.create',
				key: 'tag_name',
			},
		},
		{
			name: 'Get Many',
			value: 'getAll',
			action: 'Get many user tags',
			description: 'List tags. For the tags of one person, use User: Get.',
			docs: { title: '查询普通标签', wire: 'methodOnly' },
			method: 'POST',
			path: '/v1/tag/query',
			effect: 'read',
			body: [keyword, tagGroupName, startTime, endTime],
			paging: true,
			rowId: 'tag_id',
			output: 'list',
		},
		{
			name: 'Remove From Users',
			value: 'untagUsers',
			action: 'Remove tags from users',
			description:
				'Remove tags from one user per input item. The tags themselves are kept. This can start automations.',
			docs: { title: '移除用户标签', wire: 'methodOnly' },
			method: 'POST',
			path: '/v1/tag/user/remove',
			effect: 'update',
			body: [identifyBy, identifyValue, tagNames, tagIds],
			batch: { size: 50, match: ['omni_user_uuid', 'identity', 'identities'] },
			output: 'success',
			anyOf: [tagsBy],
		},
	],
};
