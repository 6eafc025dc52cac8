import type { INodeParameters } from 'n8n-workflow';
import type { JingNode } from './execute';

/** Numbers like JING's: eleven digits, each its own person. */
export const mobile = (index: number) => String(13_800_000_000 + index);

export const people = (count: number) =>
	Array.from({ length: count }, (_, index) => ({ mobile: mobile(index) }));

const byMobile = {
	values: [{ type: 'mobile', value: '={{ $json.mobile }}' }],
};

type Settings = Omit<JingNode, 'parameters'>;

export const createUsers = (
	parameters: INodeParameters = {},
	settings: Settings = {},
): JingNode => ({
	name: 'Create',
	parameters: { resource: 'user', operation: 'create', identities: byMobile, ...parameters },
	...settings,
});

export const getUser = (parameters: INodeParameters = {}, settings: Settings = {}): JingNode => ({
	name: 'Get',
	parameters: {
		resource: 'user',
		operation: 'get',
		identifyBy: 'mobile',
		identifyValue: '={{ $json.mobile }}',
		...parameters,
	},
	...settings,
});

export const createLead = (
	parameters: INodeParameters = {},
	settings: Settings = {},
): JingNode => ({
	name: 'Lead',
	parameters: {
		resource: 'lead',
		operation: 'create',
		business_type: 'FcKtzPvUzZ4dDEi7gNGZqa',
		fields: { values: [{ key: 'mobile', value: '={{ $json.mobile }}' }] },
		...parameters,
	},
	...settings,
});

export const listLeads = (parameters: INodeParameters = {}, settings: Settings = {}): JingNode => ({
	name: 'Leads',
	parameters: { resource: 'lead', operation: 'getAll', returnAll: true, ...parameters },
	...settings,
});
