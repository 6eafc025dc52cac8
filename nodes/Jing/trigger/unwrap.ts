import { isObject } from '../transport/json';
import { payload } from './payload';
import { ownValue } from './push';

/** Where a sender that wraps its events puts them. */
const wrapperKeys = ['data', 'events', 'event', 'list'];

/** A list of wrapped lists, such as [{ data: [event] }], and one level more. */
const maxLevels = 5;

const isNamed = (value: unknown) => {
	const eventType = ownValue(value, payload.eventType);
	return typeof eventType === 'string' && eventType !== '';
};

/**
 * What a body holds that may be events: the body itself, the entries of its list, or what stands
 * under `data` or the like if that looks like events. An event without a tenant has its wrapper's.
 */
export function entriesIn(body: unknown, levels = maxLevels): unknown[] {
	if (levels === 0) return [body];
	if (Array.isArray(body)) return body.flatMap((entry) => entriesIn(entry, levels - 1));
	const content = contentOf(body, levels);
	if (content === undefined) return [body];
	const tenant = ownValue(body, payload.tenantId);
	return entriesIn(content, levels - 1).map((entry) => withTenant(entry, tenant));
}

/** What a wrapper wraps; undefined for anything else, so for every event. */
function contentOf(body: unknown, levels: number): unknown {
	if (!isObject(body) || isNamed(body)) return undefined;
	return wrapperKeys
		.map((key) => ownValue(body, key))
		.find((content) => holdsEvent(content, levels - 1));
}

function holdsEvent(content: unknown, levels: number): boolean {
	if (levels === 0) return false;
	if (Array.isArray(content)) return content.some((entry) => holdsEvent(entry, levels - 1));
	return isNamed(content) || contentOf(content, levels) !== undefined;
}

const withTenant = (entry: unknown, tenant: unknown) => {
	const isWithout = isObject(entry) && (ownValue(entry, payload.tenantId) ?? '') === '';
	return isWithout && tenant !== undefined ? { ...entry, [payload.tenantId]: tenant } : entry;
};
