export interface WeComApp {
	agent_id: number;
	department_ids: string[];
	workwechat_tag_ids: string[];
	/** Employees within its visible range. */
	workwechat_userids: string[];
}

export interface AppMessage {
	msg_id: string;
	agent_id: number;
	workwechat_userids: string[];
	department_ids: string[];
	workwechat_tag_ids: string[];
	msg_type: string;
	content: Record<string, string>;
	sent_timestamp: string;
}

/** A customer and an employee who are or were contacts in WeCom. */
export interface Friendship {
	external_userid: string;
	workwechat_userid: string;
	friendship_status: string;
	added_timestamp: string;
	deleted_timestamp: string | null;
	add_way: string;
	remark: string;
}

export const seedWeComApps: WeComApp[] = [
	{
		agent_id: 1000012,
		department_ids: ['12', '15'],
		workwechat_tag_ids: ['5'],
		workwechat_userids: ['ZhaoLei', 'LiNa', 'ChenXiao'],
	},
];

const external_userid = 'wmHh4aBgAAn2OCsH2JWLKhZ006jfawcQ';

export const seedFriendships: Friendship[] = [
	{
		external_userid,
		workwechat_userid: 'ZhaoLei',
		friendship_status: 'friend',
		added_timestamp: '2025-02-11 15:26:40',
		deleted_timestamp: null,
		add_way: 'scan_qr_code',
		remark: '张伟-华东精密',
	},
	{
		external_userid,
		workwechat_userid: 'LiNa',
		friendship_status: 'deleted_by_customer',
		added_timestamp: '2024-09-02 10:12:00',
		deleted_timestamp: '2024-12-01 08:40:10',
		add_way: 'search_mobile',
		remark: '张伟',
	},
];
