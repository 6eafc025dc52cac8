import type { Member } from '../records/member';
import type { Identity, User } from '../records/user';
import type { State } from '../state';
import { identityKey, ownersOf } from './identity';
import { newId } from './ids';
import { mergeFields } from './objects';
import { chinaTime } from './time';

/** Records that name a person by ID and no more than that changes when two people become one. */
function recordsOfPeople(state: State): Array<{ omni_user_uuid?: string | null }> {
	const sends = [...state.emails.values(), ...state.templateSends.values()];
	return [
		...state.groupMembers,
		...sends.flatMap(({ receivers }) => receivers),
		...state.emailDeliveries,
		...state.smsMessages,
		...state.wechatMessages,
		...state.templateDeliveries,
		...state.authorizations,
		...state.eventReports,
	];
}

/** A group holds everybody once. */
function dropRepeatedMembers(state: State): void {
	const seen = new Set<string>();
	state.groupMembers = state.groupMembers.filter(({ group_id, omni_user_uuid }) => {
		const key = `${group_id}:${omni_user_uuid}`;
		const isNew = !seen.has(key);
		seen.add(key);
		return isNew;
	});
}

function memberOf(state: State, id: string): Member | undefined {
	return [...state.members.values()].find(({ omni_user_uuid }) => omni_user_uuid === id);
}

/** The membership that was kept gets the points of the other one. */
function handOverMembership(state: State, from: string, to: string): void {
	const [other, kept] = [memberOf(state, from), memberOf(state, to)];
	if (!other) return;
	if (!kept) {
		other.omni_user_uuid = to;
		return;
	}
	for (const record of state.pointsRecords) {
		if (record.member_id === other.member_id) record.member_id = kept.member_id;
	}
	state.members.delete(other.member_id);
}

function handOverScore(state: State, from: string, to: string): void {
	const [other, kept] = [state.scores.get(from), state.scores.get(to)];
	if (!other) return;
	state.scores.delete(from);
	if (!kept) {
		state.scores.set(to, { ...other, omni_user_uuid: to });
		return;
	}
	kept.total_score += other.total_score;
	for (const [id, score] of Object.entries(other.intentions)) {
		kept.intentions[id] = (kept.intentions[id] ?? 0) + score;
	}
}

/** Makes all that is known of one person the other's. */
function handOver(state: State, from: string, to: string): void {
	for (const lead of state.leads.values()) {
		if (lead.lead_omni_user_uuid === from) lead.lead_omni_user_uuid = to;
	}
	for (const record of recordsOfPeople(state)) {
		if (record.omni_user_uuid === from) record.omni_user_uuid = to;
	}
	dropRepeatedMembers(state);
	handOverMembership(state, from, to);
	handOverScore(state, from, to);
}

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
