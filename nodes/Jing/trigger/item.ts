import type { IDataObject } from 'n8n-workflow';
import { changesIn } from './changes';
import type { Push } from '../engine/event';
import { eventId } from './eventId';
import { valueAt } from './pushPath';
import { fromPrinted, fromSeconds, withIsoTimes } from './pushTimes';
import { isObject } from '../transport/json';

/**
 * What a workflow gets for one push. What the push lacks, or holds in a wrong type, is null.
 * `raw` adds the body as received.
 */
export function toItem(push: Push, event: string, { raw }: { raw: boolean }): IDataObject {
	const extra = withIsoTimes(valueAt(push, 'extra_data'));
	const eventType = valueAt(push, 'event_type');
	const item = {
		eventId: eventId(push),
		event,
		eventType: typeof eventType === 'string' ? eventType : null,
		time: timeOf(push),
		tenantId: text(valueAt(push, 'mid')),
		objectName: text(valueAt(extra, 'object_name')),
		entityId: text(valueAt(extra, 'entity_id')),
		userId: userOf(extra),
		changes: changesIn({ extra_data: extra }),
		data: isObject(extra) ? extra : null,
	};
	return (raw ? { ...item, raw: push } : item) as IDataObject;
}

const text = (value: unknown) => {
	if (typeof value === 'number') return String(value);
	return typeof value === 'string' && value !== '' ? value : null;
};

const timeOf = (push: Push) =>
	fromSeconds(valueAt(push, 'create_time')) ??
	fromPrinted(valueAt(push, 'extra_data.created_timestamp'));

/**
 * The person that the event is about. A push about an object names it, and then `omni_user_uuid` is
 * the operator's user; the person behind the object, if it has one, stands in a key of its own.
 */
function userOf(extra: unknown): string | null {
	const isAboutObject = text(valueAt(extra, 'object_name')) !== null;
	return text(valueAt(extra, isAboutObject ? 'lead_omni_user_uuid' : 'omni_user_uuid'));
}
