import type { Batch } from '../../../nodes/Jing/engine/definition';
import type { Input } from '../../../nodes/Jing/engine/input/input';
import { planCalls } from '../../../nodes/Jing/engine/request';
import type { Endpoint } from '../../../nodes/Jing/transport/endpoints';
import { operationOf } from '../support/records';

const endpoint: Endpoint = { method: 'POST', path: '/v1/thing/do' };
const inputsOf = (...inputs: Array<Partial<Input>>) =>
	inputs.map((input, item) => ({ item, input: { query: {}, ...input } }));
const n = (value: number) => ({ n: value });
const numbered = (count: number) =>
	inputsOf(...Array.from({ length: count }, (_, item) => ({ body: n(item) })));

describe('a call for each item', () => {
	const plan = (inputs: ReturnType<typeof inputsOf>, at = endpoint) =>
		planCalls(operationOf(), at, inputs, 50);

	it('carries body, query and limit of its item', () => {
		const inputs = inputsOf({ body: n(1), query: { q: 'a' }, pages: { limit: 3 } }, { body: n(2) });
		expect(plan(inputs)).toMatchObject([
			{
				request: { endpoint, body: n(1), query: { q: 'a' } },
				pages: { limit: 3 },
				elements: [{ item: 0 }],
			},
			{ request: { endpoint, body: n(2), query: {} }, elements: [{ item: 1 }] },
		]);
	});

	it('keeps the index of its item where others before it are not sent', () => {
		const calls = plan(inputsOf({ body: n(0) }, { body: n(1) }).slice(1));
		expect(calls.map(({ elements }) => elements[0]!.item)).toEqual([1]);
	});

	it('has no body where the operation has none', () => {
		expect(plan(inputsOf({}))[0]!.request.body).toBeUndefined();
	});

	it('sends a list given as JSON in one call', () => {
		const calls = plan(inputsOf({ body: [n(1), n(2)] }));
		expect(calls).toHaveLength(1);
		expect(calls[0]!.request.body).toEqual([n(1), n(2)]);
		expect(calls[0]!.elements).toHaveLength(1);
	});

	it('renames the top-level keys of its body', () => {
		const renaming = { ...endpoint, rename: { n: 'number', toString: 'x' } };
		const body = { n: 1, inner: { n: 2 }, constructor: 'y' };
		expect(plan(inputsOf({ body }), renaming)[0]!.request.body).toEqual({
			number: 1,
			inner: { n: 2 },
			constructor: 'y',
		});
		expect(plan(inputsOf({ body: [body] }), renaming)[0]!.request.body).toMatchObject([
			{ number: 1 },
		]);
	});
});

describe('an override with another method', () => {
	const plan = (written: 'GET' | 'POST', method: 'GET' | 'POST', input: Partial<Input>) => {
		const at = { ...endpoint, method };
		const operation = operationOf({ method: written });
		return planCalls(operation, at, inputsOf(input), 50)[0]!.request;
	};

	it('puts the keys of the body into the query of a GET', () => {
		const body = { id: 'x', n: 1, flag: false, identity: { type: 'mobile', value: '1' } };
		const { query, body: sent } = plan('POST', 'GET', { body, query: { q: 'a' } });
		expect(query).toEqual({
			q: 'a',
			id: 'x',
			n: 1,
			flag: false,
			identity: { type: 'mobile', value: '1' },
		});
		expect(sent).toBeUndefined();
	});

	it('puts the query of a GET into the body of a POST', () => {
		const { query, body } = plan('GET', 'POST', { query: { q: 'a' } });
		expect(query ?? {}).toEqual({});
		expect(body).toEqual({ q: 'a' });
	});

	it('leaves everything in its place where the method is the same', () => {
		expect(plan('POST', 'POST', { body: n(1), query: { q: 'a' } })).toMatchObject({
			query: { q: 'a' },
			body: n(1),
		});
		expect(plan('GET', 'GET', { query: { q: 'a' } })).toMatchObject({ query: { q: 'a' } });
	});
});

describe('calls of a batch operation', () => {
	function plan(
		inputs: ReturnType<typeof inputsOf>,
		size: number,
		batch: Partial<Batch> = {},
		at = endpoint,
	) {
		const operation = operationOf({ batch: { size: 50, match: ['n'], ...batch } });
		return planCalls(operation, at, inputs, size);
	}
	const bodies = (calls: ReturnType<typeof plan>) => calls.map(({ request }) => request.body);
	const itemsOf = (calls: ReturnType<typeof plan>) =>
		calls.map(({ elements }) => elements.map(({ item }) => item));

	it.each([
		[1, [1]],
		[50, [50]],
		[51, [50, 1]],
		[150, [50, 50, 50]],
	])('take %i items in chunks of %j', (count, sizes) => {
		const calls = plan(numbered(count), 50);
		expect(bodies(calls).map((body) => (body as unknown[]).length)).toEqual(sizes);
		expect(itemsOf(calls).flat()).toEqual(Array.from({ length: count }, (_, item) => item));
	});

	it('are none for no items', () => {
		expect(plan([], 50)).toEqual([]);
	});

	it('have the bodies of their elements in the same order', () => {
		for (const { request, elements } of plan(numbered(7), 3)) {
			expect(request.body).toEqual(elements.map(({ body }) => body));
		}
	});

	it('share a call only where the query is the same', () => {
		const full = { returnFull: 'true' };
		const calls = plan(
			inputsOf(
				{ body: n(0), query: full },
				{ body: n(1), query: {} },
				{ body: n(2), query: { returnFull: 'true' } },
				{ body: n(3), query: { returnFull: 'false' } },
			),
			50,
		);
		expect(itemsOf(calls)).toEqual([[0, 2], [1], [3]]);
		expect(calls.map(({ request }) => request.query)).toEqual([full, {}, { returnFull: 'false' }]);
	});

	it('split the list of one item over calls, and fill the rest with other items', () => {
		const calls = plan(inputsOf({ body: [n(1), n(2), n(3)] }, { body: n(4) }, { body: n(5) }), 2);
		expect(bodies(calls)).toEqual([[n(1), n(2)], [n(3), n(4)], [n(5)]]);
		expect(itemsOf(calls)).toEqual([[0, 0], [0, 1], [2]]);
	});

	it('put the list under a key where the record says so, beside the call-wide keys', () => {
		const calls = plan(inputsOf({ body: n(1), query: { group_id: 'g' } }), 50, { into: 'users' });
		expect(calls[0]!.request).toEqual({ endpoint, body: { group_id: 'g', users: [n(1)] } });
	});

	it('put the list under the key that the credential sets instead', () => {
		const at = { ...endpoint, into: 'people' };
		const inputs = inputsOf({ body: n(1), query: {} });
		expect(plan(inputs, 50, { into: 'users' }, at)[0]!.request.body).toEqual({ people: [n(1)] });
		expect(plan(inputs, 50, {}, at)[0]!.request.body).toEqual({ people: [n(1)] });
	});

	it('rename the keys of the elements, but remember them as they were', () => {
		const at = { ...endpoint, rename: { n: 'number' } };
		const [call] = plan(numbered(2), 50, {}, at);
		expect(call!.request.body).toEqual([{ number: 0 }, { number: 1 }]);
		expect(call!.elements.map(({ body }) => body)).toEqual([n(0), n(1)]);
	});

	it('rename the call-wide keys where they stand in the body', () => {
		const at = { ...endpoint, into: 'users', rename: { group_id: 'group' } };
		const [call] = plan(inputsOf({ body: n(1), query: { group_id: 'g' } }), 50, {}, at);
		expect(call!.request.body).toEqual({ group: 'g', users: [n(1)] });
	});
});
