import type { Operation } from '../../nodes/Jing/engine/definition';
import { catalog } from '../../nodes/Jing/operations';
import { tokenEndpoints } from '../../nodes/Jing/transport/endpoints';
import type { Route } from '../../sandbox/types';

/** The two calls of the credential, which have a table of their own. */
const tokenCalls = Object.entries(tokenEndpoints).map(([key, endpoint]) => ({ key, ...endpoint }));

/** The address of a call, and what else its record says of how it goes over the wire. */
function onWire({ method, path, rename, constants, batch, rows, total, pageFrom }: Operation) {
	const more = { rename, constants, into: batch?.into, rows, total, pageFrom };
	const given = Object.entries(more).filter(([, value]) => value !== undefined);
	return { method, path, ...Object.fromEntries(given) };
}

/** Which call stands where, under which names: all that the sandbox knows of the tables. */
export function sandboxRoutes(): Route[] {
	const operations = [...catalog.calls].map(([key, { operation }]) => ({
		key,
		...onWire(operation),
	}));
	const webhookCalls = Object.entries(catalog.subscriptions).map(([call, { method, path }]) => ({
		key: `webhook.${call}`,
		method,
		path,
	}));
	return [...tokenCalls, ...operations, ...webhookCalls];
}

function lineOf(route: Route): string {
	const entries = Object.entries(route).map(([key, value]) => `"${key}": ${JSON.stringify(value)}`);
	return `\t{ ${entries.join(', ')} }`;
}

/** The file sandbox/routes.json, one call per line. */
export const sandboxRoutesFile = () => `[\n${sandboxRoutes().map(lineOf).join(',\n')}\n]\n`;
