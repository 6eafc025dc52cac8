import { catalog, sections } from '../nodes/Jing/operations';
import type { Route } from './types';

const tokenRoutes: Route[] = [
	{ key: 'oauth.getToken', method: 'POST', path: '/v1/oauth2/token' },
	{ key: 'oauth.refreshToken', method: 'POST', path: '/v1/oauth2/token/refresh' },
];

const subscriptionRoutes: Route[] = Object.entries(catalog.subscriptions).map(
	([call, { method, path }]) => ({ key: `webhook.${call}`, method, path }),
);

/** All that the sandbox shares with the node: which call stands at which address. */
export const routes: Route[] = [
	...tokenRoutes,
	...sections.flatMap((section) =>
		section.operations
			.filter(({ customCall }) => !customCall)
			.map(({ value, method, path }) => ({ key: `${section.value}.${value}`, method, path })),
	),
	...subscriptionRoutes,
];
