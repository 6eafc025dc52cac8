import type { Field } from '../engine/definition';
import { companies } from './lookups';

export const companyId: Field = {
	displayName: 'Company',
	name: 'company_id',
	type: 'resourceLocator',
	default: { mode: 'list', value: '' },
	lookup: companies,
	required: true,
	placeholder: 'e.g. c4XwNq7VzKt2RbYm9HsJpd',
	description:
		"Leads and accounts show the company's name under company_id. By ID, enter JING's company ID.",
};

/** Where it narrows a list, not names the one record. */
export const onlyCompanyId: Field = { ...companyId, required: false };

export const companyName: Field = {
	displayName: 'Company Name',
	name: 'company_name',
	type: 'string',
	default: '',
	description: 'Full registered name',
};

export const requiredCompanyName: Field = { ...companyName, required: true };

export const creditCode: Field = {
	displayName: 'Unified Social Credit Code',
	name: 'credit_code',
	type: 'string',
	default: '',
	placeholder: 'e.g. 91310000MA1K00000X',
	description: 'Registration code of 18 characters, the safest way to identify a company',
};

export const industry: Field = {
	displayName: 'Industry',
	name: 'industry',
	type: 'string',
	default: '',
	description: 'One of the industries defined in JING',
};

export const companySize: Field = {
	displayName: 'Company Size',
	name: 'scale',
	type: 'string',
	default: '',
	description: 'One of the employee ranges defined in JING',
};

export const countryRegion: Field = {
	displayName: 'Country or Region',
	name: 'country_region',
	type: 'string',
	default: '',
};

export const province: Field = {
	displayName: 'Province',
	name: 'province',
	type: 'string',
	default: '',
};

export const city: Field = {
	displayName: 'City',
	name: 'city',
	type: 'string',
	default: '',
};

export const address: Field = {
	displayName: 'Address',
	name: 'address',
	type: 'string',
	default: '',
	description: 'Street address',
};

export const officialWebsite: Field = {
	displayName: 'Official Website',
	name: 'official_website',
	type: 'string',
	default: '',
	placeholder: 'e.g. https://www.example.com',
};
