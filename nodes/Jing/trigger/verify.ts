import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { isWithin, readRange } from './addresses';

export interface Protection {
	verifyIn: 'none' | 'header' | 'query' | 'hmac';
	/** Header or query parameter that carries the secret or signature. */
	verifyName: string;
	secret: string;
}

export interface Arrival {
	headers: Record<string, unknown>;
	query: Record<string, unknown>;
	rawBody: Buffer;
}

/** Why a push is turned away, with the HTTP status that says so; undefined where it may come in. */
export type Refusal = { status: 400 | 401 | 403; reason: string } | undefined;

/** What is no address or range lets nobody in. */
export function refusalByAddress(ip: string, allowedIps: string[]): Refusal {
	const isAllowed = allowedIps.some((text) => {
		const range = readRange(text);
		return range !== undefined && isWithin(ip, range);
	});
	return allowedIps.length === 0 || isAllowed
		? undefined
		: { status: 403, reason: 'address not allowed' };
}

export function refusalBySecret(
	{ headers, query, rawBody }: Arrival,
	{ verifyIn, verifyName, secret }: Protection,
): Refusal {
	if (verifyIn === 'none') return undefined;
	if (secret === '') return { status: 403, reason: 'no webhook secret is set' };
	const source = verifyIn === 'query' ? query[verifyName] : headers[verifyName.toLowerCase()];
	const given = typeof source === 'string' ? source : '';
	const isRight = verifyIn === 'hmac' ? isSignature(given, rawBody, secret) : isSame(given, secret);
	return isRight ? undefined : { status: 401, reason: 'wrong secret or signature' };
}

/** In constant time, whatever the lengths. */
const isSame = (given: string, expected: string) => {
	const digest = (text: string) => createHash('sha256').update(text).digest();
	return timingSafeEqual(digest(given), digest(expected));
};

/** SHA-256 over the raw body, as hex or base64, also written sha256=... */
function isSignature(given: string, rawBody: Buffer, secret: string): boolean {
	const hmac = createHmac('sha256', secret).update(rawBody).digest();
	const signature = given.replace(/^sha256=/i, '');
	const [hex, base64] = [hmac.toString('hex'), hmac.toString('base64')];
	const isHex = isSame(signature.toLowerCase(), hex);
	return isSame(signature, base64) || isHex;
}
