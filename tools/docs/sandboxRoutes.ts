import type { Operation } from '../../nodes/Jing/engine/definition';
import { catalog } from '../../nodes/Jing/operations';
import { type Endpoint, tokenEndpoints } from '../../nodes/Jing/transport/endpoints';
import { headerNames } from '../../nodes/Jing/transport/headers';
import type { Route } from '../../sandbox/types';

/** The address of a call, and what else its record says of how it goes over the wire. */
function routeOf(key: string, call: Endpoint): Route {
	const { method, path, rename, constants, into, rows, total, pageFrom } = call;
	const more = { rename, constants, into, rows, total, pageFrom };
	const given = Object.entries(more).filter(([, value]) => value !== undefined);
	return { key, method, path, ...Object.fromEntries(given) };
}

const operationRoute = (key: string, operation: Operation) =>
	routeOf(key, { ...operation, into: operation.batch?.into });

/** Which call stands where, under which names: all that the sandbox knows of the tables. */
export function sandboxRoutes(): Route[] {
	const operations = [...catalog.calls].map(([key, { operation }]) =>
		operationRoute(key, operation),
	);
	return [
		...Object.entries(tokenEndpoints).map(([key, call]) => routeOf(key, call)),
		...operations,
		...Object.entries(catalog.subscriptions).map(([call, endpoint]) =>
			routeOf(`webhook.${call}`, endpoint),
		),
	];
}

function lineOf(route: Route): string {
	const entries = Object.entries(route).map(([key, value]) => `"${key}": ${JSON.stringify(value)}`);
	return `\t{ ${entries.join(', ')} }`;
}

/** The file sandbox/routes.json, one call per line. */
export const sandboxRoutesFile = () => `[\n${sandboxRoutes().map(lineOf).join(',\n')}\n]\n`;

/** The file sandbox/headers.json: the names of the headers that let a call in. */
export const sandboxHeadersFile = () => `${JSON.stringify(headerNames, null, '\t')}\n`;
