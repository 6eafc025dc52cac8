import type { IDataObject } from 'n8n-workflow';
import { changesIn } from './changes';
import { eventId } from './eventId';
import { payload } from './payload';
import { type Push, valueAt } from './push';
import { fromPrinted, fromSeconds } from '../transport/times';
import { isObject } from '../transport/json';

/**
 * What a workflow gets for one push. What the push lacks, or holds in a wrong type, is null.
 * `raw` adds the body as received.
 */
export function toItem(push: Push, event: string, { raw }: { raw: boolean }): IDataObject {
	const data = withIsoTimes(valueAt(push, payload.data));
	const read: Push = { ...push, [payload.data]: data };
	const eventType = valueAt(read, payload.eventType);
	const item = {
		eventId: eventId(push),
		event,
		eventType: typeof eventType === 'string' ? eventType : null,
		time: timeOf(push),
		tenantId: text(valueAt(read, payload.tenantId)),
		objectName: text(valueAt(read, payload.objectName)),
		entityId: text(valueAt(read, payload.entityId)),
		userId: userOf(read),
		changes: changesIn(read),
		data: isObject(data) ? data : null,
	};
	return (raw ? { ...item, raw: push } : item) as IDataObject;
}

const text = (value: unknown) => {
	if (typeof value === 'number') return String(value);
	return typeof value === 'string' && value !== '' ? value : null;
};

const timeOf = (push: Push) =>
	fromSeconds(valueAt(push, payload.createdAt)) ?? fromPrinted(valueAt(push, payload.createdAtText));

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
export function withIsoTimes(value: unknown, key = ''): unknown {
	if (Array.isArray(value)) return value.map((part) => withIsoTimes(part, key));
	if (isObject(value)) {
		const entries = Object.entries(value);
		return Object.fromEntries(entries.map(([name, part]) => [name, withIsoTimes(part, name)]));
	}
	return isMoment(key) ? (fromPrinted(value) ?? value) : value;
}
