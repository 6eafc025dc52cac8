import type { FieldsSource } from './user';

/** Loyalty membership of a user. */
export interface Member {
	member_id: string;
	member_no: string;
	omni_user_uuid: string;
	level_id: string;
	status: string;
	fields: Record<string, unknown>;
	fields_source: FieldsSource | null;
	registered_timestamp: string;
	updated_timestamp: string;
}

/** A change of a member's points. */
export interface PointsRecord {
	points_record_id: string;
	member_id: string;
	change_points: number;
	/** What is left of points that were added. */
	remaining: number;
	expire_time: string | null;
	reason: string;
	business_no: string | null;
	rule_id: string | null;
	created_timestamp: string;
}

export interface MemberLevel {
	level_id: string;
	level_name: string;
	/** Points ever gained that raise a member to it. */
	from_points: number;
}

export interface MemberRule {
	rule_id: string;
	rule_name: string;
	rule_type: string;
	points: number | null;
	daily_limit: number | null;
	total_limit: number | null;
	expire_days: number | null;
	status: string;
	start_time: string;
	end_time: string | null;
	description: string;
	created_timestamp: string;
}

/** From the lowest up. */
export const seedMemberLevels: MemberLevel[] = [
	{ level_id: 'Vg4NsXj8QbTz5KmWc7YhRe', level_name: '普通会员', from_points: 0 },
	{ level_id: 'Jx7RcVq3TzNb9KsWm5YhLe', level_name: '金卡会员', from_points: 2000 },
];

const rule = {
	points: null,
	daily_limit: null,
	total_limit: null,
	expire_days: null,
	status: 'enabled',
	start_time: '2024-01-01 00:00:00',
	end_time: null,
	created_timestamp: '2023-12-20 11:00:00',
};

export const seedMemberRules: MemberRule[] = [
	{
		...rule,
		rule_id: 'h3RtYp6WkCz9VnMq4XsBdJ',
		rule_name: '报名直播',
		rule_type: 'points_add',
		points: 50,
		daily_limit: 100,
		expire_days: 365,
		description: '报名任一直播活动奖励50积分',
	},
	{
		...rule,
		rule_id: 'Cw8KcTq5XzVb2RnSm7YhLe',
		rule_name: '礼品兑换',
		rule_type: 'points_deduct',
		description: '兑换商城礼品',
	},
	{
		...rule,
		rule_id: 'Rk6VbXs9QcTz3NwTm4YeHd',
		rule_name: '累计2000积分升级金卡',
		rule_type: 'level',
		description: '',
	},
	{
		...rule,
		rule_id: 'Ld2WcVn7XzRb5KsQm8YhJe',
		rule_name: '每日签到',
		rule_type: 'points_add',
		points: 5,
		status: 'disabled',
		description: '2024年起停用',
	},
];
