import { type Trace, wang, zhang } from './trace';
import type { FieldsSource } from './user';

/** A policy of the older privacy module. */
export interface OldPolicy {
	privacy_policy_id: string;
	privacy_policy_name: string;
	version: string;
	status: string;
	language: string;
	url: string;
	creator_name: string;
	created_timestamp: string;
	updated_timestamp: string;
}

export interface OldAuthorization extends Trace {
	authorization_id: string;
	privacy_policy_id: string;
	version: string;
	status: string;
	authorized_timestamp: string;
	revoked_timestamp: string | null;
	fields_source: FieldsSource;
	ip: string;
}

const made = {
	language: 'zh-CN',
	creator_name: '李晓雯',
	created_timestamp: '2022-08-15 11:20:33',
};

export const seedOldPolicies: OldPolicy[] = [
	{
		...made,
		privacy_policy_id: '7',
		privacy_policy_name: '官网注册隐私条款',
		version: '1.2',
		status: 'enabled',
		url: 'https://policy.example.com/p/7',
		updated_timestamp: '2023-05-06 09:41:10',
	},
	{
		...made,
		privacy_policy_id: '3',
		privacy_policy_name: '展会留资隐私条款',
		version: '1.0',
		status: 'disabled',
		url: 'https://policy.example.com/p/3',
		updated_timestamp: '2022-12-01 10:00:00',
	},
];

const given = {
	privacy_policy_id: '7',
	version: '1.2',
	fields_source: { source_type: 'jingmodule', source_value: 'website_signup' },
	ip: '203.0.113.24',
};

export const seedOldAuthorizations: OldAuthorization[] = [
	{
		...given,
		authorization_id: '90213',
		identities: zhang.slice(0, 1),
		status: 'authorized',
		authorized_timestamp: '2023-05-08 14:22:57',
		revoked_timestamp: null,
	},
	{
		...given,
		authorization_id: '90377',
		identities: wang,
		status: 'revoked',
		authorized_timestamp: '2023-06-01 09:05:11',
		revoked_timestamp: '2023-09-12 17:30:00',
	},
];
