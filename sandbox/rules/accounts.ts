import { notFound } from '../protocol/refusal';
import type { Account } from '../records/account';
import type { Lead } from '../records/lead';
import type { State } from '../state';
import { businessTypeName, knownBusinessType } from './businessTypes';
import { employeeById } from './employees';
import { Given } from './given';
import { defined } from './objects';
import { chinaTime } from './time';

/** What a call sets beside the fields, checked; only what was sent. */
export function accountValues(given: Given, state: State): Partial<Account> {
	const [owner, type] = [given.text('owner'), given.text('business_type')];
	return defined({
		owner: owner ? employeeById(state, owner).employee_id : undefined,
		business_type: type ? knownBusinessType(state, 'account', type) : undefined,
		notes: given.text('notes'),
	}) as Partial<Account>;
}

/** The leads in a list of `{lead_uuid}`; an unknown one is refused. */
export function leadsNamed(given: Given, state: State): Lead[] {
	return (given.objects('leads') ?? []).map((entry) => {
		const lead = state.leads.get(new Given(entry).requiredText('lead_uuid'));
		if (!lead) throw notFound('线索');
		return lead;
	});
}

/** Leads point to their account, so a link is a change of the lead. */
export function link(leads: Lead[], { account_uuid }: Account): void {
	for (const lead of leads) {
		lead.fields = { ...lead.fields, account_id: account_uuid };
		lead.updated_timestamp = chinaTime();
	}
}

export function showAccount(account: Account, state: State) {
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
