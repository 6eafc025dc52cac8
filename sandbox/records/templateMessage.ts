import type { Receiver } from './receiver';

export interface TemplateMessage {
	template_message_id: string;
	template_message_name: string;
	description: string;
	wechat_app_id: string;
	wechat_template_id: string;
	data: Record<string, unknown>;
	jump_type: string;
	url: string | null;
	mini_program: Record<string, unknown> | null;
	creator_name: string;
	created_timestamp: string;
	updated_timestamp: string;
}

/** One send of a template message; it outlives the message. */
export interface TemplateSend {
	send_id: string;
	send_name: string;
	template_message_id: string;
	template_message_name: string;
	wechat_app_id: string;
	group_ids: string[];
	receivers: Receiver[];
	client_msg_id: string | null;
	send_type: string;
	send_time: string;
	finished_timestamp: string | null;
	status: string;
	creator_name: string;
	created_timestamp: string;
}

export interface TemplateDelivery {
	send_id: string;
	template_message_id: string;
	omni_user_uuid: string | null;
	wechat_openid: string | null;
	delivery_status: string;
	error_code: number | null;
	error_msg: string | null;
	msg_id: string | null;
	sent_timestamp: string;
	/** What opened at a tap, as it was at the time of sending. */
	url: string | null;
	click_count: number;
	first_clicked_timestamp: string | null;
	last_clicked_timestamp: string | null;
}
