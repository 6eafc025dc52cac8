import { Client, type Rows } from './client';

const CUSTOM = 'thirdparty_custom_source';
const BOOTH = 'XWo3SPbhLa69tGz87JK4sD';

let client: Client;

beforeEach(async () => {
	client = await Client.startWithToken();
});
afterEach(async () => await client.sandbox.close());

const options = async (filters: object = {}) =>
	(await client.data<Rows>('source.getOptions', { source_type: CUSTOM, ...filters })).list;

it('finds an option by its ID, or by its code and type', async () => {
	const option = await client.data('source.getOption', { option_id: BOOTH });
	expect(option).toMatchObject({ source_value: 'booth_ciif_2024', is_custom: true });
	const names = { source_type: CUSTOM, source_value: 'booth_ciif_2024' };
	expect(await client.data('source.getOption', names)).toEqual(option);
	const code = async (body: object) => (await client.call('source.getOption', body)).code;
	expect(await code({ source_value: 'booth_ciif_2024' })).toBe(40001);
	expect(await code({ ...names, option_id: BOOTH })).toBe(40002);
	expect(await code({ ...names, source_value: 'x' })).toBe(40004);
});

it('creates options of custom sources, a code once', async () => {
	const body = { source_type: CUSTOM, option_name: '新展会', source_value: 'expo' };
	const created = await client.data('source.createOption', body);
	expect(created).toMatchObject({ source_value: 'expo', is_enabled: true });
	expect((await client.call('source.createOption', body)).code).toBe(40004);
	const own = await client.data('source.createOption', { ...body, source_value: undefined });
	expect(own.source_value).toMatch(/^src_/);
	expect((await client.call('source.createOption', { ...body, source_type: 'wechat' })).code).toBe(
		40004,
	);
	expect(await options({ keyword: '新展会' })).toHaveLength(2);
});

it('hides disabled options unless they are asked for', async () => {
	expect(await options()).toHaveLength(4);
	await client.data('source.updateOption', { option_id: BOOTH, is_enabled: false });
	expect(await options()).toHaveLength(3);
	expect(await options({ include_disabled: true })).toHaveLength(5);
	const builtIn = { option_id: 'Aq6VbWs2XcTz8NkRm4YeHd', option_name: 'x' };
	expect((await client.call('source.updateOption', builtIn)).code).toBe(40004);
	expect((await client.call('source.updateOption', { option_id: BOOTH })).code).toBe(40001);
});
