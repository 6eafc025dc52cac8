import { Refusal } from '../protocol/refusal';
import type { Member, MemberRule, PointsRecord } from '../records/member';
import type { State } from '../state';
import { chinaTime, isDue } from './time';

export function recordsFor(state: State, { member_id }: Member): PointsRecord[] {
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
