import { anyEvent } from '../engine/event';
import { changesIn } from './changes';
import {
	businessTypeField,
	businessTypeOwners,
	lifeStatusField,
	namedRecords,
	payload,
	type NamedRecords,
} from './payload';
import { ownValue, type Push, valueAt } from './push';
import { isBlank } from '../transport/blanks';
import { isObject } from '../transport/json';
import { listOf } from './values';

export interface EventFilters {
	/** Names of objects. */
	objects: string[];
	/** Field codes, at least one of which changed. */
	changedFields: string[];
	/** Allowed new life statuses. */
	lifeStatuses: string[];
	/** Beginnings of the page path, with or without the first slash. */
	pagePaths: string[];
	/** IDs, of which the event names at least one. */
	tags: string[];
	groups: string[];
	activities: string[];
	/** IDs; each applies to events about its own kind of object. */
	leadBusinessTypes: string[];
	accountBusinessTypes: string[];
}

/**
 * Whether an event passes all filters; an empty one lets everything pass. A filter applies only to
 * events that contain its field: a trigger on registrations and life statuses, narrowed to one life
 * status, still gets every registration. So these pass:
 * - `objects`: events without an object name
 * - `changedFields`: events that list no changed fields
 * - `lifeStatuses`: events without a life status, or with a blank one
 * - `pagePaths`: events without a page path
 * - `tags`, `groups`, `activities`: events that name none
 * - `leadBusinessTypes`, `accountBusinessTypes`: events about another object, or without a business type
 */
export const passes = (push: Push, filters: EventFilters): boolean =>
	isAmong(objectOf(push), filters.objects) &&
	isAnyAmong(changedIn(push), filters.changedFields) &&
	isAmong(lifeStatusOf(push), filters.lifeStatuses) &&
	beginsWithAny(pathOf(push), filters.pagePaths) &&
	namesWanted(push, filters) &&
	hasBusinessType(push, filters);

/** Whether the trigger is set to start on this kind, or on this event_type by name. */
export const isChosen = (
	kind: string,
	push: Push,
	{ events, otherEventTypes }: Record<'events' | 'otherEventTypes', string[]>,
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

const lifeStatusOf = (push: Push) => stateOf(push, lifeStatusField, payload.lifeStatus);

/** The value after the event: of a field that changed, the new one. */
function stateOf(push: Push, field: string, path: string): unknown {
	const change = ownValue(changesIn(push), field);
	if (isObject(change)) return change.after;
	const value = valueAt(push, path) ?? undefined;
	return typeof value === 'string' && isBlank(value) ? undefined : value;
}

const recordKeys = ['tags', 'groups', 'activities'] as const;

const namesWanted = (push: Push, filters: EventFilters) =>
	recordKeys.every((key) => namesAnyOf(push, key, filters));

const namesAnyOf = (push: Push, key: (typeof recordKeys)[number], filters: EventFilters) =>
	filters[key].length === 0 || isAnyAmong(idsIn(push, namedRecords[key]), filters[key]);

/** The filter that keeps an event out whose texts can be names as well as IDs. */
export function unclearIn(push: Push, filters: EventFilters) {
	const key = recordKeys.find((each) => !namesAnyOf(push, each, filters));
	if (!key) return undefined;
	const texts = namedIn(push, namedRecords[key]).filter((each) => typeof each === 'string');
	return texts.some((text) => !isBlank(text)) ? { key, texts } : undefined;
}

function namedIn(push: Push, { id, lists }: NamedRecords): unknown[] {
	const data = valueAt(push, payload.data);
	const found = [id, ...lists].flatMap((key) => [
		ownValue(data, key),
		ownValue(ownValue(changesIn(push), key), 'after'),
	]);
	return found.flat();
}

const idsIn = (push: Push, named: NamedRecords): string[] =>
	namedIn(push, named).flatMap((each) => {
		const value = isObject(each) ? (ownValue(each, named.id) ?? ownValue(each, 'id')) : each;
		return isId(value) ? listOf(value) : [];
	});

const isId = (value: unknown) =>
	typeof value === 'number' || (typeof value === 'string' && value !== '');

const hasBusinessType = (push: Push, filters: EventFilters) =>
	(['leadBusinessTypes', 'accountBusinessTypes'] as const).every((key) => {
		if (filters[key].length === 0 || objectOf(push) !== businessTypeOwners[key]) return true;
		const type = stateOf(push, businessTypeField, payload.businessType);
		return isAmong(isId(type) ? String(type) : type, filters[key]);
	});

/** A mini-program page view's event type is the page path; no other event type has a slash. */
function pathOf(push: Push): string | undefined {
	const path = valueAt(push, payload.pagePath);
	if (typeof path === 'string' && path !== '') return path;
	const eventType = valueAt(push, payload.eventType);
	return typeof eventType === 'string' && eventType.includes('/') ? eventType : undefined;
}
