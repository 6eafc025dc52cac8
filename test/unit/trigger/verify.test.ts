import { createHmac } from 'node:crypto';
import type { Protection } from '../../../nodes/Jing/trigger/settings';
import { type Arrival, rejectByAddress, rejectBySecret } from '../../../nodes/Jing/trigger/verify';

const secret = 'open sesame';
const rawBody = Buffer.from('{"event_type":"x","name":"张伟"}');
const hmac = createHmac('sha256', secret).update(rawBody);
const digest = hmac.digest();

const arrival = (more: Partial<Arrival> = {}): Arrival => ({
	headers: {},
	query: {},
	rawBody,
	...more,
});
const protection = (more: Partial<Protection> = {}): Protection => ({
	verifyIn: 'none',
	verifyName: 'X-Secret',
	secret,
	...more,
});

it('lets everything in that nothing is asked of', () => {
	expect(rejectBySecret(arrival(), protection({ secret: '' }))).toBeUndefined();
});

it.each([
	['header', { headers: { 'x-secret': secret } }, undefined],
	['header', { headers: { 'x-secret': `${secret}!` } }, 401],
	['header', { headers: { 'x-secret': '' } }, 401],
	['header', { headers: { 'x-secret': [secret] } }, 401],
	['header', { query: { 'X-Secret': secret } }, 401],
	['query', { query: { 'X-Secret': secret } }, undefined],
	['query', { query: { 'X-Secret': [secret] } }, 401],
	['query', { headers: { 'x-secret': secret } }, 401],
	['hmac', { headers: { 'x-secret': digest.toString('hex') } }, undefined],
	['hmac', { headers: { 'x-secret': digest.toString('hex').toUpperCase() } }, undefined],
	['hmac', { headers: { 'x-secret': `sha256=${digest.toString('hex')}` } }, undefined],
	['hmac', { headers: { 'x-secret': digest.toString('base64') } }, undefined],
	['hmac', { headers: { 'x-secret': `md5,sha256=${digest.toString('hex')}` } }, 401],
	['hmac', { headers: { 'x-secret': secret } }, 401],
	['hmac', { headers: {} }, 401],
] as const)('%s with %j is answered %s', (verifyIn, more, status) => {
	const refusal = rejectBySecret(arrival(more as Partial<Arrival>), protection({ verifyIn }));
	expect(refusal?.status).toBe(status);
});

it('does not take a signature for another body', () => {
	const headers = { 'x-secret': digest.toString('hex') };
	const other = arrival({ headers, rawBody: Buffer.from('{}') });
	expect(rejectBySecret(other, protection({ verifyIn: 'hmac' }))?.status).toBe(401);
});

it.each(['header', 'query', 'hmac'] as const)(
	'refuses everything where a secret in %s is demanded but none is set',
	(verifyIn) => {
		const empty = createHmac('sha256', '').update(rawBody).digest('hex');
		const headers = { 'x-secret': verifyIn === 'hmac' ? empty : '' };
		const bare = arrival({ headers, query: { 'X-Secret': '' } });
		expect(rejectBySecret(bare, protection({ verifyIn, secret: '' }))?.status).toBe(403);
	},
);

it.each([
	['203.0.113.7', '203.0.113.7', true],
	['203.0.113.7', '203.0.113.0/24', true],
	['203.0.113.7', ' 203.0.113.0/24 ', true],
	['203.0.114.7', '203.0.113.0/24', false],
	['203.0.113.8', '203.0.113.7', false],
	['203.0.113.7', '203.0.113.6/31', true],
	['203.0.113.8', '203.0.113.6/31', false],
	['1.2.3.4', '0.0.0.0/0', true],
	['::ffff:203.0.113.7', '203.0.113.7', true],
	['2001:db8::1', '2001:DB8::1', true],
	['2001:db8::1', '203.0.113.0/24', false],
	['203.0.113.7', '::ffff:203.0.113.7', true],
	['2001:db8::1', '2001:db8:0:0::/64', true],
	['2001:db8:0:1::1', '2001:db8::/64', false],
	['2001:db8::1', '2001:0db8:0:0:0:0:0:1', true],
	['203.0.113.7', '203.0.113.0/x', false],
	['9.9.9.9', '1.2.3.4/', false],
	['9.9.9.9', '1.2.3.4/-1', false],
	['9.9.9.9', '1.2.3.4/0x0', false],
	['9.9.9.9', '1.2.3.4/1e-9', false],
	['203.0.114.7', '203.0.113.0/22.5', false],
	['203.0.113.7', '203.0.113.0/33', false],
	['2001:db8::1', '::/129', false],
	['2001:db8::1', ':::/0', false],
	['2001:db8::1', '1:2:3:4:5:6:7::8/0', false],
	['203.0.113.7', 'nonsense', false],
	['', '203.0.113.7', false],
])('from %j with %j allowed: let in %s', (ip, range, isIn) => {
	const refusal = rejectByAddress(ip, [range]);
	expect(refusal === undefined).toBe(isIn);
	if (refusal) expect(refusal.status).toBe(403);
});

it('lets every address in where none is listed', () => {
	expect(rejectByAddress('203.0.113.7', [])).toBeUndefined();
});

it.each([
	['203.0.113.7', true],
	['198.51.100.9', true],
	['192.0.2.1', false],
])('with several allowed, %s comes in: %s', (ip, isIn) => {
	const refusal = rejectByAddress(ip, ['203.0.113.7', '198.51.100.0/24']);
	expect(refusal === undefined).toBe(isIn);
});
