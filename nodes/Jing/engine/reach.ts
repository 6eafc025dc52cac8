/** Address ranges that the Internet does not carry: loopback, private, link-local. */
const privateIpv4 = /^(0|10|127|169\.254|192\.168|172\.(1[6-9]|2\d|3[01]))\.(\d+\.)*\d+$/;
const privateIpv6 = /^\[(::1|fe80:.*|f[cd][0-9a-f]{2}:.*)\]$/i;
const localName = /^(localhost|[^.:]+|.+\.(local|localhost|internal|lan|test|example|invalid))$/i;

/** Whether only machines nearby can reach an address: JING's servers could not. */
export function isLocal(address: string): boolean {
	const { hostname } = new URL(address);
	return [privateIpv4, privateIpv6, localName].some((pattern) => pattern.test(hostname));
}
