import type { IHttpRequestMethods } from 'n8n-workflow';
import { type Failure, notConfigured } from './failure';

/**
 * What is known of a call's wire contract:
 * - `documented`: method, path and body were read in the vendor's documentation
 * - `methodOnly`: the method was read, the path follows a naming convention
 * - `assumed`: method and path follow a naming convention
 */
type Evidence = 'documented' | 'methodOnly' | 'assumed';

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

/** The two calls without an access token. */
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

export const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;
type Method = (typeof methods)[number];
export const isMethod = (word: string): word is Method => methods.some((method) => method === word);

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

/** A record's call with what the credential says otherwise of it. */
export const corrected = (declared: Endpoint, by: Partial<Endpoint> = {}): Endpoint => ({
	...declared,
	...by,
	rename: joined(declared.rename, by.rename),
	constants: joined(declared.constants, by.constants),
	drop: declared.drop && by.drop ? [...declared.drop, ...by.drop] : (by.drop ?? declared.drop),
});

const joined = <T>(ours?: Record<string, T>, theirs?: Record<string, T>) =>
	ours && theirs ? { ...ours, ...theirs } : (theirs ?? ours);
