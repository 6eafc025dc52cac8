import { notFound } from '../protocol/refusal';
import type { Lead } from '../records/lead';
import type { State } from '../state';
import type { Given } from './given';

/** The lead that `lead_uuid` names. */
export function leadOf(given: Given, state: State): Lead {
	const lead = state.leads.get(given.requiredText('lead_uuid'));
	if (!lead) throw notFound('线索');
	return lead;
}
