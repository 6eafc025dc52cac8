import { anyEvent } from '../engine/event';
import { changesIn } from './changes';
import { lifeStatusField, payload } from './payload';
import { ownValue, type Push, valueAt } from './push';
import type { TriggerSettings } from './settings';
import { isObject } from '../transport/json';

export interface EventFilters {
	/** Names of objects. */
	objects: string[];
	/** Field codes, at least one of which changed. */
	changedFields: string[];
	/** Allowed new life statuses. */
	lifeStatuses: string[];
	/** Beginnings of the page path, with or without the first slash. */
	pagePaths: string[];
}

/**
 * Whether an event passes all filters; an empty one lets everything pass. A filter applies only to
 * events that contain its field: a trigger on registrations and life statuses, narrowed to one life
 * status, still gets every registration. So these pass:
 * - `objects`: events without an object name
 * - `changedFields`: events that list no changed fields
 * - `lifeStatuses`: events without a life status
 * - `pagePaths`: events without a page path
 */
export const passes = (push: Push, filters: EventFilters): boolean =>
	isAmong(objectOf(push), filters.objects) &&
	isAnyAmong(changedIn(push), filters.changedFields) &&
	isAmong(lifeStatusOf(push), filters.lifeStatuses) &&
	beginsWithAny(pathOf(push), filters.pagePaths);

/** Whether the trigger is set to start on this kind, or on this event_type by name. */
export const isChosen = (
	kind: string,
	push: Push,
	{ events, otherEventTypes }: Pick<TriggerSettings, 'events' | 'otherEventTypes'>,
) =>
	events.includes(anyEvent) ||
	events.includes(kind) ||
	otherEventTypes.includes(String(push.event_type));

/** `undefined` means that the event does not contain the field. */
const isAmong = (value: unknown, wanted: string[]) =>
	wanted.length === 0 || value === undefined || wanted.some((text) => text === value);

const isAnyAmong = (values: string[], wanted: string[]) =>
	wanted.length === 0 || values.length === 0 || values.some((value) => wanted.includes(value));

const withoutSlash = (path: string) => path.replace(/^\/+/, '');

const beginsWithAny = (path: string | undefined, wanted: string[]) =>
	wanted.length === 0 ||
	path === undefined ||
	wanted.some((start) => withoutSlash(path).startsWith(withoutSlash(start)));

/** Events have null in fields that don't concern them. */
const objectOf = (push: Push) => valueAt(push, payload.objectName) ?? undefined;

const changedIn = (push: Push) => Object.keys(changesIn(push) ?? {});

function lifeStatusOf(push: Push): unknown {
	const change = ownValue(changesIn(push), lifeStatusField);
	return isObject(change) ? change.after : (valueAt(push, payload.lifeStatus) ?? undefined);
}

/** A mini-program page view's event type is the page path; no other event type has a slash. */
function pathOf(push: Push): string | undefined {
	const path = valueAt(push, payload.pagePath);
	if (typeof path === 'string' && path !== '') return path;
	const eventType = valueAt(push, payload.eventType);
	return typeof eventType === 'string' && eventType.includes('/') ? eventType : undefined;
}
