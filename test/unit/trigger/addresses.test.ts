import { BlockList, isIP } from 'node:net';
import fc from 'fast-check';
import { isWithin, readAddress, readRange } from '../../../nodes/Jing/trigger/addresses';
import { isLocal } from '../../../nodes/Jing/trigger/addresses';

describe('an address', () => {
	it.each([
		['203.0.113.7', 32, 0xcb007107n],
		['0.0.0.0', 32, 0n],
		['255.255.255.255', 32, 0xffffffffn],
		['::', 128, 0n],
		['::1', 128, 1n],
		['2001:DB8::8:800:200c:417a', 128, 0x20010db80000000000080800200c417an],
		['2001:db8:0:0:8:800:200c:417a', 128, 0x20010db80000000000080800200c417an],
		['64:ff9b::192.0.2.33', 128, 0x0064ff9b0000000000000000c0000221n],
		['::ffff:203.0.113.7', 32, 0xcb007107n],
		['::FFFF:cb00:7107', 32, 0xcb007107n],
		['0:0:0:0:0:ffff:203.0.113.7', 32, 0xcb007107n],
	])('%s is read', (text, bits, value) => {
		expect(readAddress(text)).toEqual({ bits, value });
	});

	const digits = fc.constantFrom(...'0123456789abcdefF');
	const group = fc.string({ unit: digits, minLength: 1, maxLength: 5 });
	const dotted = fc
		.array(fc.oneof(fc.integer({ min: 0, max: 260 }).map(String), group), {
			minLength: 3,
			maxLength: 5,
		})
		.map((parts) => parts.join('.'));
	const grouped = fc
		.array(fc.oneof({ weight: 8, arbitrary: group }, fc.constant(''), dotted), { maxLength: 9 })
		.map((parts) => parts.join(':'));
	const resembling = fc.oneof(
		fc.ipV4(),
		fc.ipV6(),
		dotted,
		grouped,
		fc.string({ unit: fc.constantFrom(...'01f:.') }),
	);

	// Other readers take a number with a leading zero for an octal one.
	it('is what node:net takes for one, and nothing else', () => {
		fc.assert(
			fc.property(resembling, (text) => {
				expect([text, readAddress(text) !== undefined]).toEqual([text, isIP(text) !== 0]);
			}),
			{ numRuns: 5_000, examples: [['010.1.2.3'], ['1.2.3.4::'], ['::1.2.3.4:5']] },
		);
	});
});

it('a text of megabytes is no address, and looked at no further', () => {
	for (const text of ['1:'.repeat(2_000_000), '1.'.repeat(2_000_000), ':'.repeat(4_000_000)]) {
		expect(readAddress(text)).toBeUndefined();
	}
});

describe('a range', () => {
	it.each([
		...['203.0.113.0/33', '203.0.113.0/', '203.0.113.0/-1', '203.0.113.0/2 4', '203.0.113.0/24/8'],
		...['203.0.113.0/0x8', '203.0.113.0/1e1', '203.0.113.0/24.0', '2001:db8::/129', '::/'],
		...['', '/', '/24', '*', 'n8n.company.cn', '203.0.113', '203.0.113.*', '203.0.113.1-9'],
	])('is not %j', (text) => {
		expect(readRange(text)).toBeUndefined();
	});

	const families = [
		{ family: 'ipv4', address: fc.ipV4(), bits: 32 },
		{ family: 'ipv6', address: fc.ipV6(), bits: 128 },
	] as const;

	/** The text of an address in which one bit may be another. */
	const near = (text: string, bit: number) => {
		const { bits, value } = readAddress(text)!;
		const other = value ^ (1n << BigInt(bit % bits));
		if (bits === 32) return [24n, 16n, 8n, 0n].map((by) => (other >> by) & 255n).join('.');
		const groups = other.toString(16).padStart(32, '0').match(/..../g)!;
		return groups.join(':');
	};

	it.each(families)('of $family holds what BlockList says', ({ family, address, bits }) => {
		fc.assert(
			fc.property(
				address.filter((text) => readAddress(text)?.bits === bits),
				fc.integer({ min: 1, max: bits }),
				fc.nat({ max: 127 }),
				(base, prefix, bit) => {
					const list = new BlockList();
					list.addSubnet(base, prefix, family);
					const other = near(base, bit);
					const range = readRange(`${base}/${prefix}`)!;
					expect([other, isWithin(other, range)]).toEqual([other, list.check(other, family)]);
				},
			),
			{ numRuns: 1_000 },
		);
	});

	it('of IPv4 holds an IPv4 address in the form of IPv6 as well, and the reverse', () => {
		fc.assert(
			fc.property(fc.ipV4(), fc.integer({ min: 0, max: 32 }), fc.nat(31), (base, prefix, bit) => {
				const other = near(base, bit);
				const range = readRange(`${base}/${prefix}`)!;
				expect(isWithin(`::ffff:${other}`, range)).toBe(isWithin(other, range));
				expect(isWithin(other, readRange(`::ffff:${base}`)!)).toBe(false);
				expect(isWithin(base, readRange(`::ffff:${base}`)!)).toBe(true);
			}),
		);
	});

	it('of all addresses of one family holds none of the other', () => {
		expect(isWithin('2001:db8::1', readRange('0.0.0.0/0')!)).toBe(false);
		expect(isWithin('203.0.113.7', readRange('::/0')!)).toBe(false);
		expect(isWithin('2001:db8::1', readRange('::/0')!)).toBe(true);
	});
});

describe('reach', () => {
	it.each([
		...['http://100.64.0.1/', 'http://100.127.255.255/', 'http://0.0.0.0:5678/', 'http://127.1/'],
		...['http://[::]:5678/', 'http://[::ffff:10.0.0.1]/', 'http://[::ffff:127.0.0.1]/'],
		...['http://[febf::1]/', 'http://[fc00::1]/', 'http://[fdff::1]/', 'http://2130706433/'],
		...['http://localhost./', 'http://n8n./', 'http://n8n.local./', 'http://127.0.0.1./'],
		...['http://n8n.home.arpa/', 'http://n8n.lan/', 'http://n8n.corp/', 'http://n8n.intranet/'],
		...['http://n8n.localdomain/', 'http://n8n.localhost/', 'http://n8n.test/', 'HTTP://N8N.LAN/'],
	])('%s can be reached from nearby only', (address) => {
		expect(isLocal(address)).toBe(true);
	});

	it.each([
		...['http://100.63.255.255/', 'http://100.128.0.1/', 'http://[fec0::1]/', 'http://[2400::1]/'],
		...['http://[::ffff:203.0.113.7]/', 'https://10.0.0.1.company.cn/', 'https://n8n.company.cn./'],
		...['https://lan.company.cn/', 'https://home.arpa.company.cn/', 'https://n8n-local.cn/'],
	])('%s may be reached from anywhere', (address) => {
		expect(isLocal(address)).toBe(false);
	});
});
