import { type Lead, lifeStatuses } from '../records/lead';
import type { State } from '../state';
import { businessTypeName } from './businessTypes';
import { employeeById, employeesShown } from './employees';
import { statusName } from './leadStatus';

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
