import type { CredentialToImport, WorkflowToImport } from '../n8n/shapes';
import { chain, code, jing, manualTrigger } from '../n8n/workflow';

export const USERS = 250;
export const BAD_USERS = 7;

const credential = { id: 'jingDemoSandbox1', name: 'JING sandbox' };

// Every 35th of the 250 gets a number that is none, which makes seven.
const makeUsers = `return Array.from({ length: ${USERS} }, (_, index) => ({
	json: {
		name: \`User \${index + 1}\`,
		mobile: index % 35 === 34 ? 'no number' : String(13800000000 + index),
	},
}));`;

const createUsers = jing(
	'Create users',
	{
		resource: 'user',
		operation: 'create',
		identities: {
			values: [{ type: 'mobile', value: '={{ $json.mobile }}', name: '={{ $json.name }}' }],
		},
		options: { batchSize: 50 },
	},
	credential,
	{ onError: 'continueErrorOutput' },
);

const tagUsers = jing(
	'Tag users',
	{
		resource: 'userTag',
		operation: 'tagUsers',
		identifyBy: 'mobile',
		identifyValue: '={{ $json.identities[0].value }}',
		tagsBy: ['tag_names'],
		tag_names: '参会-工博会2024',
		options: { batchSize: 50 },
	},
	credential,
);

const createLead = jing(
	'Create a lead',
	{
		resource: 'lead',
		operation: 'create',
		business_type: 'FcKtzPvUzZ4dDEi7gNGZqa',
		fields: {
			values: [
				{ key: 'name', value: 'User 1' },
				{ key: 'mobile', value: '13800000000' },
			],
		},
	},
	credential,
	// Its input is 243 items, and one lead is enough.
	{ executeOnce: true },
);

const listLeads = jing(
	'List leads',
	{ resource: 'lead', operation: 'getAll', returnAll: false, limit: 10 },
	credential,
);

/** Users with some bad ones among them, the tag for the good ones, a lead, and a list of leads. */
export const demoWorkflow: WorkflowToImport = {
	id: 'jingDemoWorkflow',
	active: false,
	...chain('JING demo: create users, tag them, create and list a lead', [
		manualTrigger(),
		code('Make users', makeUsers),
		createUsers,
		tagUsers,
		createLead,
		listLeads,
	]),
};

/** How many items each output has to have after a run; a sandbox that was used before has more leads. */
export const expectedItems = [
	{ node: 'Make users', output: 0, what: 'made', count: USERS },
	{ node: 'Create users', output: 0, what: 'created', count: USERS - BAD_USERS },
	{ node: 'Create users', output: 1, what: 'refused', count: BAD_USERS },
	{ node: 'Tag users', output: 0, what: 'tagged', count: USERS - BAD_USERS },
	{ node: 'Create a lead', output: 0, what: 'created', count: 1 },
	{ node: 'List leads', output: 0, what: 'listed', atLeast: 1 },
] as const;

interface Account {
	url: string;
	appId: string;
	appSecret: string;
}

export const demoCredential = ({ url, appId, appSecret }: Account): CredentialToImport => ({
	...credential,
	type: 'jingApi',
	data: { appId, appSecret, baseUrl: url, endpointOverrides: '{}' },
});
