/** What this trigger wants registered. */
export interface Wanted {
	url: string;
	/** How a trigger knows its own subscription, also when n8n's address has changed. */
	name: string;
	eventTypes: string[];
}

/** A subscription as JING lists it; the keys are assumed. */
export interface Subscription {
	/** As received, but for integers beyond 2^53-1: what JING gives as a number it may want back as one. */
	id: unknown;
	url?: unknown;
	name?: unknown;
	event_types?: unknown;
}

/**
 * The end of an address, which holds the trigger's random ID and tells the address of "Listen for
 * test event" from the real one. It stays when n8n moves to another host or below another path.
 */
export const addressMark = (url: string) => url.replace(/\/+$/, '').split('/').slice(-3).join('/');

const isBlank = (value: unknown) => value === undefined || value === null || value === '';

/**
 * By address or name; JING may shorten the one or drop the other. The id that JING gave counts only
 * where nothing speaks against it: ids are given anew, and the credential can lead to another account.
 */
export function isOwn(found: Subscription, wanted: Wanted, knownId: unknown): boolean {
	const { id, url, name } = found;
	if (name === wanted.name || url === wanted.url) return true;
	if (typeof url === 'string' && addressMark(url) === addressMark(wanted.url)) {
		return !isOfOtherN8n(name, wanted);
	}
	return !isBlank(knownId) && String(id) === String(knownId) && isBlank(url) && isBlank(name);
}

/** A workflow that was copied to another n8n with its IDs has the same mark in its address there. */
const isOfOtherN8n = (name: unknown, wanted: Wanted) =>
	typeof name === 'string' &&
	name.startsWith('n8n ') &&
	name.endsWith(` ${addressMark(wanted.url)}`);

const typesIn = (value: unknown) =>
	(Array.isArray(value) ? value.map(String) : typeof value === 'string' ? value.split(',') : [])
		.map((type) => type.trim())
		.toSorted()
		.join();

export const isUpToDate = ({ url, event_types }: Subscription, wanted: Wanted) =>
	typeof url === 'string' &&
	url.replace(/\/+$/, '') === wanted.url &&
	typesIn(event_types) === typesIn(wanted.eventTypes);
