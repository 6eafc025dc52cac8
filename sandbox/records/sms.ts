export interface SmsTask {
	task_id: string;
	task_name: string;
	sms_type: string;
	sign_name: string;
	sms_template_id: string | null;
	content: string;
	/** Values for all receivers, where theirs say nothing else. */
	variables: Record<string, unknown>;
	group_ids: string[];
	send_time: string | null;
	/** Whether it goes to its groups at send_time and did not yet. */
	is_waiting: boolean;
	created_timestamp: string;
}

export interface SmsMessage {
	msg_id: string;
	task_id: string;
	client_msg_id: string | null;
	omni_user_uuid: string;
	mobile: string;
	content: string;
	billed_count: number;
	/** When it goes out; before that it is pending. */
	send_time: string;
}

export interface SmsTemplate {
	sms_template_id: string;
	template_name: string;
	sms_type: string;
	content: string;
}

export const seedSmsTemplates: SmsTemplate[] = [
	{
		sms_template_id: 't_1001',
		template_name: '研讨会提醒',
		sms_type: 'notification',
		content: '{{name}}您好,您报名的研讨会将于{{time}}开始,请准时参加。',
	},
	{
		sms_template_id: 't_1002',
		template_name: 'Webinar reminder',
		sms_type: 'notification',
		content: 'Hi {{name}}, your webinar starts at {{time}}. We look forward to seeing you.',
	},
];

/** All of them approved. */
export const seedSmsSignatures = ['智造科技', 'JING Demo'];
