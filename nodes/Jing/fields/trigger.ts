import type { INodeProperties } from 'n8n-workflow';

export const registration: INodeProperties = {
	displayName: 'Registration',
	name: 'registration',
	type: 'options',
	options: [
		{
			name: 'Automatic',
			value: 'automatic',
			description: 'The node registers its address with JING. The calls for that are assumed.',
		},
		{ name: 'Manual', value: 'manual', description: 'You give the address to JING yourself' },
	],
	default: 'automatic',
	description: 'How JING learns the address that it pushes to',
};

export const manualNotice: INodeProperties = {
	displayName:
		'Give the production URL above (for a test the test URL) to JING, in its console or through its staff, and publish the workflow.',
	name: 'manualNotice',
	type: 'notice',
	default: '',
	displayOptions: { show: { registration: ['manual'] } },
};

export const otherEventTypes: INodeProperties = {
	displayName: 'Other Event Types',
	name: 'otherEventTypes',
	type: 'string',
	default: '',
	placeholder: 'e.g. object_merge, coupon_used',
	description: 'The event_type of pushes that the list above lacks, comma-separated',
};

export const triggerOptions: INodeProperties = {
	displayName: 'Options',
	name: 'options',
	type: 'collection',
	placeholder: 'Add Option',
	default: {},
	options: [
		{
			displayName: 'Allowed IPs',
			name: 'allowedIps',
			type: 'string',
			default: '',
			placeholder: 'e.g. 203.0.113.7, 198.51.100.0/24',
			description:
				'Addresses that may push, comma-separated. Behind a proxy n8n needs N8N_PROXY_HOPS to see them.',
		},
		{
			displayName: 'Changed Fields',
			name: 'changedFields',
			type: 'string',
			default: '',
			placeholder: 'e.g. mobile, owner',
			description: 'Only pushes in which one of these field codes changed, comma-separated',
		},
		{
			displayName: 'Deduplicate',
			name: 'deduplicate',
			type: 'boolean',
			default: true,
			description:
				'Whether a push that is equal to an earlier one is suppressed. Unset, it is on, except for JINGtrack events.',
		},
		{
			displayName: 'Lifecycle Stages',
			name: 'lifeStatuses',
			type: 'string',
			default: '',
			placeholder: 'e.g. baby_lead',
			description: 'Only pushes with one of these new lifecycle stages, comma-separated',
		},
		{
			displayName: 'Objects',
			name: 'objects',
			type: 'string',
			default: '',
			placeholder: 'e.g. lead, account',
			description: 'Only pushes about these objects, comma-separated',
		},
		{
			displayName: 'Page Paths',
			name: 'pagePaths',
			type: 'string',
			default: '',
			placeholder: 'e.g. /products, pages/store',
			description: 'Only page views whose path begins with one of these, comma-separated',
		},
		{
			displayName: 'Raw Body',
			name: 'raw',
			type: 'boolean',
			default: false,
			description: 'Whether to put out the push as it was received, too',
		},
		{
			displayName: 'Require Tenant ID',
			name: 'requireTenantId',
			type: 'boolean',
			default: false,
			description: 'Whether a push without a tenant ID is refused where Tenant ID is set',
		},
		{
			displayName: 'Response Body',
			name: 'responseBody',
			type: 'string',
			default: '{"code":0,"msg":"success"}',
			description: 'What JING gets as answer. Which one it expects is not documented.',
		},
		{
			displayName: 'Tenant ID',
			name: 'tenantId',
			type: 'string',
			default: '',
			placeholder: 'e.g. 59',
			description: 'Pushes of another tenant (mid) are refused',
		},
		{
			displayName: 'Verify In',
			name: 'verifyIn',
			type: 'options',
			options: [
				{ name: 'Header', value: 'header' },
				{ name: 'HMAC of the Body', value: 'hmac' },
				{ name: 'Nowhere', value: 'none' },
				{ name: 'Query Parameter', value: 'query' },
			],
			default: 'header',
			description: 'Where a push carries the Webhook Secret of the credential',
		},
		{
			displayName: 'Verify Name',
			name: 'verifyName',
			type: 'string',
			default: '',
			placeholder: 'e.g. x-jing-secret',
			description:
				'Name of the header or query parameter. Unset, it is x-jing-secret, token, or x-jing-signature.',
		},
	],
};
