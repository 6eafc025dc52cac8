import { Client, minutesFromNow, mobile, type Rows } from './client';

const GOLD = 'Jx7RcVq3TzNb9KsWm5YhLe';
const SIGN_UP = 'h3RtYp6WkCz9VnMq4XsBdJ';
const identity = mobile('13800138000');

let client: Client;

beforeEach(async () => {
	client = await Client.startWithToken();
});
afterEach(async () => await client.sandbox.close());

const create = async (values: object = {}) =>
	await client.data<{ member_id: string }>('member.create', { identity, ...values });
const move = async (key: string, points: number, values: object = {}) =>
	await client.call<Record<string, unknown>>(key, { identity, points, reason: 'r', ...values });
const balance = async () => await client.data('member.getPoints', { identity });

it('makes a member, and a user where there is none, once', async () => {
	const { member_id } = await create({ fields: { name: '张伟' } });
	expect(await client.data('member.get', { member_id })).toMatchObject({
		name: '张伟',
		identities: [identity],
		level_name: '普通会员',
		points: 0,
	});
	expect(await client.call('member.create', { identity })).toMatchObject({
		code: 40004,
		msg: '该用户已是会员',
	});
	expect((await client.call('member.get', { identity: mobile('13900139000') })).code).toBe(40004);
	expect((await client.call('member.get', { identity, member_id })).code).toBe(40002);
});

it('adds up points and never goes below zero', async () => {
	await create();
	expect((await move('member.addPoints', 100)).data).toMatchObject({ points: 100 });
	const spent = await move('member.deductPoints', 30, { business_no: 'ORDER-1' });
	expect(spent.data).toMatchObject({ change_points: -30, points: 70, business_no: 'ORDER-1' });
	expect(await move('member.deductPoints', 71)).toMatchObject({ code: 40004, msg: '积分不足' });
	expect(await balance()).toMatchObject({ points: 70, total_points: 100, used_points: 30 });
	expect((await move('member.addPoints', 0)).code).toBe(40002);
	expect((await move('member.addPoints', 1, { reason: undefined })).code).toBe(40001);
});

it('moves points twice for the same business_no, and counts it', async () => {
	await create();
	await move('member.addPoints', 10, { business_no: 'same' });
	await move('member.addPoints', 10, { business_no: 'same' });
	expect((await balance()).points).toBe(20);
	expect(client.sandbox.effects['member.addPoints']).toBe(2);
});

it('cuts a change to what its rule still grants', async () => {
	await create();
	expect((await move('member.addPoints', 80, { rule_id: SIGN_UP })).data.change_points).toBe(80);
	expect((await move('member.addPoints', 80, { rule_id: SIGN_UP })).data.change_points).toBe(20);
	expect((await move('member.addPoints', 80, { rule_id: SIGN_UP })).code).toBe(40004);
	expect((await move('member.addPoints', 80, { rule_id: 'x' })).code).toBe(40004);
});

it('lets points lapse, uses those first that lapse first, and raises the level', async () => {
	await create();
	const expire_time = minutesFromNow(60);
	await move('member.addPoints', 1990);
	await move('member.addPoints', 30, { expire_time });
	await move('member.deductPoints', 10);
	expect(await balance()).toMatchObject({ expiring_points: 20, expiring_time: expire_time });
	const [, second] = client.sandbox.state.pointsRecords;
	Object.assign(second ?? {}, { expire_time: minutesFromNow(-1) });
	expect(await balance()).toMatchObject({ points: 1990, expired_points: 20, expiring_points: 0 });
	expect((await client.data('member.get', { identity })).level_id).toBe(GOLD);
});

it('updates, clears with null, and lists with filters', async () => {
	const { member_id } = await create({ fields: { name: '张伟', title: 'x' } });
	const change = { member_id, fields: { title: null }, status: 'frozen' };
	expect(await client.data('member.update', change)).toMatchObject({ status: 'frozen' });
	expect((await client.call('member.update', { member_id, level_id: 'x' })).code).toBe(40004);
	const total = async (filters: object) =>
		(await client.data<Rows>('member.getAll', filters)).total;
	expect(await total({ status: 'frozen', keyword: '1380' })).toBe(1);
	expect(await total({ time_type: 'updated', end_time: '2020-01-01 00:00:00' })).toBe(0);
	expect((await client.data('member.get', { member_id })).fields).toEqual({ name: '张伟' });
	const rules = await client.data<Rows>('member.getRules', { rule_type: 'points_add' });
	expect(rules.total).toBe(2);
});
