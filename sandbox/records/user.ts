export interface Identity {
	type: string;
	value: string;
	name?: string;
}

/** Where a record came from. */
export interface FieldsSource {
	source_type: string;
	source_value: string;
}

export interface User {
	omni_user_uuid: string;
	identities: Identity[];
	fields: Record<string, unknown>;
	fields_source: FieldsSource | null;
	tag_ids: string[];
	created_timestamp: string;
	updated_timestamp: string;
}
