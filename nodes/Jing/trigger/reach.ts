import { isWithin, readRange } from './addresses';

/** What the Internet does not carry: loopback, private, shared by a tokenProbe, link-local. */
const nearby = [
	...['0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16'],
	...['172.16.0.0/12', '192.168.0.0/16', '::/128', '::1/128', 'fe80::/10', 'fc00::/7'],
].map((range) => readRange(range)!);

/** Names without a dot, and endings that no public name has. */
const localName =
	/^([^.:]+|.+\.(local|localhost|localdomain|internal|intranet|corp|lan|home\.arpa|test|example|invalid))$/i;

/** Whether only machines nearby can reach an address: JING's servers could not. */
export function isLocal(address: string): boolean {
	const host = new URL(address).hostname.replace(/^\[|\]$|\.$/g, '');
	return localName.test(host) || nearby.some((range) => isWithin(host, range));
}
