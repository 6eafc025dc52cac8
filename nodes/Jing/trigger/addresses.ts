// Written by hand: a verified community node may import nothing that reads IP addresses.

/** An IP address as a number; IPv4 in the form of IPv6 (::ffff:1.2.3.4) is the IPv4 address. */
interface Address {
	bits: 32 | 128;
	value: bigint;
}

/** Addresses that agree in their first bits. */
export interface AddressRange extends Address {
	prefix: number;
}

const join = (parts: bigint[], bits: bigint) =>
	parts.reduce((sum, part) => (sum << bits) | part, 0n);

function readIpv4(text: string): bigint | undefined {
	const parts = text.split('.');
	const isIpv4 =
		parts.length === 4 && parts.every((part) => /^(0|[1-9]\d{0,2})$/.test(part) && +part < 256);
	return isIpv4 ? join(parts.map(BigInt), 8n) : undefined;
}

/** Groups of four hexadecimal digits; the last two can be written as an IPv4 address. */
function readGroups(text: string, isEnd: boolean): bigint[] | undefined {
	if (text === '') return [];
	const groups = text.split(':').flatMap((part, index, parts) => {
		if (/^[0-9a-f]{1,4}$/i.test(part)) return [BigInt(`0x${part}`)];
		const ipv4 = isEnd && index === parts.length - 1 ? readIpv4(part) : undefined;
		return ipv4 === undefined ? [undefined] : [ipv4 >> 16n, ipv4 & 0xffffn];
	});
	return groups.every((group) => group !== undefined) ? groups : undefined;
}

function readIpv6(text: string): bigint | undefined {
	const [head, tail, ...more] = text
		.split('::')
		.map((part, index, { length }) => readGroups(part, index === length - 1));
	if (!head || more.length > 0) return undefined;
	if (!text.includes('::')) return head.length === 8 ? join(head, 16n) : undefined;
	if (!tail || head.length + tail.length > 7) return undefined;
	const zeros = Array.from({ length: 8 - head.length - tail.length }, () => 0n);
	return join([...head, ...zeros, ...tail], 16n);
}

const MAPPED = 0xffffn;

/** The longest form of an address: IPv6 with an IPv4 address at its end. */
const longestAddress = 45;

/** @returns undefined for anything but an IP address */
export function readAddress(text: string): Address | undefined {
	if (text.length > longestAddress) return undefined;
	const ipv4 = readIpv4(text);
	if (ipv4 !== undefined) return { bits: 32, value: ipv4 };
	const ipv6 = text.includes(':') ? readIpv6(text) : undefined;
	if (ipv6 === undefined) return undefined;
	return ipv6 >> 32n === MAPPED
		? { bits: 32, value: ipv6 & 0xffffffffn }
		: { bits: 128, value: ipv6 };
}

/** An address, or a range such as 203.0.113.0/24. @returns undefined for anything else */
export function readRange(text: string): AddressRange | undefined {
	const [base = '', prefix, ...more] = text.trim().split('/');
	const address = readAddress(base);
	if (!address || more.length > 0) return undefined;
	if (prefix === undefined) return { ...address, prefix: address.bits };
	const isFit = /^\d{1,3}$/.test(prefix) && Number(prefix) <= address.bits;
	return isFit ? { ...address, prefix: Number(prefix) } : undefined;
}

export function isWithin(text: string, range: AddressRange): boolean {
	const address = readAddress(text);
	const rest = BigInt(range.bits - range.prefix);
	return address?.bits === range.bits && address.value >> rest === range.value >> rest;
}

/** Ranges that the Internet does not route: loopback, private, shared by a carrier, link-local. */
const nearby = [
	...['0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16'],
	...['172.16.0.0/12', '192.168.0.0/16', '::/128', '::1/128', 'fe80::/10', 'fc00::/7'],
].map((range) => readRange(range)!);

/** Names without a dot, and endings that no public name has. */
const localName =
	/^([^.:]+|.+\.(local|localhost|localdomain|internal|intranet|corp|lan|home\.arpa|test|example|invalid))$/i;

/** Whether only machines nearby can reach an address, so that JING's servers can't. */
export function isLocal(address: string): boolean {
	const host = new URL(address).hostname.replace(/^\[|\]$|\.$/g, '');
	return localName.test(host) || nearby.some((range) => isWithin(host, range));
}
