import type { Lead } from '../records/lead';
import { newId } from './ids';
import { chinaTime } from './time';

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
