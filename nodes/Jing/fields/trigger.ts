import type { INodeProperties } from 'n8n-workflow';

export const registration: INodeProperties = {
	displayName: 'Registration',
	name: 'registration',
	type: 'options',
	options: [
		{
			name: 'Automatic',
			value: 'automatic',
			description:
				"The node registers its webhook URL with JING. We had to guess JING's interface for that: if publishing fails, choose Manual.",
		},
		{ name: 'Manual', value: 'manual', description: 'You give the webhook URL to JING yourself' },
	],
	default: 'automatic',
	description: 'How JING learns the webhook URL that it sends events to',
};

export const manualNotice: INodeProperties = {
	displayName:
		'Give the production URL above to JING (for a test, the test URL), in its console or through its staff. Then publish the workflow.',
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
	description:
		'The event_type of further events to start on, which the list above does not have. Separate several with commas.',
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
				'IP addresses and ranges that webhooks are accepted from, separated by commas. If n8n runs behind a proxy, set N8N_PROXY_HOPS so that it sees the real address.',
		},
		{
			displayName: 'Changed Fields',
			name: 'changedFields',
			type: 'string',
			default: '',
			placeholder: 'e.g. mobile, owner',
			description:
				'Only start on events in which one of these fields changed. Enter field codes, separated by commas. Events that list no changed fields still start the workflow.',
		},
		{
			displayName: 'Deduplicate',
			name: 'deduplicate',
			type: 'boolean',
			default: true,
			description:
				'Whether to ignore an event that equals an earlier one. Without this option, repeats are ignored for all events but those of JINGtrack.',
		},
		{
			displayName: 'Lifecycle Stages',
			name: 'lifeStatuses',
			type: 'string',
			default: '',
			placeholder: 'e.g. baby_lead',
			description:
				'Only start on events whose new lifecycle stage is one of these, separated by commas. Events without a lifecycle stage still start the workflow.',
		},
		{
			displayName: 'Objects',
			name: 'objects',
			type: 'string',
			default: '',
			placeholder: 'e.g. lead, account',
			description:
				'Only start on events about these objects, separated by commas. Events that name no object still start the workflow.',
		},
		{
			displayName: 'Page Paths',
			name: 'pagePaths',
			type: 'string',
			default: '',
			placeholder: 'e.g. /products, pages/store',
			description:
				'Only start on page views whose path begins with one of these, separated by commas. Events without a page path still start the workflow.',
		},
		{
			displayName: 'Raw Body',
			name: 'raw',
			type: 'boolean',
			default: false,
			description: 'Whether to also include the event exactly as received',
		},
		{
			displayName: 'Require Tenant ID',
			name: 'requireTenantId',
			type: 'boolean',
			default: false,
			description:
				'Whether to reject events without a tenant ID. Only applies if Tenant ID is set.',
		},
		{
			displayName: 'Response Body',
			name: 'responseBody',
			type: 'string',
			default: '{"code":0,"msg":"success"}',
			description: 'What the webhook answers to JING. Which answer JING expects is not documented.',
		},
		{
			displayName: 'Tenant ID',
			name: 'tenantId',
			type: 'string',
			default: '',
			placeholder: 'e.g. 59',
			description: 'Only accept events of this tenant (mid). Events of other tenants are rejected.',
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
			default: 'query',
			description:
				'Where a webhook carries the Webhook Secret of the credential. Automatic registration supports Query Parameter only: the registered URL then carries the secret.',
		},
		{
			displayName: 'Verify Name',
			name: 'verifyName',
			type: 'string',
			default: '',
			placeholder: 'e.g. token',
			description:
				'Name of the header or query parameter. The default is x-jing-secret for Header, x-jing-signature for HMAC of the Body, and token for Query Parameter.',
		},
	],
};
