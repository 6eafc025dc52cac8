import type { User } from '../records/user';
import type { State } from '../state';
import { statusName } from './leadStatus';
import { pickFields } from './objects';

/** The follow-up status of the user's latest lead, null without a lead. */
function stageName(user: User, state: State): string | null {
	let name: string | null = null;
	for (const lead of state.leads.values()) {
		if (lead.lead_omni_user_uuid === user.omni_user_uuid) name = statusName(state, lead.status_id);
	}
	return name;
}

function tagsOf(user: User, state: State) {
	return user.tag_ids.map((id) => ({ tag_id: id, tag_name: state.tags.get(id)?.tag_name ?? null }));
}

export const identitiesShown = (user: User, types: string[] = []) =>
	user.identities
		.filter(({ type }) => types.length === 0 || types.includes(type))
		.map((identity) => ({ ...identity }));

export function shortUser(user: User) {
	return { omni_user_uuid: user.omni_user_uuid, identities: identitiesShown(user) };
}

export function userWithoutTags(user: User, state: State, fieldCodes?: string[]) {
	return {
		...shortUser(user),
		fields: pickFields(user.fields, fieldCodes),
		fields_source: user.fields_source,
		leads_info: { stage_name: stageName(user, state) },
		created_timestamp: user.created_timestamp,
		updated_timestamp: user.updated_timestamp,
	};
}

export function wholeUser(user: User, state: State, fieldCodes?: string[]) {
	return { ...userWithoutTags(user, state, fieldCodes), tags: tagsOf(user, state) };
}
