import type { INodeProperties } from 'n8n-workflow';
import type { Lookup } from '../engine/definition';
import { accountBusinessTypes, activities, leadBusinessTypes, tags, userGroups } from './lookups';

/** Where the filters by name get their choices. */
export const triggerLookups: Lookup[] = [
	accountBusinessTypes,
	activities,
	leadBusinessTypes,
	tags,
	userGroups,
];

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

/** n8n's notices show links and unnumbered lists, and no other HTML. */
export const manualNotice: INodeProperties = {
	displayName:
		'<ul><li>Step 1: Open Webhook URLs above and copy the Production URL. For a test, copy the Test URL.</li><li>Step 2: Give the URL to JING, in its console or through its staff.</li><li>Step 3: Publish the workflow. For a test, execute this step instead.</li></ul>',
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
			displayName: 'Account Business Type Names or IDs',
			name: 'accountBusinessTypes',
			type: 'multiOptions',
			typeOptions: { loadOptionsMethod: accountBusinessTypes.method },
			default: [],
			description:
				'Only start on events about accounts of these business types. Events about anything else still start the workflow. Choose from the list, or specify IDs using an <a href="https://docs.n8n.io/code/expressions/">expression</a>.',
		},
		{
			displayName: 'Activity Names or IDs',
			name: 'activities',
			type: 'multiOptions',
			typeOptions: { loadOptionsMethod: activities.method },
			default: [],
			description:
				'Only start on events about these activities. Events that name no activity still start the workflow. Choose from the list, or specify IDs using an <a href="https://docs.n8n.io/code/expressions/">expression</a>.',
		},
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
			displayName: 'Lead Business Type Names or IDs',
			name: 'leadBusinessTypes',
			type: 'multiOptions',
			typeOptions: { loadOptionsMethod: leadBusinessTypes.method },
			default: [],
			description:
				'Only start on events about leads of these business types. Events about anything else still start the workflow. Choose from the list, or specify IDs using an <a href="https://docs.n8n.io/code/expressions/">expression</a>.',
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
			displayName: 'Tag Names or IDs',
			name: 'tags',
			type: 'multiOptions',
			typeOptions: { loadOptionsMethod: tags.method },
			default: [],
			description:
				'Only start on events about these tags. Events that name no tag still start the workflow. Choose from the list, or specify IDs using an <a href="https://docs.n8n.io/code/expressions/">expression</a>.',
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
			displayName: 'User Group Names or IDs',
			name: 'groups',
			type: 'multiOptions',
			typeOptions: { loadOptionsMethod: userGroups.method },
			default: [],
			description:
				'Only start on events about these user groups. Events that name no group still start the workflow, and no event is known to name one. Choose from the list, or specify IDs using an <a href="https://docs.n8n.io/code/expressions/">expression</a>.',
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
