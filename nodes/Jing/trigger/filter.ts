import { changesIn } from './changes';
import type { Push } from '../engine/event';
import { ownValue, valueAt } from './pushPath';
import { isObject } from '../transport/json';

/** Comma-separated text, or the list that an expression gives. */
type Texts = string | string[];

export interface EventFilters {
	/** Names of objects. */
	objects?: Texts;
	/** Field codes of which any changed. */
	changedFields?: Texts;
	/** Life statuses, of which the new one is one. */
	lifeStatuses?: Texts;
	/** What the page path begins with, with or without its first slash. */
	pagePaths?: Texts;
}

/** Chinese commas and line breaks separate as well. */
function toTexts(value: unknown): string[] {
	const parts = Array.isArray(value) ? value : typeof value === 'string' ? [value] : [];
	return parts
		.flatMap((part) => (typeof part === 'string' ? part.split(/[,，\n]/) : []))
		.map((part) => part.trim())
		.filter((part) => part !== '');
}

/**
 * Whether a push gets through all filters; an empty one lets everything through. A filter judges
 * only pushes that speak of its matter: a trigger on registrations and life statuses, narrowed to
 * one life status, still gets every registration. So these pass:
 * - `objects`: pushes without an object name
 * - `changedFields`: pushes that list no changed field
 * - `lifeStatuses`: pushes without a life status
 * - `pagePaths`: pushes without a page path
 */
export const passes = (push: Push, filters: EventFilters): boolean =>
	isAmong(objectOf(push), toTexts(filters.objects)) &&
	isAnyAmong(changedIn(push), toTexts(filters.changedFields)) &&
	isAmong(lifeStatusOf(push), toTexts(filters.lifeStatuses)) &&
	beginsWithAny(pathOf(push), toTexts(filters.pagePaths));

/** `undefined` is what the push does not speak of. */
const isAmong = (value: unknown, wanted: string[]) =>
	wanted.length === 0 || value === undefined || wanted.some((text) => text === value);

const isAnyAmong = (values: string[], wanted: string[]) =>
	wanted.length === 0 || values.length === 0 || values.some((value) => wanted.includes(value));

const withoutSlash = (path: string) => path.replace(/^\/+/, '');

const beginsWithAny = (path: string | undefined, wanted: string[]) =>
	wanted.length === 0 ||
	path === undefined ||
	wanted.some((start) => withoutSlash(path).startsWith(withoutSlash(start)));

/** Pushes print null for what does not concern them. */
const objectOf = (push: Push) => valueAt(push, 'extra_data.object_name') ?? undefined;

const changedIn = (push: Push) => Object.keys(changesIn(push) ?? {});

function lifeStatusOf(push: Push): unknown {
	const change = ownValue(changesIn(push), 'life_status');
	return isObject(change) ? change.after : (valueAt(push, 'extra_data.life_status') ?? undefined);
}

/** A mini-program page view's event type is the page path; no other event type has a slash. */
function pathOf(push: Push): string | undefined {
	const path = valueAt(push, 'extra_data.page_path');
	if (typeof path === 'string' && path !== '') return path;
	const eventType = valueAt(push, 'event_type');
	return typeof eventType === 'string' && eventType.includes('/') ? eventType : undefined;
}
