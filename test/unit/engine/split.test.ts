import { askInParts } from '../../../nodes/Jing/engine/split';
import type { PlannedCall } from '../../../nodes/Jing/engine/plannedCall';
import type { Answer } from '../../../nodes/Jing/transport/envelope';
import { limits } from '../../../nodes/Jing/transport/limits';

const planned = (count: number): PlannedCall => {
	const elements = Array.from({ length: count }, (_, item) => ({ item, part: 0, body: { item } }));
	const body = { shared: 'x', list: elements.map((element) => element.body) };
	return { request: { endpoint: { method: 'POST', path: '/v1/a' }, body }, elements };
};
const refusal = (more: object = {}): Answer => ({
	ok: false,
	failure: { kind: 'invalidParameter', stage: 'call', code: 40002, ofElement: true, ...more },
});

/** What is sent where these elements make JING reject a whole batch. */
async function split(count: number, bad: number[], answer = refusal()) {
	const sent: number[][] = [];
	const parts = await askInParts(
		planned(count),
		async ({ request, elements }) => {
			const { list, shared } = request.body as { list: Array<{ item: number }>; shared: string };
			expect(shared).toBe('x');
			expect(list).toEqual(elements.map(({ body }) => body));
			const items = list.map(({ item }) => item);
			sent.push(items);
			return items.some((item) => bad.includes(item)) ? answer : { ok: true, data: items };
		},
		'list',
	);
	const rejected = parts.filter(({ answer: { ok } }) => !ok);
	const itemsOf = (list: typeof parts) =>
		list.flatMap(({ planned: { elements } }) => elements.map(({ item }) => item));
	return { sent, items: itemsOf(parts), rejected: itemsOf(rejected) };
}

it.each<[number, number[]]>([
	[1, [0]],
	[2, [1]],
	[5, [4]],
	[8, [0]],
])('finds in a batch of %i the bad elements %j', async (count, bad) => {
	const { items, rejected } = await split(count, bad);
	expect(rejected).toEqual(bad);
	expect(items).toEqual(Array.from({ length: count }, (_, item) => item));
});

it('loses no element and makes no more calls than it may where many are bad', async () => {
	const all = Array.from({ length: 50 }, (_, item) => item);
	const { sent, items } = await split(50, all);
	expect(items).toEqual(all);
	expect(sent.length).toBeLessThanOrEqual(1 + limits.splitCalls);
});

it.each<[string, Answer]>([
	['of the call itself', refusal({ ofElement: undefined })],
	['with results of its own', refusal({ data: { success: [], failure: [{ id: 1 }] } })],
])('does not split after a refusal %s', async (_what, answer) => {
	expect((await split(4, [1], answer)).sent).toHaveLength(1);
});
