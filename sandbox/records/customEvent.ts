import type { FieldsSource } from './user';

export interface EventProperty {
	property_code: string;
	property_name: string;
	property_type: string;
	is_required: boolean;
}

/** A kind of event. */
export interface CustomEvent {
	event_id: string;
	event_code: string;
	event_name: string;
	description: string;
	channel: string | null;
	status: string;
	properties: EventProperty[];
	created_timestamp: string;
}

/** One occurrence. */
export interface EventReport {
	event_code: string;
	omni_user_uuid: string;
	event_timestamp: string;
	properties: Record<string, unknown>;
	business_no: string | null;
	fields_source: FieldsSource | null;
}
