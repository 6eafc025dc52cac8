import type { State } from '../state';
import type { PushOptions } from './types';

const PROTOCOLS = ['http:', 'https:'];

/** Whether the text is a whole address that can be called. */
export function isHttpAddress(text: string): boolean {
	return URL.canParse(text) && PROTOCOLS.includes(new URL(text).protocol);
}

const ALL = '*';

function urlOf(id: string, { subscriptions }: State): string {
	const subscription = subscriptions.get(id);
	if (!subscription) throw new Error(`The sandbox has no subscription "${id}"`);
	return subscription.url;
}

/** Where a push goes: where it is told to, otherwise to whoever wants its event type. */
export function addressesOf(
	eventType: unknown,
	{ url, subscription }: PushOptions,
	state: State,
): string[] {
	if (url !== undefined) {
		if (!isHttpAddress(url)) throw new Error(`"${url}" is not an http(s) address`);
		return [url];
	}
	if (subscription !== undefined) return [urlOf(subscription, state)];
	return [...state.subscriptions.values()]
		.filter(({ event_types }) => event_types.some((type) => type === eventType || type === ALL))
		.map((each) => each.url);
}
