import type { Route } from '../../../sandbox/types';
import contents from '../../fixtures/contents.json';

/** The calls of the platform's table of contents, typed by hand from its documentation. */
export const operations: Route[] = contents.sections.flatMap((section) =>
	section.operations.map(({ resource, operation, method, path }) => ({
		key: `${resource}.${operation}`,
		method,
		path,
	})),
);

const others: Route[] = contents.calls.map(({ key, method, path }) => ({ key, method, path }));

/** Those, the two token calls, and one call that the platform does not have. */
export const routes: Route[] = [
	...others.filter(({ key }) => key.startsWith('oauth.')),
	...operations,
	{ key: 'robot.wave', method: 'POST', path: '/v1/robot/wave' },
];
