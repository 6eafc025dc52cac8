import type { Endpoint } from '../../../nodes/Jing/transport/endpoints';
import { jsonRequest } from '../../../nodes/Jing/transport/http';
import { parseToSend } from '../../../nodes/Jing/transport/json';
import { asTexts, placeFor, wireOf } from '../../../nodes/Jing/transport/placement';

const at = (method: Endpoint['method'], more: Partial<Endpoint> = {}): Endpoint => ({
	method,
	path: '/v1/a',
	...more,
});

describe('an override with another method', () => {
	const query = { q: 1 };
	const body = { a: 1, list: ['x'] };
	const list = [{ a: 1 }];

	it.each<[string, Endpoint['method'], object, object]>([
		['POST', 'GET', { query, body }, { query: { q: 1, a: 1, list: ['x'] } }],
		['POST', 'DELETE', { query, body }, { query: { q: 1, a: 1, list: ['x'] } }],
		['PUT', 'DELETE', { body }, { query: body }],
		['GET', 'POST', { query }, { body: query }],
		['GET', 'PATCH', { query }, { body: query }],
		['DELETE', 'POST', { query }, { body: query }],
		['GET', 'POST', {}, { body: {} }],
		['GET', 'DELETE', { query }, { query }],
		['DELETE', 'GET', { query }, { query }],
		['POST', 'PUT', { query, body }, { query, body }],
		['POST', 'POST', { query, body }, { query, body }],
		['GET', 'GET', { query }, { query }],
		['DELETE', 'DELETE', { query, body }, { query, body }],
		['POST', 'DELETE', { query, body: list }, { query, body: list }],
	])('made for %s, sent by %s: %j goes as %j', (declared, method, given, placed) => {
		expect(placeFor(declared, at(method), given)).toEqual(placed);
	});
});

describe('what is always sent', () => {
	const constants = { lang: 'zh', 'page.sort': 'asc' };
	const always = { lang: 'zh', page: { sort: 'asc' } };

	it.each<[string, Endpoint['method'], object, object]>([
		['POST', 'POST', { body: { a: 1 } }, { body: { a: 1, ...always } }],
		['POST', 'POST', { query: { q: 1 }, body: {} }, { query: { q: 1 }, body: always }],
		['GET', 'GET', { query: { q: 1 } }, { query: { q: 1, ...always } }],
		['GET', 'GET', {}, { query: always }],
		['GET', 'POST', { query: { q: 1 } }, { body: { q: 1, ...always } }],
		['POST', 'GET', { body: { a: 1 } }, { query: { a: 1, ...always } }],
		['POST', 'POST', { body: [{ a: 1 }, {}] }, { body: [{ a: 1, ...always }, always] }],
	])('made for %s, sent by %s with %j goes as %j', (declared, method, given, placed) => {
		expect(wireOf(declared, at(method, { constants }), given)).toMatchObject(placed);
	});

	it('has the last word, after what is dropped and renamed', () => {
		const more = { drop: ['a'], rename: { b: 'lang' }, constants };
		expect(wireOf('POST', at('POST', more), { body: { a: 1, b: 2 } })).toMatchObject({
			body: always,
		});
	});
});

describe('a query', () => {
	it.each([
		['x', 'x'],
		['', ''],
		[0, '0'],
		[false, 'false'],
		[['a', 1, true], 'a,1,true'],
		[[], ''],
		[{ type: 'mobile', value: '1' }, '{"type":"mobile","value":"1"}'],
		[[{ id: 1 }, { id: 2 }], '[{"id":1},{"id":2}]'],
		[[['a'], 'b'], '[["a"],"b"]'],
	])('holds %j as the text %j', (value, text) => {
		expect(asTexts({ key: value })).toEqual({ key: text });
	});

	it.each([
		['a number', '{"id":1234567890123456789}', '1234567890123456789'],
		['a list', '{"id":[1234567890123456789,2]}', '1234567890123456789,2'],
		['something with parts', '{"id":{"n":1234567890123456789}}', '{"n":1234567890123456789}'],
	])('has the long integers of a JSON body, in %s', (_where, json, text) => {
		const placed = placeFor('POST', at('GET'), { body: parseToSend(json) });
		expect(jsonRequest({ ...placed, method: 'GET', url: 'https://jing.example' }).qs).toEqual({
			id: text,
		});
	});
});
