import { createHmac } from 'node:crypto';

import type { PushOptions, PushSecret } from './types';

/** What goes over the wire at every attempt. */
export interface PushRequest {
	url: string;
	headers: Headers;
	body: Buffer;
}

function addSecret({ url, headers, body }: PushRequest, secret: PushSecret): PushRequest {
	const { in: place, name, value } = secret;
	if (place === 'query') {
		const address = new URL(url);
		address.searchParams.set(name, value);
		return { url: address.href, headers, body };
	}
	const isSigned = place === 'hmac';
	headers.set(name, isSigned ? createHmac('sha256', value).update(body).digest('hex') : value);
	return { url, headers, body };
}

export function pushRequest(url: string, text: string, options: PushOptions): PushRequest {
	const headers = new Headers({ 'content-type': 'application/json', 'user-agent': 'JING' });
	for (const [name, value] of Object.entries(options.headers ?? {})) headers.set(name, value);
	const request = { url, headers, body: Buffer.from(text) };
	return options.secret ? addSecret(request, options.secret) : request;
}
