import type { IDataObject } from 'n8n-workflow';
import { changesIn, createdFields } from './changes';
import { eventId } from './eventId';
import { payload } from './payload';
import { type Push, valueAt } from './push';
import { fromPrinted, fromSeconds } from '../transport/times';
import { isObject } from '../transport/json';

interface ItemOptions {
	/** Whether to add the event as received. */
	raw: boolean;
	/** One for all that came in the same webhook: a repeat of an event has another. */
	deliveryId: string;
}

/** What a workflow gets for one event, the most used first. What the event lacks, or holds in a wrong type, is null. */
export function toItem(push: Push, event: string, { raw, deliveryId }: ItemOptions): IDataObject {
	const data = withIsoTimes(valueAt(push, payload.data));
	const read: Push = { ...push, [payload.data]: data };
	const eventType = valueAt(read, payload.eventType);
	const item = {
		event,
		time: timeOf(push),
		entityId: text(valueAt(read, payload.entityId)),
		objectName: text(valueAt(read, payload.objectName)),
		userId: userOf(read),
		changes: changesIn(read),
		fields: createdFields(read),
		data: isObject(data) ? data : null,
		eventType: typeof eventType === 'string' ? eventType : null,
		eventId: eventId(push),
		deliveryId,
		tenantId: text(valueAt(read, payload.tenantId)),
	};
	return (raw ? { ...item, raw: push } : item) as IDataObject;
}

const text = (value: unknown) => {
	if (typeof value === 'number') return String(value);
	return typeof value === 'string' && value !== '' ? value : null;
};

const timeOf = (push: Push) =>
	fromSeconds(valueAt(push, payload.createdAt)) ??
	fromPrinted(valueAt(push, payload.createdAtText));

/** The person that the event is about: of an event about an object, not its operator. */
function userOf(push: Push): string | null {
	const isAboutObject = text(valueAt(push, payload.objectName)) !== null;
	return text(valueAt(push, isAboutObject ? payload.objectUserId : payload.userId));
}

const isMoment = (key: string) => key.endsWith('_timestamp') || key.endsWith('_time');

/**
 * A copy with ISO times under keys that end in `_timestamp` or `_time`, also in lists there (a
 * changed field holds the time before and after). All else stays as it is.
 */
function withIsoTimes(value: unknown, key = ''): unknown {
	if (Array.isArray(value)) return value.map((part) => withIsoTimes(part, key));
	if (isObject(value)) {
		const entries = Object.entries(value);
		return Object.fromEntries(entries.map(([name, part]) => [name, withIsoTimes(part, name)]));
	}
	return isMoment(key) ? (fromPrinted(value) ?? value) : value;
}
