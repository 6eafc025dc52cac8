import { notFound } from '../protocol/refusal';
import { type Lead, leadPools, lifeStatuses } from '../records/lead';
import type { State } from '../state';
import { employeeById } from './employees';
import type { Given } from './given';
import { checkMobile, unknownUser } from './identity';
import type { JsonObject } from './object';

const words = (choices: Array<{ value: string }>) => choices.map(({ value }) => value);

export function knownBusinessType(state: State, id: string): string {
	if (!state.businessTypes.some(({ business_type }) => business_type === id)) {
		throw notFound('业务类型');
	}
	return id;
}

function knownUserId(state: State, id: string): string {
	if (!state.users.has(id)) throw unknownUser();
	return id;
}

function defined<T extends object>(values: T): Partial<T> {
	const entries = Object.entries(values).filter(([, value]) => value !== undefined);
	return Object.fromEntries(entries) as Partial<T>;
}

/** What a call sets beside the fields, checked; only what was sent. */
export function leadValues(given: Given, state: State): Partial<Lead> {
	const known = (key: string, check: (state: State, id: string) => string) => {
		const id = given.text(key);
		return id === undefined ? undefined : check(state, id);
	};
	return defined({
		owner: known('owner', (all, id) => employeeById(all, id).employee_id),
		business_type: known('business_type', knownBusinessType),
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
