import { missing, notFound } from '../protocol/refusal';
import type { LeadStatus } from '../records/leadStatus';
import { one } from '../rules/calls';
import type { Given } from '../rules/given';
import { leadOf, statusById } from '../rules/leads';
import { wholeList } from '../rules/query';
import { chinaTime } from '../rules/time';

export const getStatuses = one((given, { state }) => {
	const [type, stage] = [given.text('business_type'), given.text('life_status')];
	return wholeList(
		state.leadStatuses
			.filter(({ business_type }) => !type || business_type === type)
			.filter(({ life_status }) => !stage || life_status === stage),
	);
});

/** The reason for a status, if any: a closing status demands one of its own. */
function reasonFor(given: Given, status: LeadStatus): string | null {
	const id = given.text('reason_id');
	if (!id && status.is_closed) throw missing('reason_id');
	if (!id) return null;
	if (!status.reasons.some(({ reason_id }) => reason_id === id)) throw notFound('原因');
	return id;
}

export const updateStatus = one((given, { state }) => {
	const lead = leadOf(given, state);
	const status = statusById(state, given.requiredText('status_id'));
	if (!status || status.business_type !== lead.business_type) throw notFound('线索状态');
	const reason_id = reasonFor(given, status);
	const previous_status_id = lead.status_id;
	const { status_id, status_name, life_status } = status;
	const notes = given.text('notes') ?? lead.notes;
	const updated_timestamp = chinaTime();
	Object.assign(lead, { status_id, life_status, reason_id, notes, updated_timestamp });
	const { lead_uuid, owner } = lead;
	return {
		lead_uuid,
		status_id,
		status_name,
		previous_status_id,
		life_status,
		owner,
		updated_timestamp,
	};
});
