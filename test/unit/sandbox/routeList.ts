import type { Route } from '../../../sandbox/types';
import { addresses } from './routeTable';

function route(key: string, address: string): Route {
	const [method = '', path = ''] = address.split(' ');
	return { key, method, path };
}

/** Every call of the platform, and one that it does not have. */
export const routes: Route[] = Object.entries(addresses).flatMap(([section, calls]) =>
	Object.entries(calls).map(([value, address]) => route(`${section}.${value}`, address)),
);
