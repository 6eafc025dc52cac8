import type { FieldsSource } from './user';

/** A customer organisation; its leads point to it in their field account_id. */
export interface Account {
	account_uuid: string;
	business_type: string;
	owner: string | null;
	fields: Record<string, unknown>;
	fields_source: FieldsSource | null;
	notes: string | null;
	is_voided: boolean;
	created_timestamp: string;
	updated_timestamp: string;
}
