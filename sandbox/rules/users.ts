import type { Trace } from '../records/trace';
import type { FieldsSource, User } from '../records/user';
import type { State } from '../state';
import { Given } from './given';
import { namedPerson, ownersOf } from './identity';
import { statusName } from './leads';
import { pickFields } from './objects';
import { bind, findOrCreatePerson } from './people';

export function sourceOf(given: Given): FieldsSource | undefined {
	const raw = given.object('fields_source');
	if (raw === undefined) return undefined;
	const source = new Given(raw);
	return {
		source_type: source.requiredText('source_type'),
		source_value: source.requiredText('source_value'),
	};
}

/**
 * The user who left the trace. The tenant starts without people, so somebody whom nobody knows yet
 * becomes a user when a trace is first looked at.
 */
export function ownerOfTrace(state: State, { identities }: Trace): User {
	const [known] = ownersOf(state, identities);
	if (!known) return findOrCreatePerson(state, structuredClone(identities));
	bind(state, known, structuredClone(identities));
	return known;
}

const PERSON = ['identity', 'omni_user_uuid'];

/**
 * Whether a row belongs to the person asked for, if any: by `identity` or `omni_user_uuid`. Asked
 * per row, because a person may become known through the row itself.
 */
export function ofPerson(given: Given, state: State): (owner: User) => boolean {
	given.atMostOne(PERSON);
	if (!PERSON.some((key) => given.has(key))) return () => true;
	const asked = () => namedPerson(given, state, 'omni_user_uuid');
	asked();
	return (owner) => owner === asked();
}

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
