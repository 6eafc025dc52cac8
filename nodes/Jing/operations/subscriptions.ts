import type { Subscriptions } from '../engine/catalog';

/**
 * The vendor's contents list no call that registers a receiving address: these four are assumed
 * throughout. Endpoint overrides name them `webhook.list` and so on.
 */
export const subscriptions: Subscriptions = {
	list: {
		docs: { wire: 'assumed' },
		method: 'POST',
		path: '/v1/webhook/subscription/list',
	},
	create: {
		docs: { wire: 'assumed' },
		method: 'POST',
		path: '/v1/webhook/subscription/create',
	},
	update: {
		docs: { wire: 'assumed' },
		method: 'POST',
		path: '/v1/webhook/subscription/update',
	},
	delete: {
		docs: { wire: 'assumed' },
		method: 'POST',
		path: '/v1/webhook/subscription/delete',
	},
};
