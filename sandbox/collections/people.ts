import { type Group, type GroupMember, seedGroups } from '../records/group';
import {
	type Member,
	type MemberLevel,
	type MemberRule,
	type PointsRecord,
	seedMemberLevels,
	seedMemberRules,
} from '../records/member';
import { seedTags, type Tag } from '../records/tag';
import type { User } from '../records/user';
import { mapBy } from '../rules/objects';

export interface People {
	/** By omni_user_uuid. */
	users: Map<string, User>;
	/** `type:value` of an identity -> omni_user_uuid of its owner; always in step with `users`. */
	identityOwners: Map<string, string>;
	/** By tag_id. */
	tags: Map<string, Tag>;
	/** By group_id. */
	groups: Map<string, Group>;
	groupMembers: GroupMember[];
	/** By member_id. */
	members: Map<string, Member>;
	memberLevels: MemberLevel[];
	/** By rule_id. */
	memberRules: Map<string, MemberRule>;
	pointsRecords: PointsRecord[];
}

export function freshPeople(): People {
	return {
		users: new Map(),
		identityOwners: new Map(),
		tags: mapBy('tag_id', seedTags),
		groups: mapBy('group_id', seedGroups),
		groupMembers: [],
		members: new Map(),
		memberLevels: structuredClone(seedMemberLevels),
		memberRules: mapBy('rule_id', seedMemberRules),
		pointsRecords: [],
	};
}
