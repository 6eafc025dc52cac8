import type { FieldsSource } from './user';

export interface Lead {
	lead_uuid: string;
	lead_omni_user_uuid: string | null;
	business_type: string;
	life_status: string;
	status_id: string | null;
	/** Why the lead was closed. */
	reason_id: string | null;
	lead_pool: string;
	owner: string | null;
	/** Employee IDs. */
	collaborators: string[];
	fields: Record<string, unknown>;
	fields_source: FieldsSource | null;
	notes: string | null;
	is_voided: boolean;
	to_baby_lead_timestamp: string | null;
	created_timestamp: string;
	updated_timestamp: string;
}

export interface Choice {
	value: string;
	label: string;
}

export const lifeStatuses: Choice[] = [
	{ value: 'baby_lead', label: '初始线索' },
	{ value: 'mql', label: '市场认可线索' },
	{ value: 'sql', label: '销售认可线索' },
];

export const leadPools: Choice[] = [
	{ value: 'market', label: '市场公海' },
	{ value: 'sales', label: '销售公海' },
];
