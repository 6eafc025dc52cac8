import type { Identity, User } from '../records/user';
import type { State } from '../state';
import { handOver } from './handOver';
import { identityKey, ownersOf } from './identity';
import { newId } from './ids';
import { mergeFields } from './objects';
import { chinaTime } from './time';

function newPerson(state: State): User {
	const now = chinaTime();
	const user: User = {
		omni_user_uuid: newId(),
		identities: [],
		fields: {},
		fields_source: null,
		tag_ids: [],
		created_timestamp: now,
		updated_timestamp: now,
	};
	state.users.set(user.omni_user_uuid, user);
	return user;
}

/** Gives the user the identities that nobody has yet. */
export function bind(state: State, user: User, identities: Identity[]): void {
	for (const identity of identities) {
		const key = identityKey(identity);
		if (state.identityOwners.has(key)) continue;
		state.identityOwners.set(key, user.omni_user_uuid);
		user.identities.push(identity);
	}
}

/** Makes one person of two: `kept` gets all that `other` had, and its own values win. */
function absorb(state: State, kept: User, other: User): void {
	for (const identity of other.identities) {
		state.identityOwners.set(identityKey(identity), kept.omni_user_uuid);
	}
	kept.identities.push(...other.identities);
	kept.fields = mergeFields(other.fields, kept.fields);
	kept.fields_source ??= other.fields_source;
	kept.tag_ids = [...new Set([...kept.tag_ids, ...other.tag_ids])];
	handOver(state, other.omni_user_uuid, kept.omni_user_uuid);
	state.users.delete(other.omni_user_uuid);
}

/** The one person who has any of the identities, new if nobody has; several become one. */
export function findOrCreatePerson(state: State, identities: Identity[]): User {
	const [kept = newPerson(state), ...others] = ownersOf(state, identities);
	for (const other of others) absorb(state, kept, other);
	bind(state, kept, identities);
	return kept;
}
