import type { Route } from '../../../sandbox/types';
import contents from '../../fixtures/contents.json';
import own from '../../fixtures/sandboxRoutes.json';

const routeOf = (key: string): Route => {
	const route = own.find((each) => each.key === key);
	if (!route) throw new Error(`sandboxRoutes.json has no ${key}`);
	return route;
};

/**
 * The calls of the platform's table of contents, at addresses that stay: what the behaviours do does not
 * depend on where the vendor's documentation puts them.
 */
export const operations: Route[] = contents.sections.flatMap((section) =>
	section.operations.map(({ resource, operation }) => routeOf(`${resource}.${operation}`)),
);

/** Those, the two token calls, and one call that the platform does not have. */
export const routes: Route[] = [
	...own.filter(({ key }) => key.startsWith('oauth.')),
	...operations,
	{ key: 'robot.wave', method: 'POST', path: '/v1/robot/wave' },
];

/** Of every call, those of the trigger as well. */
export const allRoutes: Route[] = own;

/** Names that stay, whatever the vendor's documentation calls the headers. */
export const headerNames = { app_id: 'app_id', access_token: 'access_token' };
