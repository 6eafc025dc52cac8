import type { FieldsSource } from './user';

interface ConsentItem {
	consent_item_code: string;
	consent_item_name: string;
	is_required: boolean;
}

export interface Consent {
	consent_item_code: string;
	is_agreed: boolean;
}

export interface PrivacyPolicy {
	privacy_policy_id: string;
	privacy_policy_name: string;
	privacy_policy_template_id: string;
	/** From the oldest on; the last one is in force. */
	versions: string[];
	status: string;
	language: string;
	url: string;
	consent_items: ConsentItem[];
	effective_timestamp: string;
	created_timestamp: string;
	updated_timestamp: string;
}

export interface PrivacyTemplate {
	privacy_policy_template_id: string;
	privacy_policy_template_name: string;
	language: string;
	status: string;
	content: string;
	consent_items: ConsentItem[];
	created_timestamp: string;
	updated_timestamp: string;
}

export interface Authorization {
	authorization_id: string;
	privacy_policy_id: string;
	version: string;
	omni_user_uuid: string;
	status: string;
	consent_items: Consent[];
	authorized_timestamp: string;
	revoked_timestamp: string | null;
	reason: string | null;
	fields_source: FieldsSource | null;
	proof: Record<string, unknown> | null;
}

const template = 't4HkWz9RcVnX2QpYb7GsMf';

const consent_items: ConsentItem[] = [
	{ consent_item_code: 'terms', consent_item_name: '同意隐私条款', is_required: true },
	{ consent_item_code: 'marketing_sms', consent_item_name: '同意接收营销短信', is_required: false },
];

export const seedPrivacyTemplates: PrivacyTemplate[] = [
	{
		privacy_policy_template_id: template,
		privacy_policy_template_name: '标准隐私条款模版',
		language: 'zh-CN',
		status: 'enabled',
		content: '<p>我们重视您的个人信息……</p>',
		consent_items,
		created_timestamp: '2024-11-05 13:44:20',
		updated_timestamp: '2024-12-02 09:12:08',
	},
];

const policy = {
	privacy_policy_template_id: template,
	language: 'zh-CN',
	consent_items,
	created_timestamp: '2024-12-20 17:08:12',
	updated_timestamp: '2024-12-28 10:15:40',
};

export const seedPrivacyPolicies: PrivacyPolicy[] = [
	{
		...policy,
		privacy_policy_id: 'pV6XwQn3KzRt8CbYm5HsJd',
		privacy_policy_name: '活动报名隐私条款',
		versions: ['1.0', '2.0'],
		status: 'enabled',
		url: 'https://policy.example.com/v2/pV6XwQn3',
		effective_timestamp: '2025-01-01 00:00:00',
	},
	{
		...policy,
		privacy_policy_id: 'Wb3KcVq7XzTn9RsRm5YhLe',
		privacy_policy_name: '会员注册隐私条款',
		versions: ['1.0'],
		status: 'disabled',
		url: 'https://policy.example.com/v2/Wb3KcVq7',
		effective_timestamp: '2024-12-20 17:08:12',
	},
];
