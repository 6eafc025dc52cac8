import { Refusal } from '../protocol/refusal';
import type { Member } from '../records/member';
import type { User } from '../records/user';
import { one } from '../rules/calls';
import type { Given } from '../rules/given';
import { identityFrom, personOf } from '../rules/identity';
import { newId } from '../rules/ids';
import { levelById, memberOf, memberOfPerson, memberStatuses, showMember } from '../rules/members';
import { containsText, mergeFields } from '../rules/objects';
import { findOrCreatePerson } from '../rules/people';
import { between, having, pageOf } from '../rules/query';
import { chinaTime } from '../rules/time';
import { sourceOf } from '../rules/users';
import type { State } from '../state';
import type { Behaviours } from './call';
import { addPoints, deductPoints, getPoints } from './memberPoints';

function levelNamed(given: Given, state: State): string | undefined {
	const id = given.text('level_id');
	return id ? levelById(state, id).level_id : undefined;
}

function newNumber(state: State): string {
	const day = chinaTime().slice(0, 10).replaceAll('-', '');
	return `M${day}${String(state.members.size + 1).padStart(6, '0')}`;
}

function newMember(given: Given, state: State): Omit<Member, 'omni_user_uuid'> {
	const now = chinaTime();
	return {
		member_id: newId(),
		member_no: given.text('member_no') || newNumber(state),
		level_id: levelNamed(given, state) ?? state.memberLevels[0]?.level_id ?? '',
		status: given.word('status', memberStatuses) ?? 'normal',
		fields: mergeFields({}, given.object('fields')),
		fields_source: sourceOf(given) ?? null,
		registered_timestamp: given.moment('registered_timestamp') ?? now,
		updated_timestamp: now,
	};
}

/** The person who becomes a member; an identity that nobody has makes a user as well. */
function personJoining(given: Given, state: State): User {
	given.exactlyOne(['identity', 'omni_user_uuid']);
	const identity = given.object('identity');
	return identity ? findOrCreatePerson(state, [identityFrom(identity)]) : personOf(given, state);
}

const create = one((given, { state }) => {
	const values = newMember(given, state);
	const person = personJoining(given, state);
	if (memberOfPerson(state, person)) throw new Refusal(40004, '该用户已是会员');
	const member: Member = { ...values, omni_user_uuid: person.omni_user_uuid };
	state.members.set(member.member_id, member);
	const { member_id, member_no, omni_user_uuid, level_id, level_name, status, points } = showMember(
		member,
		state,
	);
	const { registered_timestamp } = member;
	return {
		...{ member_id, member_no, omni_user_uuid, level_id, level_name, status, points },
		is_new: true,
		registered_timestamp,
	};
});

const get = one((given, { state }) => showMember(memberOf(given, state), state));

const update = one((given, { state }) => {
	const member = memberOf(given, state);
	given.atLeastOne(['fields', 'level_id', 'status', 'member_no']);
	const level_id = levelNamed(given, state) ?? member.level_id;
	const status = given.word('status', memberStatuses) ?? member.status;
	const fields = mergeFields(member.fields, given.object('fields'));
	const member_no = given.text('member_no') || member.member_no;
	const updated_timestamp = chinaTime();
	Object.assign(member, { level_id, status, fields, member_no, updated_timestamp });
	const { member_id, omni_user_uuid } = member;
	const { level_name } = levelById(state, level_id);
	return { member_id, omni_user_uuid, level_id, level_name, status, updated_timestamp };
});

const getRules = one((given, { state }) => {
	const keyword = given.text('keyword') ?? '';
	const rules = [...state.memberRules.values()]
		.filter(having(given, 'rule_type', ['points_add', 'level', 'points_deduct']))
		.filter(having(given, 'status', ['disabled', 'enabled']))
		.filter(({ rule_name }) => containsText([rule_name], keyword));
	return pageOf(given, rules, (rule) => rule);
});

const getAll = one((given, { state }) => {
	const keyword = given.text('keyword') ?? '';
	const isUpdated = given.word('time_type', ['registered', 'updated']) === 'updated';
	const members = [...state.members.values()]
		.filter(
			between<Member>(given, ({ registered_timestamp, updated_timestamp }) =>
				isUpdated ? updated_timestamp : registered_timestamp,
			),
		)
		.filter(having(given, 'level_id'))
		.filter(having(given, 'status', memberStatuses))
		.map((member) => showMember(member, state))
		.filter(({ name, member_no, identities }) => {
			const mobiles = identities.filter(({ type }) => type === 'mobile');
			return containsText([name, member_no, ...mobiles.map(({ value }) => value)], keyword);
		});
	return pageOf(given, members, (member) => member);
});

export const member: Behaviours = {
	create,
	get,
	update,
	getPoints,
	getRules,
	getAll,
	deductPoints,
	addPoints,
};
