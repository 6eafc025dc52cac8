import type { Subscription } from '../records/subscription';
import { eventValues } from '../pushes/samples';
import type { Delivery } from '../pushes/types';
import type { LoggedCall, Sandbox } from '../types';

const LONGEST_LIST = 100;

const newest = <T>(log: T[]) => log.slice(-LONGEST_LIST).reverse();

/** The address without what may be secret in it: a password and the values of its query. */
export function shownUrl(text: string): string {
	const { protocol, host, pathname, search } = new URL(text);
	return `${protocol}//${host}${pathname}${search ? '?…' : ''}`;
}

const callRow = ({ at, key, method, path, status, code }: LoggedCall) => ({
	at,
	key,
	method,
	path,
	status,
	code,
});

const subscriptionRow = ({ id, name, url, event_types }: Subscription) => ({
	id,
	name,
	url: shownUrl(url),
	event_types,
});

export const deliveryRow = ({ at, event, url, status, attempts }: Delivery) => ({
	at,
	event,
	url: shownUrl(url),
	status,
	attempts,
});

/** What the page shows: no headers, no bodies, no secrets; the newest first. */
export function overview({ url, appId, log, state, pushes }: Sandbox) {
	return {
		url,
		appId,
		events: eventValues(),
		calls: newest(log).map(callRow),
		subscriptions: [...state.subscriptions.values()].map(subscriptionRow),
		deliveries: newest(pushes).map(deliveryRow),
	};
}
