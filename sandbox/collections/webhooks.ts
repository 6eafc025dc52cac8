import type { Subscription } from '../records/subscription';

/** Who is told of what happens. */
export interface Webhooks {
	/** By id. */
	subscriptions: Map<string, Subscription>;
}

export function freshWebhooks(): Webhooks {
	return { subscriptions: new Map() };
}
