import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { isWithin, readRange } from './addresses';
import { payload } from './payload';
import type { Push } from './push';
import type { Protection, TriggerSettings } from './settings';

export interface Arrival {
	headers: Record<string, unknown>;
	query: Record<string, unknown>;
	rawBody: Buffer;
}

/** Why a webhook is rejected, with the HTTP status of the answer; undefined if it is accepted. */
export type Rejection = { status: 400 | 401 | 403 | 413 | 503; reason: string } | undefined;

/** What isn't an address or a range lets nobody in. */
export function rejectByAddress(ip: string, allowedIps: string[]): Rejection {
	const isAllowed = allowedIps.some((text) => {
		const range = readRange(text);
		return range !== undefined && isWithin(ip, range);
	});
	return allowedIps.length === 0 || isAllowed
		? undefined
		: { status: 403, reason: 'address not allowed' };
}

export function rejectBySecret(
	{ headers, query, rawBody }: Arrival,
	{ verifyIn, verifyName, secret }: Protection,
): Rejection {
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

/** Nothing in a body can be relied upon, not even that it can be converted to text. */
export function rejectByContent(push: Push | undefined, settings: TriggerSettings): Rejection {
	if (!push) return { status: 400, reason: 'the body is not a JSON object' };
	const eventType = push[payload.eventType];
	if (typeof eventType !== 'string' || eventType === '') {
		return { status: 400, reason: 'the body has no event_type' };
	}
	const tenantId = push[payload.tenantId];
	return isTenant(tenantId, settings) ? undefined : { status: 403, reason: 'another tenant' };
}

function isTenant(mid: unknown, { tenantId, requireTenantId }: TriggerSettings): boolean {
	if (tenantId === '') return true;
	if (mid === undefined || mid === null || mid === '') return !requireTenantId;
	return (typeof mid === 'string' || typeof mid === 'number') && String(mid) === tenantId;
}
