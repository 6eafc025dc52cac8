import type { ReadItem } from '../../../nodes/Jing/engine/readItems';
import { refuseUnsendable } from '../../../nodes/Jing/engine/unsendable';
import { about } from '../support/faults';

it('rejects a body that contains itself, for its own item only', () => {
	const body: Record<string, unknown> = {};
	body.self = body;
	const rejected = refuseUnsendable({ item: 3, input: { query: {}, body } }, about);
	expect(rejected).toMatchObject({
		item: 3,
		fault: { message: expect.stringContaining('[item 3]') as string },
	});
	expect(rejected).not.toHaveProperty('input');
});

it.each<[string, ReadItem]>([
	['can be written', { item: 0, input: { query: {}, body: { id: 10n ** 20n } } }],
	['has no body', { item: 0, input: { query: {} } }],
])('leaves alone what %s', (_what, read) => {
	expect(refuseUnsendable(read, about)).toBe(read);
});
