import fc from 'fast-check';
import type { FromItems } from '../../../nodes/Jing/engine/definition';
import type { Input } from '../../../nodes/Jing/engine/input/input';
import { planCalls } from '../../../nodes/Jing/engine/request';
import type { Endpoint } from '../../../nodes/Jing/transport/endpoints';
import { fieldOf, operationOf } from '../support/records';

const endpoint: Endpoint = { method: 'POST', path: '/v1/thing/send' };
const fromItems: FromItems = {
	name: 'inputItems',
	displayName: 'From Input Items',
	into: 'receivers',
	size: 50,
	match: ['identity'],
	fields: [fieldOf('id')],
};
const operation = operationOf({ effect: 'send', body: [], fromItems });

interface Asked {
	entry?: object;
	body?: object;
	query?: object;
	files?: number[];
}

/** One input for each of these. */
const inputsOf = (asked: Asked[]) =>
	asked.map((each, item) => ({ item, input: { body: {}, query: {}, ...each } as Input }));

const plan = (asked: Asked[], size = 50, at = endpoint, isOpen?: (item: number) => boolean) =>
	planCalls(operation, at, inputsOf(asked), size, isOpen);

const person = (id: number, more: object = {}) => ({ entry: { id, ...more } });
const persons = (count: number) => Array.from({ length: count }, (_, id) => person(id));

const bodies = (calls: ReturnType<typeof plan>) => calls.map(({ request }) => request.body);
const itemsOf = (calls: ReturnType<typeof plan>) =>
	calls.map(({ elements }) => elements.map(({ item }) => item));
const sizesOf = (calls: ReturnType<typeof plan>) =>
	bodies(calls).map((body) => (body as { receivers: object[] }).receivers.length);

describe('items that are entries of a list', () => {
	it.each([
		[1, 50, [1]],
		[50, 50, [50]],
		[51, 50, [50, 1]],
		[250, 50, [50, 50, 50, 50, 50]],
		[3, 1, [1, 1, 1]],
		[250, 1000, [250]],
	])('%i of them with %i in a call are in calls of %j', (count, size, sizes) => {
		const calls = plan(persons(count), size);
		expect(sizesOf(calls)).toEqual(sizes);
		expect(itemsOf(calls).flat()).toEqual(Array.from({ length: count }, (_, item) => item));
	});

	it('share the rest of the body and the query', () => {
		const rest = { body: { text: 'x' }, query: { q: '1' } };
		const [call, ...more] = plan([
			{ ...person(1), ...rest },
			{ ...person(2), ...rest },
		]);
		expect(more).toEqual([]);
		expect(call!.request).toEqual({
			endpoint,
			query: { q: '1' },
			body: { text: 'x', receivers: [{ id: 1 }, { id: 2 }] },
		});
	});

	it('make calls of their own where they differ in the rest, in the order of the first', () => {
		const asked = ['a', 'b', 'a', 'c', 'b', 'a'].map((text, id) => ({
			...person(id),
			body: { text },
		}));
		const calls = plan(asked, 2);
		expect(itemsOf(calls)).toEqual([[0, 2], [1, 4], [3], [5]]);
		expect(bodies(calls).map((body) => (body as { text: string }).text)).toEqual([
			...['a', 'b', 'c', 'a'],
		]);
	});

	it('never share a call with an item whose file has other content', () => {
		const body = { attachments: [{ file_name: 'a.pdf' }] };
		const asked = [[0], [1], [0]].map((files, id) => ({ ...person(id), body, files }));
		expect(itemsOf(plan(asked))).toEqual([[0, 2], [1]]);
	});

	it('are sent once where they are the same, and all of them are of that call', () => {
		const calls = plan([person(1), person(2), person(1), person(1, { text: 'other' })]);
		expect(bodies(calls)).toEqual([
			{ receivers: [{ id: 1 }, { id: 2 }, { id: 1, text: 'other' }] },
		]);
		expect(calls[0]!.elements.map(({ item, place }) => [item, place])).toEqual([
			[0, 0],
			[1, 1],
			[2, 0],
			[3, 2],
		]);
	});

	it('are sent once where they name one receiver in several forms, as the first does', () => {
		const to = (value: unknown, variables: object) => ({
			entry: { identity: { type: 'mobile', value }, variables },
		});
		const first = to('+86 138 0000 0000', { a: '1', b: '2' });
		const calls = plan([first, to(13800000000, { b: '2', a: '1' }), to('13800000000', {})]);
		expect(bodies(calls)).toEqual([{ receivers: [first.entry, to('13800000000', {}).entry] }]);
		expect(calls[0]!.elements.map(({ item, place }) => [item, place])).toEqual([
			[0, 0],
			[1, 0],
			[2, 1],
		]);
	});

	it('stay with the first of the same where that is in an earlier call', () => {
		const calls = plan([person(1), person(2), person(3), person(1)], 2);
		expect(itemsOf(calls)).toEqual([[0, 1, 3], [2]]);
	});

	it('stand between items that make a call of their own, in input order', () => {
		const alone = { body: { receivers: ['listed'] } };
		const calls = plan([alone, person(1), alone, person(2), alone]);
		expect(itemsOf(calls)).toEqual([[0], [1, 3], [2], [4]]);
	});

	it('fill calls anew where some are settled by an earlier try', () => {
		const calls = plan(persons(6), 2, endpoint, (item) => item !== 1 && item !== 2);
		expect(itemsOf(calls)).toEqual([
			[0, 3],
			[4, 5],
		]);
	});

	it('are renamed as the entries of the list that they are', () => {
		const at = {
			...endpoint,
			rename: { receivers: 'people', 'receivers.id': 'people.number', text: 'content' },
			constants: { 'people.kind': 'x' },
		};
		const [call] = plan([{ ...person(1), body: { text: 'x' } }], 50, at);
		expect(call!.request.body).toEqual({ content: 'x', people: [{ number: 1, kind: 'x' }] });
		expect(call!.elements[0]!.body).toEqual({ id: 1 });
	});
});

const asked = fc.record({
	id: fc.integer({ min: 0, max: 30 }),
	text: fc.constantFrom('a', 'b', 'c'),
	file: fc.constantFrom(0, 1),
});

it('every receiver is in one call of its kind exactly once, whatever the items', () => {
	fc.assert(
		fc.property(
			fc.array(asked, { maxLength: 80 }),
			fc.integer({ min: 1, max: 20 }),
			(all, size) => {
				const calls = plan(
					all.map(({ id, text, file }) => ({ ...person(id), body: { text }, files: [file] })),
					size,
				);
				const sent = calls.flatMap(({ request, elements }) => {
					const { text, receivers } = request.body as { text: string; receivers: object[] };
					expect(receivers.length).toBeGreaterThan(0);
					expect(receivers.length).toBeLessThanOrEqual(size);
					for (const { item, place, body } of elements) {
						expect(receivers[place!]).toEqual(body);
						expect(all[item]).toMatchObject({ text, ...body });
					}
					const files = new Set(elements.map(({ item }) => all[item]!.file));
					expect(files.size).toBe(1);
					return receivers.map((each) => JSON.stringify([text, [...files], each]));
				});
				expect(new Set(sent).size).toBe(sent.length);
				const items = itemsOf(calls);
				expect(items.flat().toSorted((a, b) => a - b)).toEqual(all.map((_, item) => item));
				const firsts = items.map(([first]) => first!);
				expect(firsts).toEqual(firsts.toSorted((a, b) => a - b));
			},
		),
	);
});
