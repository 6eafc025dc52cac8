import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

export interface Protection {
	verifyIn: 'none' | 'header' | 'query' | 'hmac';
	/** Header or query parameter that carries the secret or signature. */
	verifyName: string;
	/** Addresses and IPv4 ranges such as 203.0.113.0/24; empty lets every address in. */
	allowedIps: string[];
	secret: string;
}

export interface Arrival {
	headers: Record<string, unknown>;
	query: Record<string, unknown>;
	rawBody: Buffer;
	ip: string;
}

/** Why a push is turned away, with the HTTP status that says so; undefined where it may come in. */
export function refusalOf(
	{ headers, query, rawBody, ip }: Arrival,
	{ verifyIn, verifyName, allowedIps, secret }: Protection,
): { status: 401 | 403; reason: string } | undefined {
	if (allowedIps.length > 0 && !allowedIps.some((range) => isWithin(ip, range))) {
		return { status: 403, reason: 'address not allowed' };
	}
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

/** IPv4 as one number; undefined for anything else. */
function toNumber(address: string): number | undefined {
	const parts = address.split('.');
	const isIpv4 = parts.length === 4 && parts.every((part) => /^\d{1,3}$/.test(part) && +part < 256);
	return isIpv4 ? parts.reduce((sum, part) => sum * 256 + Number(part), 0) : undefined;
}

function isWithin(ip: string, range: string): boolean {
	// Node reports IPv4 callers of a dual-stack socket as ::ffff:1.2.3.4.
	const address = ip.replace(/^::ffff:/i, '');
	const [base = '', bits] = range.trim().split('/');
	const [number, start] = [toNumber(address), toNumber(base)];
	if (number === undefined || start === undefined) {
		return bits === undefined && address.toLowerCase() === base.toLowerCase();
	}
	const size = 2 ** (32 - Number(bits ?? 32));
	return Number.isFinite(size) && Math.floor(number / size) === Math.floor(start / size);
}
