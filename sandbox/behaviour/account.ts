import { notFound } from '../protocol/refusal';
import type { Account } from '../records/account';
import type { Lead } from '../records/lead';
import { one } from '../rules/calls';
import {
	businessTypeName,
	employeeById,
	knownBusinessType,
	layoutsAsked,
	recordsOfCompany,
} from '../rules/crm';
import { Given } from '../rules/given';
import { newId } from '../rules/ids';
import { containsText, defined, mergeFields } from '../rules/objects';
import { having, pageOf, recordOf, timeRange } from '../rules/query';
import { chinaTime } from '../rules/time';
import { sourceOf } from '../rules/users';
import type { State } from '../state';
import type { Behaviours } from './call';

/** What a call sets next to the fields, checked; only what was sent. */
function accountValues(given: Given, state: State): Partial<Account> {
	const [owner, type] = [given.text('owner'), given.text('business_type')];
	return defined({
		owner: owner ? employeeById(state, owner).employee_id : undefined,
		business_type: type ? knownBusinessType(state, 'account', type) : undefined,
		notes: given.text('notes'),
	}) as Partial<Account>;
}

/** The leads in a list of `{lead_uuid}`; an unknown one is refused. */
function leadsNamed(given: Given, state: State): Lead[] {
	return (given.objects('leads') ?? []).map((entry) => {
		const lead = state.leads.get(new Given(entry).requiredText('lead_uuid'));
		if (!lead) throw notFound('线索');
		return lead;
	});
}

/** Leads point to their account, so a link is a change of the lead. */
function link(leads: Lead[], { account_uuid }: Account): void {
	for (const lead of leads) {
		lead.fields = { ...lead.fields, account_id: account_uuid };
		lead.updated_timestamp = chinaTime();
	}
}

function showAccount(account: Account, state: State) {
	const { owner } = account;
	const leads = [...state.leads.values()]
		.filter(({ fields }) => fields.account_id === account.account_uuid)
		.map(({ lead_uuid, fields }) => ({ lead_uuid, name: fields.name ?? null }));
	return {
		account_uuid: account.account_uuid,
		object_name: 'account',
		business_type: account.business_type,
		business_type_name: businessTypeName(state, account.business_type),
		owner,
		owner_name: owner === null ? null : employeeById(state, owner).employee_name,
		fields: { ...account.fields },
		lead_count: leads.length,
		leads,
		fields_source: account.fields_source,
		notes: account.notes,
		is_voided: account.is_voided,
		created_timestamp: account.created_timestamp,
		updated_timestamp: account.updated_timestamp,
	};
}

/** Always a new account, even for a company that has one: a call sent twice must show. */
const create = one((given, { state }) => {
	const now = chinaTime();
	const account: Account = {
		account_uuid: newId(),
		business_type: given.requiredText('business_type'),
		owner: null,
		fields: mergeFields({}, given.requiredObject('fields')),
		fields_source: sourceOf(given) ?? null,
		notes: null,
		is_voided: false,
		created_timestamp: now,
		updated_timestamp: now,
		...accountValues(given, state),
	};
	link(leadsNamed(given, state), account);
	state.accounts.set(account.account_uuid, account);
	const { account_uuid, business_type, owner, created_timestamp } = account;
	return { account_uuid, business_type, owner, is_new: true, created_timestamp };
});

/** Whether an account belongs to the company asked for, by its ID or its name. */
function ofCompany(given: Given, state: State): (account: Account) => boolean {
	const asked = given.text('company_id');
	if (!asked) return () => true;
	const company = state.companies.get(asked);
	if (!company) return ({ fields }) => fields.company_id === asked;
	const own = new Set<unknown>(recordsOfCompany(state, company));
	return (account) => own.has(account);
}

const getAll = one((given, { state }) => {
	const keyword = given.text('keyword') ?? '';
	const accounts = [...state.accounts.values()]
		.filter(timeRange(given))
		.filter(having(given, 'account_uuid'))
		.filter(having(given, 'business_type'))
		.filter(having(given, 'owner'))
		.filter(ofCompany(given, state))
		.filter(({ fields }) => containsText([fields.name], keyword));
	return pageOf(given, accounts, (account) => showAccount(account, state));
});

const update = one((given, { state }) => {
	const account = recordOf(given, 'account_uuid', state.accounts, '客户');
	given.atLeastOne(['fields', 'owner', 'business_type', 'leads', 'notes']);
	const values = accountValues(given, state);
	const leads = leadsNamed(given, state);
	const fields = mergeFields(account.fields, given.object('fields'));
	Object.assign(account, values, { fields, updated_timestamp: chinaTime() });
	link(leads, account);
	const { account_uuid, business_type, owner, updated_timestamp } = account;
	return { account_uuid, business_type, owner, updated_timestamp };
});

const getLayouts = one((given, { state }) => layoutsAsked(given, state.accountLayouts));

export const account: Behaviours = { create, getAll, update, getLayouts };
