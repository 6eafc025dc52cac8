import type { Section } from '../engine/catalog';
import { privacyPoliciesV1 } from '../fields/lookups';
import { endTime, keyword, startTime } from '../fields/filters';
import { optionalIdentifyBy, optionalIdentifyValue } from '../fields/people';
import { enabledStatus } from '../fields/states';

export const privacyPolicyV1: Section = {
	name: 'Privacy Policy (V1)',
	value: 'privacyPolicyV1',
	title: '隐私条款v1',
	operations: [
		{
			name: 'Get Many',
			value: 'getAll',
			action: 'Get many privacy policies of version 1',
			description: 'List policies of the older privacy module. If there are none, try V2.',
			docs: { title: '查询隐私条款列表', wire: 'assumed' },
			method: 'POST',
			path: '/v1/privacy/list',
			effect: 'read',
			body: [keyword, enabledStatus, startTime, endTime],
			paging: true,
			rowId: 'privacy_policy_id',
			output: 'list',
		},
		{
			name: 'Get Authorization Records',
			value: 'getAuthorizationRecords',
			action: 'Get privacy policy authorization records of version 1',
			description: 'List who agreed to which policy and when, one row per decision',
			docs: { title: '查询隐私条款授权记录列表', wire: 'assumed' },
			method: 'POST',
			path: '/v1/privacy/authorization/list',
			effect: 'read',
			body: [
				{
					displayName: 'Privacy Policy',
					name: 'privacy_policy_id',
					type: 'resourceLocator',
					default: { mode: 'list', value: '' },
					lookup: privacyPoliciesV1,
					placeholder: 'e.g. 7',
					description: 'Only records of this privacy policy',
				},
				optionalIdentifyBy,
				optionalIdentifyValue,
				{
					displayName: 'Status',
					name: 'status',
					type: 'options',
					options: [
						{ name: 'Authorized', value: 'authorized' },
						{ name: 'Revoked', value: 'revoked' },
					],
					default: 'authorized',
					description: 'Only records with this decision',
				},
				startTime,
				endTime,
			],
			paging: true,
			rowId: 'authorization_id',
			output: 'list',
		},
	],
};
