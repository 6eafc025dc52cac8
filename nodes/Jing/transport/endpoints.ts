import type { IHttpRequestMethods } from 'n8n-workflow';
import { type Failure, notConfigured } from './failure';
import { isObject, parseJson } from './json';

/**
 * What is known of a call's wire contract:
 * - `documented`: method, path and body were read in the vendor's documentation
 * - `methodOnly`: the method was read, the path follows a naming convention
 * - `assumed`: method and path follow a naming convention
 */
export type Evidence = 'documented' | 'methodOnly' | 'assumed';

/** Where the vendor documents a call: the number of its page, and its status there. */
export interface DocumentedAs {
	page?: string;
	status?: string;
	wire: Evidence;
}

/** How a call goes over the wire, as its record says; the credential corrects it key by key. */
export interface Endpoint {
	method: IHttpRequestMethods;
	/** Absolute below the base address, without a query. */
	path: string;
	/**
	 * Keys sent under another name, by our own dotted path; inside a list, the path of each element.
	 * Page parameters and those of a query are keys as well. Applied after `drop`.
	 */
	rename?: Record<string, string>;
	/** Dotted paths, in our own names, that are never sent. */
	drop?: string[];
	/** Values that are always sent, by dotted path in JING's names. */
	constants?: Record<string, unknown>;
	/** Body key of a batch's list, in place of the bare array. */
	into?: string;
	/** Dotted path in the answer's data of a list's rows, and of how many there are in total. */
	rows?: string;
	total?: string;
	/** Number of a list's first page; 1 without it. */
	pageFrom?: 0 | 1;
}

/** A call that no user asks for: of the credential, or of the trigger. */
export interface FixedCall extends Endpoint {
	docs: DocumentedAs;
}

/** What may be overridden besides the two token calls, by `resource.operation`, and whether it takes a list. */
export type Overridable = ReadonlyMap<string, { isBatch: boolean }>;

/** Endpoints by `resource.operation`, as the credential corrects them. */
export type Overrides = Map<string, Endpoint>;

/** The two calls without an access token. Only the refresh path is documented. */
export const tokenEndpoints: Record<TokenCall, FixedCall> = {
	'oauth.getToken': {
		docs: { wire: 'methodOnly' },
		method: 'POST',
		path: '/v1/oauth2/token',
	},
	'oauth.refreshToken': {
		docs: { wire: 'documented' },
		method: 'POST',
		path: '/v1/oauth2/token/refresh',
	},
};

export type TokenCall = 'oauth.getToken' | 'oauth.refreshToken';

const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;
type Method = (typeof methods)[number];
export const isMethod = (word: string): word is Method => methods.some((method) => method === word);

const example = '{"lead.create": "POST /v1/crm/lead/create"}';

/** @returns the address without a trailing slash, or what is wrong with it */
export function readBaseUrl(value: unknown): string | Failure {
	const fault = (message: string) => notConfigured('Base Address', message);
	const address = typeof value === 'string' ? value.trim() : '';
	if (!URL.canParse(address)) {
		return fault(
			`"${address}" isn't a web address. Enter one such as https://jingopenapi.jingsocial.com`,
		);
	}
	const url = new URL(address);
	if (url.protocol !== 'https:' && url.protocol !== 'http:') {
		return fault(`"${address}" must begin with https:// or http://`);
	}
	if (url.username || url.password || url.search || url.hash) {
		return fault('Leave out user name, password, ? and # in the address');
	}
	return url.origin + withoutEnd(url.pathname);
}

/** A path without slashes at its end; a pattern would look at each run of slashes inside of it again. */
function withoutEnd(path: string): string {
	let end = path.length;
	while (path[end - 1] === '/') end -= 1;
	return path.slice(0, end);
}

/** @returns what is wrong with a path below the base address, or undefined */
export function pathFault(path: string, baseUrl: string): string | undefined {
	if (!/^\/(?!\/)[^\s\\?#]*$/.test(path)) {
		return `the path "${path}" must begin with one / and contain no blank, \\, ? or #`;
	}
	const target = new URL(baseUrl + path);
	const base = new URL(baseUrl);
	const inside = `${target.origin}${target.pathname}/`.startsWith(
		`${base.origin}${withoutEnd(base.pathname)}/`,
	);
	// A dot segment, also one written %2e, would climb out of what the base address allows; a server
	// that decodes twice, or drops what follows a semicolon, could read one out of these as well.
	return inside && !/(^|\/)(\.|%2e){1,2}(\/|;|$)|%(2f|5c|25)/i.test(path)
		? undefined
		: `the path "${path}" leaves the base address`;
}

function readOverride(value: unknown, baseUrl: string): Endpoint | string {
	const written = typeof value === 'string' ? splitLine(value) : value;
	if (!isObject(written)) return `give it as "POST /v1/path" or {"method": ..., "path": ...}`;
	const { method, path, rename, into, ...unknown } = written;
	const word = String(method ?? '').toUpperCase();
	if (!isMethod(word))
		return `the method "${String(method ?? '')}" is not one of ${methods.join(', ')}`;
	if (typeof path !== 'string') return 'the path is missing';
	const fault = pathFault(path, baseUrl);
	if (fault) return fault;
	if (rename !== undefined && !isRename(rename)) return '"rename" must be {"key here": "key sent"}';
	if (into !== undefined && (typeof into !== 'string' || into === ''))
		return '"into" must be a key';
	const surplus = Object.keys(unknown)[0];
	if (surplus !== undefined) return `"${surplus}" is not one of method, path, rename, into`;
	return { method: word, path, rename, into };
}

const isRename = (value: unknown): value is Record<string, string> =>
	isObject(value) && Object.values(value).every((name) => typeof name === 'string' && name !== '');

function splitLine(line: string): Record<string, unknown> {
	const [method, path, ...rest] = line.trim().split(/\s+/);
	return rest.length > 0 ? { method, path: [path, ...rest].join(' ') } : { method, path };
}

function misfitOf({ method, into }: Endpoint, isBatch: boolean): string | undefined {
	if (isBatch && method === 'GET') return 'this call sends a list, which a GET has no place for';
	if (!isBatch && into !== undefined) return '"into" is for calls that send a list of items';
	return undefined;
}

/**
 * Reads the credential's Endpoint Overrides.
 * @returns them, or the first that can't work
 */
export function readOverrides(
	value: unknown,
	baseUrl: string,
	overridable: Overridable,
): Overrides | Failure {
	const fault = (message: string) => notConfigured('Endpoint Overrides', message);
	const written = typeof value === 'string' ? parseJson(value.trim() || '{}') : (value ?? {});
	if (!isObject(written)) return fault(`This is not a JSON object. Write it like ${example}`);
	const overrides: Overrides = new Map();
	for (const [key, entry] of Object.entries(written)) {
		const known = overridable.get(key);
		if (!known && !Object.hasOwn(tokenEndpoints, key)) {
			return fault(`"${key}" names no call. Use resource.operation, as in ${example}`);
		}
		const endpoint = readOverride(entry, baseUrl);
		if (typeof endpoint === 'string') return fault(`"${key}": ${endpoint}`);
		const misfit = misfitOf(endpoint, known?.isBatch === true);
		if (misfit) return fault(`"${key}": ${misfit}`);
		overrides.set(key, endpoint);
	}
	return overrides;
}
