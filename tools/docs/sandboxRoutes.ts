import type { Operation } from '../../nodes/Jing/engine/definition';
import { catalog, sections } from '../../nodes/Jing/operations';
import { type Endpoint, tokenEndpoints } from '../../nodes/Jing/transport/endpoints';

export type SandboxRoute = { key: string } & Endpoint;

/** What of a call is told: the address, and how its names and its rows differ on the wire. */
function routeOf(key: string, call: Endpoint): SandboxRoute {
	const { method, path, rename, drop, constants, into, rows, total, pageFrom } = call;
	const wire = { rename, drop, constants, into, rows, total, pageFrom };
	const said = Object.entries(wire).filter(([, value]) => value !== undefined);
	return { key, method, path, ...Object.fromEntries(said) };
}

const operationRoute = (key: string, operation: Operation) =>
	routeOf(key, { ...operation, into: operation.batch?.into });

/** Which call stands at which address, and how: all that the sandbox knows of the tables. */
export function sandboxRoutes(): SandboxRoute[] {
	const operations = sections.flatMap((section) =>
		section.operations
			.filter(({ customCall }) => !customCall)
			.map((operation) => operationRoute(`${section.value}.${operation.value}`, operation)),
	);
	return [
		...Object.entries(tokenEndpoints).map(([key, call]) => routeOf(key, call)),
		...operations,
		...Object.entries(catalog.subscriptions).map(([call, endpoint]) =>
			routeOf(`webhook.${call}`, endpoint),
		),
	];
}

function lineOf(route: SandboxRoute): string {
	const parts = Object.entries(route).map(
		([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)}`,
	);
	return `\t{ ${parts.join(', ')} }`;
}

/** The file sandbox/routes.json, one call per line. */
export const sandboxRoutesFile = () => `[\n${sandboxRoutes().map(lineOf).join(',\n')}\n]\n`;
