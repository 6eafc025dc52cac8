import { invalid, notFound, Refusal } from '../protocol/refusal';
import type { Member, MemberRule, PointsRecord } from '../records/member';
import { one } from '../rules/calls';
import type { Given } from '../rules/given';
import { newId } from '../rules/ids';
import { balanceOf, grantedBy, memberOf, raiseLevel, usePoints } from '../rules/members';
import { futureMoment } from '../rules/sends';
import { chinaTime, daysFromNow } from '../rules/time';
import type { State } from '../state';

export const getPoints = one((given, { state }) => {
	const member = memberOf(given, state);
	const { member_id, omni_user_uuid } = member;
	return { member_id, omni_user_uuid, ...balanceOf(state, member) };
});

function positivePoints(given: Given): number {
	const points = given.requiredInteger('points');
	if (points <= 0) throw invalid('points');
	return points;
}

/** The rule that is named, if it is in force. */
function ruleNamed(given: Given, state: State): MemberRule | undefined {
	const id = given.text('rule_id');
	if (!id) return undefined;
	const rule = state.memberRules.get(id);
	if (!rule) throw notFound('积分规则');
	if (rule.status !== 'enabled') throw new Refusal(40004, '积分规则已停用');
	return rule;
}

/** Keeps the change. A business_no recognises nothing: a call sent twice moves points twice. */
function noted(given: Given, state: State, member: Member, change: Partial<PointsRecord>) {
	const record: PointsRecord = {
		points_record_id: newId(),
		member_id: member.member_id,
		change_points: 0,
		remaining: 0,
		expire_time: null,
		reason: given.requiredText('reason'),
		business_no: given.text('business_no') ?? null,
		rule_id: given.text('rule_id') || null,
		created_timestamp: chinaTime(),
		...change,
	};
	state.pointsRecords.push(record);
	member.updated_timestamp = record.created_timestamp;
	return {
		points_record_id: record.points_record_id,
		member_id: member.member_id,
		omni_user_uuid: member.omni_user_uuid,
		change_points: record.change_points,
		points: balanceOf(state, member).points,
		business_no: record.business_no,
		rule_id: record.rule_id,
		created_timestamp: record.created_timestamp,
	};
}

export const deductPoints = one((given, { state }) => {
	const member = memberOf(given, state);
	const points = positivePoints(given);
	given.requiredText('reason');
	ruleNamed(given, state);
	usePoints(state, member, points);
	return noted(given, state, member, { change_points: -points });
});

export const addPoints = one((given, { state }) => {
	const member = memberOf(given, state);
	const asked = positivePoints(given);
	given.requiredText('reason');
	const rule = ruleNamed(given, state);
	const ruled = rule?.expire_days ? daysFromNow(rule.expire_days) : null;
	const expire_time = futureMoment(given, 'expire_time') ?? ruled;
	const points = grantedBy(rule, state, member, asked);
	const change = { change_points: points, remaining: points, expire_time };
	const answer = noted(given, state, member, change);
	raiseLevel(state, member);
	return answer;
});
