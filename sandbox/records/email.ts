import type { Receiver } from './receiver';

export interface EmailAddress {
	address_id: string;
	email: string;
	sender_name: string;
	domain: string;
	status: string;
	is_default: boolean;
	created_timestamp: string;
}

export interface Email {
	email_id: string;
	email_name: string;
	subject: string;
	address_id: string;
	sender_name: string;
	reply_to: string | null;
	content: string | null;
	email_template_id: string | null;
	group_ids: string[];
	exclude_group_ids: string[];
	receivers: Receiver[];
	attachments: Array<{ file_name: string; file_content: string }>;
	status: string;
	send_type: string;
	send_time: string;
	error_code: string | null;
	error_msg: string | null;
	created_timestamp: string;
	updated_timestamp: string;
}

export interface EmailDelivery {
	delivery_id: string;
	email_id: string;
	omni_user_uuid: string | null;
	email: string | null;
	delivery_status: string;
	error_code: string | null;
	error_msg: string | null;
	sent_timestamp: string;
	is_opened: boolean;
	opened_timestamp: string | null;
	open_count: number;
	is_clicked: boolean;
	clicked_timestamp: string | null;
	click_count: number;
	is_unsubscribed: boolean;
}

export interface EmailTemplate {
	email_template_id: string;
	content: string;
}

const common = { domain: 'mail.example.com', is_default: false };

export const seedEmailAddresses: EmailAddress[] = [
	{
		...common,
		address_id: 'vyF3JFLaHrfNJcUwA5qQXk',
		email: 'news@mail.example.com',
		sender_name: '智造科技市场部',
		status: 'verified',
		is_default: true,
		created_timestamp: '2024-01-08 09:00:00',
	},
	{
		...common,
		address_id: 'Gt5WcXq9VzKb3RnTm8YhLe',
		email: 'event@mail.example.com',
		sender_name: '智造科技活动部',
		status: 'unverified',
		created_timestamp: '2024-05-30 15:00:00',
	},
];

export const seedEmailTemplates: EmailTemplate[] = [
	{ email_template_id: 'fvbUvzaAcBba3yWsDg2suB', content: '<p>{{name}},您好</p>' },
];
