import { Client, mobile, type Outcome, type Rows } from './client';

const FAIR = 'dTTTT8YiT5E6FWC9Pg582e';
const HIGH = 'Bc8Rh36yFhSBiJQgRY99xZ';
const identity = mobile('13800138000');

let client: Client;

beforeEach(async () => {
	client = await Client.startWithToken();
	await client.data('user.create', [{ identities: [identity] }]);
});
afterEach(async () => await client.sandbox.close());

const tag = async (...elements: unknown[]) =>
	await client.data<Outcome>('userTag.tagUsers', elements);
const tagsNow = () => [...client.sandbox.state.users.values()][0]?.tag_ids;

it('creates tags once in a group', async () => {
	const { success, failure } = await client.data<Outcome>('userTag.create', [
		{ tag_name: '意向-高', tag_group_name: '意向' },
		{ tag_name: '意向-高', tag_group_name: '活动' },
		{ tag_group_name: '活动' },
	]);
	expect(failure).toEqual([
		{ tag_name: '意向-高', error_code: 40004, error_msg: '标签已存在' },
		{ error_code: 40001, error_msg: '缺少必选参数: tag_name' },
	]);
	expect(success).toEqual([
		expect.objectContaining({ tag_name: '意向-高', tag_group_id: 'XYYM7B8qPqJYwnCb3FbRBn' }),
	]);
});

it('adds tags by ID and by name and keeps the others', async () => {
	await tag({ identity, tag_ids: [FAIR] });
	const { success } = await tag({ identity, tag_ids: [FAIR], tag_names: ['意向-高'] });
	expect(success[0]).toMatchObject({
		identity,
		tags: [
			{ tag_id: FAIR, tag_name: '参会-工博会2024' },
			{ tag_id: HIGH, tag_name: '意向-高' },
		],
	});
	expect(tagsNow()).toEqual([FAIR, HIGH]);
});

it('refuses unknown tags, unknown people and no tags at all, one by one', async () => {
	const stranger = mobile('13900139000');
	const { success, failure } = await tag(
		{ identity, tag_names: ['意向-高', 'unknown'] },
		{ identity: stranger, tag_ids: [FAIR] },
		{ identity, tag_ids: [] },
	);
	expect(success).toEqual([]);
	expect(failure).toEqual([
		{ identity, error_code: 40004, error_msg: '标签不存在' },
		{ identity: stranger, error_code: 40004, error_msg: '用户不存在' },
		{ identity, error_code: 40001, error_msg: '缺少必选参数: tag_ids, tag_names' },
	]);
	expect(tagsNow()).toEqual([]);
});

it('takes tags off, also those that nobody has', async () => {
	await tag({ identity, tag_ids: [FAIR] });
	const elements = [{ identity, tag_ids: [FAIR, HIGH] }];
	const { success } = await client.data<Outcome>('userTag.untagUsers', elements);
	expect(success).toHaveLength(1);
	expect(tagsNow()).toEqual([]);
	expect(client.sandbox.state.tags.has(FAIR)).toBe(true);
});

it('lists tags with how many users have them, and users by tag', async () => {
	await tag({ identity, tag_ids: [HIGH] });
	const { list, total } = await client.data<Rows>('userTag.getAll', { tag_group_name: '意向' });
	expect(total).toBe(2);
	expect(list.map(({ tag_name, user_count }) => [tag_name, user_count])).toEqual([
		['意向-高', 1],
		['意向-低', 0],
	]);
	expect((await client.data<Rows>('userTag.getAll', { keyword: '工博会' })).total).toBe(1);
	expect((await client.data<Rows>('user.getAll', { tag_ids: [HIGH, FAIR] })).total).toBe(1);
	expect((await client.data<Rows>('user.getAll', { tag_ids: [FAIR] })).total).toBe(0);
});
