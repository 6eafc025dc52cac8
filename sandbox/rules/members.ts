import { notFound, Refusal } from '../protocol/refusal';
import type { Member, MemberLevel, MemberRule, PointsRecord } from '../records/member';
import type { User } from '../records/user';
import type { State } from '../state';
import type { Given } from './given';
import { namedPerson } from './identity';
import { recordOf } from './query';
import { chinaTime, isDue } from './time';
import { identitiesShown } from './users';

function recordsFor(state: State, { member_id }: Member): PointsRecord[] {
	return state.pointsRecords.filter((record) => record.member_id === member_id);
}

/** Points that were added and are not used up, those that lapse first in front. */
function remainders(state: State, member: Member): PointsRecord[] {
	const key = ({ expire_time }: PointsRecord) => expire_time ?? '9999';
	return recordsFor(state, member)
		.filter(({ remaining }) => remaining > 0)
		.sort((a, b) => key(a).localeCompare(key(b)));
}

const isExpired = ({ expire_time }: PointsRecord) => expire_time !== null && isDue(expire_time);

const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);

export function balanceOf(state: State, member: Member) {
	const changes = recordsFor(state, member).map(({ change_points }) => change_points);
	const rest = remainders(state, member);
	const good = rest.filter((record) => !isExpired(record));
	const next = good[0]?.expire_time ?? null;
	const left = (records: PointsRecord[]) => sum(records.map(({ remaining }) => remaining));
	return {
		points: left(good),
		frozen_points: 0,
		total_points: sum(changes.filter((change) => change > 0)),
		used_points: 0 - sum(changes.filter((change) => change < 0)),
		expired_points: left(rest.filter(isExpired)),
		expiring_points: next ? left(good.filter(({ expire_time }) => expire_time === next)) : 0,
		expiring_time: next,
	};
}

/** Takes points from what lapses first. Too few points change nothing. */
export function usePoints(state: State, member: Member, points: number): void {
	if (balanceOf(state, member).points < points) throw new Refusal(40004, '积分不足');
	let open = points;
	for (const record of remainders(state, member)) {
		if (isExpired(record)) continue;
		const taken = Math.min(open, record.remaining);
		record.remaining -= taken;
		open -= taken;
	}
}

/** What a rule still grants of the points; a rule that grants nothing any more is refused. */
export function grantedBy(
	rule: MemberRule | undefined,
	state: State,
	member: Member,
	points: number,
): number {
	if (!rule) return points;
	const given = recordsFor(state, member)
		.filter(({ rule_id }) => rule_id === rule.rule_id)
		.filter(({ change_points }) => change_points > 0);
	const today = chinaTime().slice(0, 10);
	const ofToday = given.filter(({ created_timestamp }) => created_timestamp.startsWith(today));
	const left = (limit: number | null, records: PointsRecord[]) =>
		(limit ?? Infinity) - sum(records.map(({ change_points }) => change_points));
	const granted = Math.min(points, left(rule.daily_limit, ofToday), left(rule.total_limit, given));
	if (granted <= 0) throw new Refusal(40004, '已达到积分规则上限');
	return granted;
}

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
