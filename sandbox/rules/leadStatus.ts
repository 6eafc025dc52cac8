import type { Lead } from '../records/lead';
import type { LeadStatus } from '../records/leadStatus';
import type { State } from '../state';

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
