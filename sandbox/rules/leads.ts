import { notFound } from '../protocol/refusal';
import { type Lead, leadPools, lifeStatuses } from '../records/lead';
import type { LeadStatus } from '../records/leadStatus';
import type { Identity } from '../records/user';
import type { State } from '../state';
import { businessTypeName, employeeById, employeesShown, knownBusinessType } from './crm';
import type { Given } from './given';
import { checkMobile, identityFrom, ownerOf, unknownUser } from './identity';
import { newId } from './ids';
import { defined, type JsonObject } from './objects';
import { findOrCreatePerson } from './people';
import { chinaTime } from './time';

/** The lead that `lead_uuid` names. */
export function leadOf(given: Given, state: State): Lead {
	const lead = state.leads.get(given.requiredText('lead_uuid'));
	if (!lead) throw notFound('线索');
	return lead;
}

export function statusById(state: State, id: string | null): LeadStatus | undefined {
	return state.leadStatuses.find(({ status_id }) => status_id === id);
}

export function statusName(state: State, id: string | null): string | null {
	return statusById(state, id)?.status_name ?? null;
}

/** Keeps a lead's status where its business type and stage have it, else takes their first one. */
export function settledStatus(state: State, lead: Lead): string | null {
	const possible = state.leadStatuses
		.filter(({ business_type }) => business_type === lead.business_type)
		.filter(({ life_status }) => life_status === lead.life_status)
		.sort((a, b) => a.sort - b.sort);
	const kept = possible.find(({ status_id }) => status_id === lead.status_id) ?? possible[0];
	return kept?.status_id ?? null;
}

export function newLead(business_type: string): Lead {
	const now = chinaTime();
	return {
		lead_uuid: newId(),
		lead_omni_user_uuid: null,
		business_type,
		life_status: 'baby_lead',
		status_id: null,
		reason_id: null,
		lead_pool: 'market',
		owner: null,
		collaborators: [],
		fields: {},
		fields_source: null,
		notes: null,
		is_voided: false,
		to_baby_lead_timestamp: null,
		created_timestamp: now,
		updated_timestamp: now,
	};
}

const words = (choices: Array<{ value: string }>) => choices.map(({ value }) => value);

function knownUserId(state: State, id: string): string {
	if (!state.users.has(id)) throw unknownUser();
	return id;
}

/** What a call sets next to the fields, checked; only what was sent. */
export function leadValues(given: Given, state: State): Partial<Lead> {
	const known = (key: string, check: (state: State, id: string) => string) => {
		const id = given.text(key);
		return id === undefined ? undefined : check(state, id);
	};
	return defined({
		owner: known('owner', (all, id) => employeeById(all, id).employee_id),
		business_type: known('business_type', (all, id) => knownBusinessType(all, 'lead', id)),
		lead_omni_user_uuid: known('lead_omni_user_uuid', knownUserId),
		lead_pool: given.word('lead_pool', words(leadPools)),
		life_status: given.word('life_status', words(lifeStatuses)),
		notes: given.text('notes'),
	}) as Partial<Lead>;
}

/** Refuses fields that the platform would not take. */
export function checkLeadFields(fields: JsonObject): void {
	if (typeof fields.mobile === 'string') checkMobile(fields.mobile);
}

/** Who the caller says is behind a new lead, else who its mobile and email point to. */
export function leadIdentities(given: Given, fields: JsonObject): Identity[] {
	const identity = given.object('identity');
	if (identity) return [identityFrom(identity)];
	return ['mobile', 'email']
		.filter((type) => typeof fields[type] === 'string' && fields[type] !== '')
		.map((type) => ({ type, value: String(fields[type]) }));
}

/** A lead never makes one person of two: the first identity that is known decides. */
export function leadPersonId(state: State, identities: Identity[]): string | null {
	const known = identities.find((identity) => ownerOf(state, identity));
	const wanted = known ? [known] : identities;
	return wanted.length > 0 ? findOrCreatePerson(state, wanted).omni_user_uuid : null;
}

export function showLead(lead: Lead, state: State) {
	const { reason_id: _reason, ...shown } = lead;
	const stage = lifeStatuses.find(({ value }) => value === lead.life_status);
	return {
		...shown,
		object_name: 'lead',
		business_type_name: businessTypeName(state, lead.business_type),
		life_status_name: stage?.label ?? null,
		status_name: statusName(state, lead.status_id),
		owner_name: lead.owner === null ? null : employeeById(state, lead.owner).employee_name,
		collaborators: employeesShown(state, lead.collaborators),
		fields: { ...lead.fields },
	};
}
