import {
	addressMark,
	isOwn,
	isUpToDate,
	type Wanted,
} from '../../../../nodes/Jing/trigger/registration/subscription';

const url = 'https://n8n.company.cn/webhook/x/webhook';
const wanted: Wanted = {
	...{ url, address: `${url}?token=s` },
	...{ name: 'n8n this-n8n webhook/x/webhook', eventTypes: ['a', 'b'] },
};

it.each([
	[url, true],
	[`${url}/`, true],
	[`${url}?token=old`, true],
	[`${url}//?token=old?x`, true],
	['https://other.company.cn/n8n/webhook/x/webhook?token=old', true],
	[`${url}/x?token=s`, false],
	['https://n8n.company.cn/webhook/y/webhook?u=/webhook/x/webhook', false],
])('%s is its own: %s', (found, own) => {
	expect(isOwn({ id: 1, url: found, name: 'someone' }, wanted, undefined)).toBe(own);
});

it.each([
	[`${url}?token=s`, 'b,a', true],
	[`${url}/?token=s`, ['b', 'a'], true],
	[url, ['a', 'b'], false],
	[`${url}?token=old`, ['a', 'b'], false],
	[`${url}?token=s`, ['a'], false],
])('%s for %j is up to date: %s', (found, event_types, isRight) => {
	expect(isUpToDate({ id: 1, url: found, event_types }, wanted)).toBe(isRight);
});

it('an address of a megabyte costs no more time than its length', () => {
	const start = performance.now();
	const slashes = '/'.repeat(1_000_000);
	expect(addressMark(`${slashes}x`)).toBe('//x');
	expect(isUpToDate({ id: 1, url: `${url}${slashes}x` }, wanted)).toBe(false);
	expect(performance.now() - start).toBeLessThan(1_000);
});
