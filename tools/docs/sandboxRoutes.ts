import { catalog } from '../../nodes/Jing/operations';
import { tokenEndpoints } from '../../nodes/Jing/transport/endpoints';

export interface SandboxRoute {
	key: string;
	method: string;
	path: string;
}

/** The two calls of the credential, which have a table of their own. */
const tokenCalls = Object.entries(tokenEndpoints).map(([key, endpoint]) => ({ key, ...endpoint }));

/** Which call stands at which address: all that the sandbox knows of the tables. */
export function sandboxRoutes(): SandboxRoute[] {
	const operations = [...catalog.calls].map(([key, { operation }]) => ({
		key,
		method: operation.method,
		path: operation.path,
	}));
	const webhookCalls = Object.entries(catalog.subscriptions).map(([call, { method, path }]) => ({
		key: `webhook.${call}`,
		method,
		path,
	}));
	return [...tokenCalls, ...operations, ...webhookCalls];
}

function lineOf({ key, method, path }: SandboxRoute): string {
	return `\t{ "key": "${key}", "method": "${method}", "path": "${path}" }`;
}

/** The file sandbox/routes.json, one call per line. */
export const sandboxRoutesFile = () => `[\n${sandboxRoutes().map(lineOf).join(',\n')}\n]\n`;
