import { notFound } from '../protocol/refusal';
import type { Group } from '../records/group';
import type { User } from '../records/user';
import type { State } from '../state';
import type { Given } from './given';
import { recordOf } from './query';

export const groupOf = (given: Given, state: State): Group =>
	recordOf(given, 'group_id', state.groups, '群组');

/** The members of a group, in the order in which they were added. */
export function membersOf(state: State, id: string) {
	return state.groupMembers.filter(({ group_id }) => group_id === id);
}

/** The IDs of groups under `key`; an unknown one is refused. */
export function groupIds(given: Given, key: string, state: State): string[] | undefined {
	const ids = given.texts(key);
	if (ids?.some((id) => !state.groups.has(id))) throw notFound('群组');
	return ids;
}

export function peopleIn(state: State, ids: string[]): User[] {
	const members = ids.flatMap((id) => membersOf(state, id));
	const people = members.map(({ omni_user_uuid }) => state.users.get(omni_user_uuid));
	return [...new Set(people.filter((person) => person !== undefined))];
}
