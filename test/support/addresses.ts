import { catalog } from '../../nodes/Jing/operations';
import { type FixedCall, tokenEndpoints } from '../../nodes/Jing/transport/endpoints';

const endpoints = new Map<string, FixedCall>([
	...Object.entries(tokenEndpoints),
	...[...catalog.operations].map(([key, { operation }]) => [key, operation] as const),
	...Object.entries(catalog.subscriptions).map(([call, it]) => [`webhook.${call}`, it] as const),
]);

/** A call as its record has it: what a test says of it holds wherever the call stands. */
export function endpointOf(key: string): FixedCall {
	const endpoint = endpoints.get(key);
	if (!endpoint) throw new Error(`There is no call ${key}`);
	return endpoint;
}

/** All that an override may say of a call, so that another goes where this one does. */
export function wireOf(key: string): object {
	const { method, path, rename, constants, rows, total, pageFrom } = endpointOf(key);
	const wire = { method, path, rename, constants, rows, total, pageFrom };
	return Object.fromEntries(Object.entries(wire).filter(([, value]) => value !== undefined));
}

export const pathOf = (key: string) => endpointOf(key).path;

/** Such as "POST /v1/user/list". */
const addressOf = (key: string) => `${endpointOf(key).method} ${pathOf(key)}`;

/** These values under the names that a call sends them under; names at the first level alone. */
export const sentBy = (key: string, values: Record<string, unknown>) =>
	Object.fromEntries(
		Object.entries(values).map(([name, value]) => [endpointOf(key).rename?.[name] ?? name, value]),
	);

export const isDocumented = (key: string) => endpointOf(key).docs.wire === 'documented';

/** What an error says of the address of a call that JING does not know. */
export const wrongAddress = (key: string) =>
	isDocumented(key)
		? `${addressOf(key)} is the documented path`
		: `We had to guess this address (${addressOf(key)})`;

/** The same in the words of a registration. */
export const wrongRegistration = (call: string) =>
	`${addressOf(`webhook.${call}`)}, which ${
		isDocumented(`webhook.${call}`) ? 'is the documented address' : 'we had to guess'
	}`;
