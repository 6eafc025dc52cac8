import type { FieldsSource } from './user';

export interface QrCode {
	qr_code_id: string;
	qr_code_name: string;
	qr_code_type: string;
	wechat_app_id: string;
	scene_str: string;
	ticket: string;
	/** Seconds; a permanent code has none. */
	expire_seconds?: number;
	expire_time?: string;
	fields_source: FieldsSource | null;
	tag_ids: string[];
	created_timestamp: string;
}
