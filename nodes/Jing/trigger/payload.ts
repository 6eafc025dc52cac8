/** Where the body of a webhook holds what a workflow gets. Two kinds of it were read (see events/). */
export const payload = {
	eventType: 'event_type',
	tenantId: 'mid',
	/** Unix seconds. */
	createdAt: 'create_time',
	/** Printed in China time. */
	createdAtText: 'extra_data.created_timestamp',
	data: 'extra_data',
	objectName: 'extra_data.object_name',
	entityId: 'extra_data.entity_id',
	userId: 'extra_data.omni_user_uuid',
	/** Where the event is about an object, `userId` is the operator; this is the person behind it. */
	objectUserId: 'extra_data.lead_omni_user_uuid',
	/** By field code: `[before, after]` on update, `[value]` on creation. */
	changes: 'extra_data.mapping_data',
	/** The same with labels in place of values. */
	changesText: 'extra_data.mapping_data_text',
	/** Values by field code, where an event has no list of changes. */
	fields: 'extra_data.fields',
	businessType: 'extra_data.business_type',
	lifeStatus: 'extra_data.life_status',
	pagePath: 'extra_data.page_path',
} as const;

/** Code of the field whose change is a change of the life status. */
export const lifeStatusField = 'life_status';

/** Code of the field whose change is a change of the business type. */
export const businessTypeField = 'business_type';

/** Leads and accounts have business types of their own: the object that each filter is about. */
export const businessTypeOwners = {
	leadBusinessTypes: 'lead',
	accountBusinessTypes: 'account',
} as const;

/** How an event names records: an ID under `id`, or a list of IDs or of rows with an `id`. */
export interface NamedRecords {
	id: string;
	lists: string[];
}

/** Keys of `extra_data`, or codes of changed fields. No body with any of them was read. */
export const namedRecords: Record<'tags' | 'groups' | 'activities', NamedRecords> = {
	tags: { id: 'tag_id', lists: ['tags', 'tag_ids'] },
	groups: { id: 'group_id', lists: ['groups', 'group_ids'] },
	activities: { id: 'activity_id', lists: ['activities', 'activity_ids'] },
};
