import type { Section } from '../engine/definition';
import { userBy } from '../fields/choices';
import { endTime, keyword, sortByTime, sortOrder, startTime, timeType } from '../fields/filters';
import {
	findingIdentities,
	identifyBy,
	identifyValue,
	identities,
	identityTypes,
	omniUserUuid,
} from '../fields/people';
import { fieldCodes, userFields, fieldsToClear, returnFull, source } from '../fields/records';
import { tagIds } from '../fields/tags';

export const user: Section = {
	name: 'User',
	value: 'user',
	title: '用户管理',
	operations: [
		{
			name: 'Create Many',
			value: 'create',
			action: 'Create many users',
			description:
				'Create or update one user per input item: a user who has one of the identities is updated. This can start automations.',
			docs: { title: '用户批量创建', page: 'api-355314250', wire: 'documented' },
			method: 'POST',
			path: '/v1/user/create',
			effect: 'create',
			body: [identities, userFields, source],
			query: [returnFull],
			batch: { size: 50, match: ['identities', 'identity'] },
			output: 'success',
			checkWith: 'user.get',
		},
		{
			name: 'Get',
			value: 'get',
			action: 'Get a user',
			description: 'Get one user by mobile number, email address or another identity',
			docs: { title: '用户查询', wire: 'methodOnly' },
			method: 'POST',
			path: '/v1/user/query',
			effect: 'read',
			body: [
				identifyBy,
				identifyValue,
				fieldCodes,
				{
					displayName: 'Include Tags',
					name: 'include_tags',
					narrows: false,
					type: 'boolean',
					default: false,
					description: "Whether to return the user's tags",
				},
			],
		},
		{
			name: 'Update Many',
			value: 'update',
			action: 'Update many users',
			description: 'Change fields of one user per input item. This can start automations.',
			docs: { title: '用户批量更新', wire: 'methodOnly' },
			method: 'POST',
			path: '/v1/user/update',
			effect: 'update',
			body: [findingIdentities, omniUserUuid, userFields, fieldsToClear, source],
			query: [returnFull],
			batch: { size: 50, match: ['omni_user_uuid', 'identities', 'identity'] },
			output: 'success',
			oneOf: [userBy],
			changes: ['fields', 'fields_to_clear'],
		},
		{
			name: 'Get Identities',
			value: 'getIdentities',
			action: 'Get identities of users',
			description:
				"Look up a person's open IDs, user ID and other identities by mobile number or email",
			docs: { title: '批量查询用户身份', wire: 'methodOnly' },
			method: 'POST',
			path: '/v1/user/identity/query',
			effect: 'read',
			body: [
				identifyBy,
				identifyValue,
				{
					displayName: 'Identity Types',
					name: 'identity_types',
					type: 'multiOptions',
					options: identityTypes,
					default: [],
					description: 'Kinds of identity to return. All are returned when empty.',
				},
			],
			batch: { size: 50, match: ['omni_user_uuid', 'identity', 'identities'] },
			output: 'success',
		},
		{
			name: 'Get Many',
			value: 'getAll',
			action: 'Get many users',
			description: 'List users, optionally filtered by keyword, tags or time',
			docs: { title: '用户列表查询', wire: 'methodOnly' },
			method: 'POST',
			path: '/v1/user/list',
			effect: 'read',
			body: [keyword, tagIds, timeType, startTime, endTime, fieldCodes, sortByTime, sortOrder],
			paging: true,
			output: 'list',
		},
	],
};
