import type { INodeParameters } from 'n8n-workflow';
import { limits } from '../../nodes/Jing/transport/limits';
import { execute } from './support/execute';
import { createUsers, people } from './support/people';
import { withSandbox } from './support/setUp';

const setUp = withSandbox();

const listUsers = (parameters: INodeParameters) => ({
	name: 'List',
	parameters: { resource: 'user', operation: 'getAll', ...parameters },
});

async function listOf(count: number, parameters: INodeParameters) {
	const { sandbox, store } = setUp;
	if (count > 0) await execute(store, people(count), [createUsers()]);
	const result = await execute(store, [{}], [listUsers(parameters)]);
	expect(result.error).toBeUndefined();
	const rows = result.items('List');
	const ids = new Set(rows.map(({ json }) => json.omni_user_uuid));
	expect(ids.size).toBe(rows.length);
	return { rows, calls: sandbox.calls('user.getAll').map(({ body }) => body) };
}

it.each([
	[0, { returnAll: true }, 0, 1],
	[1, { returnAll: true }, 1, 1],
	[250, { returnAll: true }, 250, 3],
	[250, { returnAll: false, limit: 250 }, 250, 3],
	[250, { returnAll: false, limit: 120 }, 120, 2],
	[250, { returnAll: false, limit: 100 }, 100, 1],
	[250, { returnAll: false, limit: 1 }, 1, 1],
	[250, {}, 50, 1],
])('%i users, %j: %i rows in %i calls', async (count, parameters, rowCount, callCount) => {
	const { rows, calls } = await listOf(count, parameters);
	expect(rows).toHaveLength(rowCount);
	expect(calls).toHaveLength(callCount);
	expect(rows.every(({ pairedItem }) => JSON.stringify(pairedItem) === '{"item":0}')).toBe(true);
});

it('reads one list per input item, each paired with its item', async () => {
	const { store } = setUp;
	await execute(store, people(30), [createUsers()]);
	const result = await execute(
		store,
		[{ limit: 2 }, { limit: 3 }],
		[listUsers({ limit: '={{ $json.limit }}' })],
	);
	expect(result.items('List').map(({ pairedItem }) => pairedItem)).toEqual(
		[0, 0, 1, 1, 1].map((item) => ({ item })),
	);
});

describe('a list that does not end', () => {
	/** In the place of the real cap: a thousand real pages take as long as the machine likes. */
	const PAGES = 20;

	beforeEach(() => {
		jest.replaceProperty(limits as { pages: number }, 'pages', PAGES);
	});

	afterEach(() => jest.restoreAllMocks());

	const endless = (rowsOf: (page: number) => unknown) => {
		for (let page = 1; page <= PAGES + 5; page++) {
			setUp.sandbox.fault({ on: 'user.getAll', answer: { code: 0, data: rowsOf(page) } });
		}
	};

	it('stops where a page repeats', async () => {
		endless(() => ({ list: [{ id: 1 }, { id: 2 }] }));
		const result = await execute(setUp.store, [{}], [listUsers({ returnAll: true })]);
		expect(result.items('List')).toHaveLength(2);
		expect(setUp.sandbox.calls('user.getAll')).toHaveLength(2);
	});

	it('stops at the page cap with what to do', async () => {
		endless((page) => ({ list: [{ id: page }] }));
		const result = await execute(setUp.store, [{}], [listUsers({ returnAll: true })]);
		expect(result.error.message).toContain('the list does not end');
		expect(result.error.description).toContain('Limit');
		expect(setUp.sandbox.calls('user.getAll')).toHaveLength(PAGES);
	});
});

it('an answer without any data is an error, not an empty result', async () => {
	setUp.sandbox.fault({ on: 'user.getAll', answer: { code: 0, data: 'ok' } });
	const result = await execute(setUp.store, [{}], [listUsers({})]);
	expect(result.error.message).toContain('holds no list');
});

it('tells how many rows are missing, and the override for pages that count from 0', async () => {
	const { sandbox, store } = setUp;
	const list = Array.from({ length: 50 }, (_, index) => ({ omni_user_uuid: `u${index}` }));
	sandbox.fault({ on: 'user.getAll', answer: { code: 0, data: { list, total: 150 } } });
	sandbox.fault({ on: 'user.getAll', answer: { code: 0, data: { list: [], total: 150 } } });
	const result = await execute(store, [{}], [listUsers({ returnAll: true })]);
	expect(result.items('List')).toHaveLength(50);
	expect(result.record).toContain('JING counts 100 rows more than it sent');
	expect(result.record).toContain(JSON.stringify('{"user.getAll":{"pageFrom":0}}').slice(1, -1));
});
