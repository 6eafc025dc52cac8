import type { Subscriptions } from '../engine/definition';

/**
 * The vendor's contents list no call that registers a receiving address: these four are assumed
 * throughout. Endpoint overrides name them `webhook.list` and so on.
 */
export const subscriptions: Subscriptions = {
	list: { method: 'POST', path: '/v1/webhook/subscription/list' },
	create: { method: 'POST', path: '/v1/webhook/subscription/create' },
	update: { method: 'POST', path: '/v1/webhook/subscription/update' },
	delete: { method: 'POST', path: '/v1/webhook/subscription/delete' },
};
