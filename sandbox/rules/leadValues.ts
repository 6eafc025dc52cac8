import { type Lead, leadPools, lifeStatuses } from '../records/lead';
import type { State } from '../state';
import { knownBusinessType } from './businessTypes';
import { employeeById } from './employees';
import type { Given } from './given';
import { checkMobile, unknownUser } from './identity';
import { defined, type JsonObject } from './objects';

const words = (choices: Array<{ value: string }>) => choices.map(({ value }) => value);

function knownUserId(state: State, id: string): string {
	if (!state.users.has(id)) throw unknownUser();
	return id;
}

/** What a call sets beside the fields, checked; only what was sent. */
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
