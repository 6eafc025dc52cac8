import type { IHttpRequestMethods, IHttpRequestOptions } from 'n8n-workflow';
import type { HeaderNames } from './headers';
import { writeJson } from './json';
import { limits } from './limits';
import { asTexts } from './placement';

/** What says who is calling. */
export const tokenHeaders = (names: HeaderNames, appId: string, accessToken: string) => ({
	[names.app_id]: appId,
	[names.access_token]: accessToken,
});

/**
 * One HTTP request whose answer comes back whole: any status, as text. n8n would otherwise renew a
 * token by itself on 401, once per parallel call. The body is serialised here because n8n sends an
 * empty object as no body at all. Redirects are not followed: they would carry the token elsewhere
 * and turn a POST into a GET.
 */
export function jsonRequest(request: {
	method: IHttpRequestMethods;
	url: string;
	query?: Record<string, unknown>;
	body?: unknown;
	/** Milliseconds. */
	timeout?: number;
}): IHttpRequestOptions {
	const options: IHttpRequestOptions = {
		method: request.method,
		url: request.url,
		headers: { Accept: 'application/json' },
		encoding: 'text',
		returnFullResponse: true,
		ignoreHttpStatusErrors: true,
		disableFollowRedirect: true,
		timeout: request.timeout ?? limits.requestTimeoutSeconds * 1_000,
	};
	if (request.query && Object.keys(request.query).length > 0) {
		options.qs = asTexts(request.query);
	}
	if (request.body !== undefined) {
		options.body = writeJson(request.body);
		options.headers = { ...options.headers, 'Content-Type': 'application/json' };
	}
	return options;
}
