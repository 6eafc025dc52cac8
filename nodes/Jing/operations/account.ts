import type { Section } from '../engine/catalog';
import { accountUuid, linkedLeads, onlyAccountUuid } from '../fields/accounts';
import { onlyCompanyId } from '../fields/companies';
import { accountBusinessType, layoutType, owner, requiredAccountBusinessType } from '../fields/crm';
import { endTime, keyword, startTime, timeType } from '../fields/filters';
import {
	accountFields,
	accountFieldsToClear,
	notes,
	requiredAccountFields,
	source,
	otherFields,
} from '../fields/records';

export const account: Section = {
	name: 'Account',
	value: 'account',
	title: '客户管理',
	operations: [
		{
			name: 'Create',
			value: 'create',
			action: 'Create an account',
			description:
				'Create an account: an organization as your customer, with owner and leads. The firm itself is a company.',
			docs: { title: '客户创建', wire: 'assumed' },
			method: 'POST',
			path: '/v1/account/create',
			effect: 'create',
			body: [
				requiredAccountBusinessType,
				requiredAccountFields,
				otherFields,
				owner,
				linkedLeads,
				source,
				notes,
			],
			checkWith: 'account.getAll',
		},
		{
			name: 'Get Many',
			value: 'getAll',
			action: 'Get many accounts',
			description:
				'Find accounts (organizations as your customers) by ID, name, company, owner or time',
			docs: { title: '客户查询', wire: 'assumed' },
			method: 'POST',
			path: '/v1/account/query',
			effect: 'read',
			body: [
				onlyAccountUuid,
				keyword,
				onlyCompanyId,
				accountBusinessType,
				owner,
				timeType,
				startTime,
				endTime,
			],
			paging: true,
			rowId: 'account_uuid',
			output: 'list',
		},
		{
			name: 'Update',
			value: 'update',
			action: 'Update an account',
			description:
				'Change an account, or link more leads with it. The firm itself is changed with Company: Update Many.',
			docs: { title: '客户更新', wire: 'assumed' },
			method: 'POST',
			path: '/v1/account/update',
			effect: 'update',
			body: [
				accountUuid,
				accountFields,
				otherFields,
				accountFieldsToClear,
				owner,
				accountBusinessType,
				linkedLeads,
				notes,
			],
			changes: ['fields', 'fields_to_clear', 'owner', 'business_type', 'leads', 'notes'],
		},
		{
			name: 'Get Layouts',
			value: 'getLayouts',
			action: 'Get account layouts',
			description: 'List which fields each business type shows and requires',
			docs: { title: '客户布局列表查询', wire: 'assumed' },
			method: 'POST',
			path: '/v1/account/layout/list',
			effect: 'read',
			body: [accountBusinessType, layoutType],
			output: 'list',
		},
	],
};
