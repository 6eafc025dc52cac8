import { Client, mobile, type Rows } from './client';

let client: Client;

beforeEach(async () => {
	client = await Client.startWithToken();
	const people = Array.from({ length: 45 }, (_, i) => ({
		identities: [mobile(`138000000${String(i).padStart(2, '0')}`)],
		fields: { name: `n${i}` },
	}));
	await client.data('user.create', people);
});
afterEach(async () => await client.sandbox.close());

it.each([
	[{}, 20, 'n0'],
	[{ page: 3 }, 5, 'n40'],
	[{ page: 2, page_size: 40 }, 5, 'n40'],
	[{ page: 4 }, 0, undefined],
	[{ page_size: 100 }, 45, 'n0'],
])('%j has %d rows', async (page, length, first) => {
	const rows = await client.data<Rows<{ fields: { name: string } }>>('user.getAll', page);
	expect(rows.total).toBe(45);
	expect(rows.list).toHaveLength(length);
	expect(rows.list[0]?.fields.name).toBe(first);
});

it.each([{ page_size: 101 }, { page_size: 0 }, { page: 0 }, { page: '1' }, { page: 1.5 }])(
	'refuses %j',
	async (page) => {
		const key = Object.keys(page)[0];
		expect(await client.call('user.getAll', page)).toMatchObject({
			code: 40002,
			msg: `参数无效: ${key}`,
		});
	},
);
