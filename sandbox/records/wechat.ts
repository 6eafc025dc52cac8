export interface WechatAccount {
	wechat_app_id: string;
	wechat_account_name: string;
	is_default: boolean;
}

/** What WeChat knows of an openid, where it differs from a follower of the default account. */
export interface WechatFollower {
	wechat_openid: string;
	wechat_app_id: string;
	/** followed, unfollowed or never */
	follow_status: string;
	followed_timestamp: string | null;
	unfollowed_timestamp: string | null;
}

export interface WechatTemplate {
	wechat_app_id: string;
	wechat_template_id: string;
	wechat_template_title: string;
	primary_industry: string;
	deputy_industry: string;
	content: string;
	example: string;
	params: Array<{ placeholder: string; placeholder_name: string }>;
}

/** A template message to one person, sent without being prepared. */
export interface WechatMessage {
	msg_id: string;
	wechat_app_id: string;
	wechat_openid: string;
	omni_user_uuid: string;
	wechat_template_id: string;
	data: Record<string, unknown>;
	url: string | null;
	mini_program: Record<string, unknown> | null;
	client_msg_id: string | null;
	sent_timestamp: string;
}

const service = 'wx8f2a6c1d3e4b5a70';
const subscription = 'wx4f8a1c2d3e5b6a70';

export const seedWechatAccounts: WechatAccount[] = [
	{ wechat_app_id: service, wechat_account_name: '径硕科技服务号', is_default: true },
	{ wechat_app_id: subscription, wechat_account_name: '径硕科技订阅号', is_default: false },
];

const industry = { primary_industry: 'IT科技', deputy_industry: 'IT软件与服务' };

export const seedWechatTemplates: WechatTemplate[] = [
	{
		...industry,
		wechat_app_id: service,
		wechat_template_id: 'iPk5sOIt5X_flOVKn5GrTFpncEYTojx6ddbt8WYoV5s',
		wechat_template_title: '会议开始提醒',
		content: '会议名称:{{thing1.DATA}}\n会议时间:{{time2.DATA}}\n备注:{{thing3.DATA}}',
		example: '会议名称:产品发布会\n会议时间:2025年3月18日 14:00\n备注:请准时参加',
		params: [
			{ placeholder: 'thing1', placeholder_name: '会议名称' },
			{ placeholder: 'time2', placeholder_name: '会议时间' },
			{ placeholder: 'thing3', placeholder_name: '备注' },
		],
	},
	{
		...industry,
		wechat_app_id: subscription,
		wechat_template_id: 'qT7nVx2KcZ9WbRm4YhJeLs5XcTq8NzVb3RkWm6YhGdA',
		wechat_template_title: '资料下载通知',
		content: '资料名称:{{thing1.DATA}}',
		example: '资料名称:行业白皮书',
		params: [{ placeholder: 'thing1', placeholder_name: '资料名称' }],
	},
];
