/** What this trigger wants registered. */
export interface Wanted {
	/** Without the secret, so that it can be shown. */
	url: string;
	/** What JING is given: the same, behind which the secret may stand. */
	address: string;
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

/** An address without its query, which can hold a secret that was changed since, and end slashes. */
function bare(url: string): string {
	const [path = ''] = url.split('?', 1);
	let end = path.length;
	while (path[end - 1] === '/') end -= 1;
	return path.slice(0, end);
}

/**
 * The end of an address, which holds the trigger's random ID and tells the address of "Listen for
 * test event" from the real one. It stays when n8n moves to another host or below another path.
 */
export const addressMark = (url: string) => bare(url).split('/').slice(-3).join('/');

const isBlank = (value: unknown) => value === undefined || value === null || value === '';

/**
 * By address or name; JING may shorten the one or drop the other. The id that JING gave counts only
 * where nothing speaks against it: ids are given anew, and the credential can lead to another account.
 */
export function isOwn(found: Subscription, wanted: Wanted, knownId: unknown): boolean {
	const { id, url, name } = found;
	if (name === wanted.name) return true;
	if (typeof url === 'string') {
		if (bare(url) === wanted.url) return true;
		if (addressMark(url) === addressMark(wanted.url)) return !isOfOtherN8n(name, wanted);
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

const queryOf = (url: string) => url.slice(url.split('?', 1)[0]!.length);

export const isUpToDate = ({ url, event_types }: Subscription, wanted: Wanted) =>
	typeof url === 'string' &&
	bare(url) === wanted.url &&
	queryOf(url) === queryOf(wanted.address) &&
	typesIn(event_types) === typesIn(wanted.eventTypes);
