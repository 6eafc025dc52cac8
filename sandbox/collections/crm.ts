import type { Account } from '../records/account';
import { type BusinessType, seedBusinessTypes } from '../records/businessType';
import { type Company, seedCompanies } from '../records/company';
import { type Employee, seedEmployees } from '../records/employee';
import { type Layout, seedAccountLayouts, seedLeadLayouts } from '../records/layout';
import type { Lead } from '../records/lead';
import { type LeadStatus, seedLeadStatuses } from '../records/leadStatus';
import { type ObjectField, seedObjectFields } from '../records/objectField';
import { type OptionSet, seedOptionSets } from '../records/optionSet';
import {
	seedSourceOptions,
	seedSourceTypes,
	type SourceOption,
	type SourceType,
} from '../records/source';
import { mapBy } from '../rules/objects';

export interface Crm {
	/** By lead_uuid. */
	leads: Map<string, Lead>;
	leadStatuses: LeadStatus[];
	leadLayouts: Layout[];
	/** By account_uuid. */
	accounts: Map<string, Account>;
	accountLayouts: Layout[];
	/** By company_id. */
	companies: Map<string, Company>;
	businessTypes: BusinessType[];
	objectFields: ObjectField[];
	/** By option_set_id. */
	optionSets: Map<string, OptionSet>;
	sourceTypes: SourceType[];
	/** By option_id. */
	sourceOptions: Map<string, SourceOption>;
	employees: Employee[];
}

export function freshCrm(): Crm {
	return {
		leads: new Map(),
		leadStatuses: structuredClone(seedLeadStatuses),
		leadLayouts: structuredClone(seedLeadLayouts),
		accounts: new Map(),
		accountLayouts: structuredClone(seedAccountLayouts),
		companies: mapBy('company_id', seedCompanies),
		businessTypes: structuredClone(seedBusinessTypes),
		objectFields: structuredClone(seedObjectFields),
		optionSets: mapBy('option_set_id', seedOptionSets),
		sourceTypes: structuredClone(seedSourceTypes),
		sourceOptions: mapBy('option_id', seedSourceOptions),
		employees: structuredClone(seedEmployees),
	};
}
