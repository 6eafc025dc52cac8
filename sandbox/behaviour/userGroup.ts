import type { Group, GroupMember } from '../records/group';
import { manyUnder, one } from '../rules/calls';
import { groupOf, membersOf } from '../rules/groups';
import { identitySent, personOf } from '../rules/identity';
import { newId } from '../rules/ids';
import { containsText, pickFields } from '../rules/objects';
import { between, pageOf, timeRange } from '../rules/query';
import { chinaTime } from '../rules/time';
import { shortUser } from '../rules/users';
import type { State } from '../state';
import type { Behaviours } from './call';

function shown(group: Group, state: State) {
	const { creator_name, created_timestamp, updated_timestamp, ...rest } = group;
	const user_count = membersOf(state, group.group_id).length;
	return { ...rest, user_count, creator_name, created_timestamp, updated_timestamp };
}

const getAll = one((given, { state }) => {
	const keyword = given.text('keyword') ?? '';
	const groups = [...state.groups.values()]
		.filter(timeRange(given))
		.filter(({ group_name }) => containsText([group_name], keyword));
	return pageOf(given, groups, (group) => shown(group, state));
});

const get = one((given, { state }) => shown(groupOf(given, state), state));

const getUsers = one((given, { state }) => {
	const members = membersOf(state, groupOf(given, state).group_id).filter(
		between<GroupMember>(given, ({ added_timestamp }) => added_timestamp),
	);
	const codes = given.texts('field_codes');
	return pageOf(given, members, ({ omni_user_uuid, added_timestamp }) => {
		const person = state.users.get(omni_user_uuid);
		if (!person) return { omni_user_uuid, identities: [], fields: {}, added_timestamp };
		return { ...shortUser(person), fields: pickFields(person.fields, codes), added_timestamp };
	});
});

/** Always a new group, even under a name that another one has: a call sent twice must show. */
const create = one((given, { state }) => {
	const now = chinaTime();
	const group: Group = {
		group_id: newId(),
		group_name: given.requiredText('group_name'),
		description: given.text('description') ?? '',
		creator_name: '开放平台',
		created_timestamp: now,
		updated_timestamp: now,
	};
	state.groups.set(group.group_id, group);
	return shown(group, state);
});

const update = one((given, { state }) => {
	const group = groupOf(given, state);
	given.atLeastOne(['group_name', 'description']);
	group.group_name = given.text('group_name') || group.group_name;
	group.description = given.text('description') ?? group.description;
	group.updated_timestamp = chinaTime();
	return shown(group, state);
});

/** The group goes, its users stay. */
const remove = one((given, { state }) => {
	const { group_id } = groupOf(given, state);
	state.groups.delete(group_id);
	state.groupMembers = state.groupMembers.filter((member) => member.group_id !== group_id);
	return { group_id, is_deleted: true };
});

const importUsers = manyUnder(
	['omni_user_uuid', 'identity'],
	(query, { state }) => groupOf(query, state),
	(given, { state }, { group_id }) => {
		const { omni_user_uuid } = personOf(given, state);
		const isIn = membersOf(state, group_id).some((has) => has.omni_user_uuid === omni_user_uuid);
		if (!isIn) state.groupMembers.push({ group_id, omni_user_uuid, added_timestamp: chinaTime() });
		return { omni_user_uuid, ...identitySent(given) };
	},
);

export const userGroup: Behaviours = {
	getAll,
	get,
	getUsers,
	create,
	update,
	delete: remove,
	importUsers,
};
