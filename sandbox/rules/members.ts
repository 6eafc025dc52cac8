import { notFound } from '../protocol/refusal';
import type { Member, MemberLevel } from '../records/member';
import type { User } from '../records/user';
import type { State } from '../state';
import type { Given } from './given';
import { namedPerson } from './identity';
import { balanceOf } from './points';
import { recordOf } from './query';
import { identitiesShown } from './showUser';

export const memberStatuses = ['pending', 'cancelled', 'frozen', 'normal'];

export function memberOfPerson(state: State, person: User | undefined): Member | undefined {
	const id = person?.omni_user_uuid;
	return [...state.members.values()].find(({ omni_user_uuid }) => omni_user_uuid === id);
}

/** The member named by exactly one of `identity`, `omni_user_uuid` and `member_id`. */
export function memberOf(given: Given, state: State): Member {
	given.exactlyOne(['identity', 'omni_user_uuid', 'member_id']);
	if (given.has('member_id')) return recordOf(given, 'member_id', state.members, '会员');
	const member = memberOfPerson(state, namedPerson(given, state, 'omni_user_uuid'));
	if (!member) throw notFound('会员');
	return member;
}

export function levelById(state: State, id: string): MemberLevel {
	const level = state.memberLevels.find(({ level_id }) => level_id === id);
	if (!level) throw notFound('会员等级');
	return level;
}

/** Lifts the member to the level that its points deserve; nobody sinks. */
export function raiseLevel(state: State, member: Member): void {
	const { total_points } = balanceOf(state, member);
	const present = levelById(state, member.level_id).from_points;
	for (const { level_id, from_points } of state.memberLevels) {
		if (from_points > present && from_points <= total_points) member.level_id = level_id;
	}
}

export function showMember(member: Member, state: State) {
	const person = state.users.get(member.omni_user_uuid);
	const { points, total_points } = balanceOf(state, member);
	return {
		member_id: member.member_id,
		member_no: member.member_no,
		omni_user_uuid: member.omni_user_uuid,
		identities: person ? identitiesShown(person) : [],
		name: member.fields.name ?? person?.fields.name ?? null,
		level_id: member.level_id,
		level_name: levelById(state, member.level_id).level_name,
		status: member.status,
		points,
		total_points,
		registered_timestamp: member.registered_timestamp,
		updated_timestamp: member.updated_timestamp,
		fields: { ...member.fields },
		fields_source: member.fields_source,
	};
}
