import { Client, email, mobile, type Outcome, type Rows } from './client';

let client: Client;

beforeEach(async () => {
	client = await Client.startWithToken();
});
afterEach(async () => await client.sandbox.close());

const create = async (...people: unknown[]) =>
	await client.data<Outcome<{ omni_user_uuid: string }>>('user.create', people);
const one = async (person: unknown) => (await create(person)).success[0]?.omni_user_uuid ?? '';
const list = async (filters: unknown) =>
	await client.data<Rows<{ fields: { name: string } }>>('user.getAll', filters);

it('creates users, short unless the whole is asked for', async () => {
	const person = { identities: [mobile('13800138000')], fields: { name: '张伟' } };
	const short = await create(person);
	expect(short.success).toEqual([
		{
			omni_user_uuid: expect.stringMatching(/^[0-9A-Za-z]{22}$/) as string,
			identities: [mobile('13800138000')],
		},
	]);
	const whole = await client.data<Outcome>('user.create', [person], '?returnFull=true');
	expect(whole.success[0]).toMatchObject({
		fields: { name: '张伟' },
		fields_source: null,
		tags: [],
		created_timestamp: expect.stringMatching(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/) as string,
	});
});

it('merges users by any identity they share, two known ones too', async () => {
	const first = await one({ identities: [mobile('13800138000')], fields: { a: 1, b: 1 } });
	const second = await one({ identities: [email('x@example.com')], fields: { b: 2, c: 2 } });
	const both = await one({
		identities: [mobile('13800138000'), email('x@example.com')],
		fields: { a: null },
	});
	expect(first).not.toBe(second);
	expect(both).toBe(first);
	expect(client.sandbox.state.users.size).toBe(1);
	const found = await client.data('user.get', { identity: email('x@example.com') });
	expect(found).toMatchObject({ omni_user_uuid: first, fields: { b: 1, c: 2 } });
});

it('fails bad elements alone and repeats what names them', async () => {
	const bad = [mobile('1380013')];
	const { success, failure } = await create(
		{ identities: bad },
		{ identities: [mobile('13800138000')] },
		{ fields: { name: 'nobody' } },
	);
	expect(success).toHaveLength(1);
	expect(failure).toEqual([
		{ identities: bad, error_code: 40002, error_msg: '手机号格式不正确' },
		{ error_code: 40001, error_msg: '缺少必选参数: identities' },
	]);
	expect(client.sandbox.effects['user.create']).toBe(1);
});

it.each(['138001380', '138001380001', '23800138000', '+8613800138000', '1380013800x'])(
	'takes %s for no mobile number',
	async (value) => {
		const { failure } = await create({ identities: [mobile(value)] });
		expect(failure[0]).toMatchObject({ error_msg: '手机号格式不正确' });
	},
);

it('updates: null clears, further identities are bound, unknown and foreign ones fail', async () => {
	const id = await one({
		identities: [mobile('13800138000')],
		fields: { name: '张伟', title: 'x' },
	});
	await one({ identities: [email('taken@example.com')] });
	const clash = [mobile('13800138000'), email('taken@example.com')];
	const { failure } = await client.data<Outcome>('user.update', [
		{ omni_user_uuid: id, fields: { title: null, industry: '制造业' } },
		{ identities: [mobile('13800138000'), email('new@example.com')], fields: {} },
		{ identities: [mobile('13900139000')], fields: { name: '王强' } },
		{ identities: clash, fields: { name: '王强' } },
	]);
	expect(failure).toEqual([
		expect.objectContaining({ error_code: 40004, error_msg: '用户不存在' }),
		expect.objectContaining({ identities: clash, error_code: 40004 }),
	]);
	expect(await client.data('user.get', { omni_user_uuid: id })).toMatchObject({
		identities: [mobile('13800138000'), email('new@example.com')],
		fields: { name: '张伟', industry: '制造业' },
	});
	expect(client.sandbox.state.users.get(id)?.fields).not.toHaveProperty('title');
});

it('gets one user by exactly one name', async () => {
	const identity = mobile('13800138000');
	const omni_user_uuid = await one({ identities: [identity], fields: { a: 1, b: 2 } });
	const part = await client.data('user.get', { identity, field_codes: ['b'] });
	expect(part).toMatchObject({ omni_user_uuid, fields: { b: 2 } });
	expect(part.fields).not.toHaveProperty('a');
	expect(part).not.toHaveProperty('tags');
	expect(await client.data('user.get', { identity, include_tags: true })).toHaveProperty('tags');
	expect((await client.call('user.get', { identity, omni_user_uuid })).code).toBe(40002);
	expect((await client.call('user.get', {})).code).toBe(40001);
	expect(await client.call('user.get', { identity: mobile('13900139000') })).toMatchObject({
		code: 40004,
		msg: '用户不存在',
	});
});

it('translates identities', async () => {
	const identity = mobile('13800138000');
	const openid = { type: 'wechat_openid', value: 'oH4R' };
	const omni_user_uuid = await one({ identities: [identity, openid] });
	const stranger = mobile('13900139000');
	const { success, failure } = await client.data<Outcome>('user.getIdentities', [
		{ identity, identity_types: ['wechat_openid'] },
		{ identity: stranger },
	]);
	expect(success).toEqual([{ omni_user_uuid, identity, identities: [openid] }]);
	expect(failure).toEqual([{ identity: stranger, error_code: 40004, error_msg: '用户不存在' }]);
});

it('lists with filters and order', async () => {
	await create(
		{ identities: [mobile('13800138000')], fields: { name: '张伟' } },
		{ identities: [mobile('13900139000')], fields: { name: '王强' } },
	);
	const [old] = client.sandbox.state.users.values();
	Object.assign(old ?? {}, { created_timestamp: '2020-01-01 08:00:00' });
	const names = async (filters: unknown) =>
		(await list(filters)).list.map(({ fields }) => fields.name);
	expect(await names({ keyword: '张' })).toEqual(['张伟']);
	expect(await names({ keyword: '1390' })).toEqual(['王强']);
	expect(await names({ end_time: '2020-01-01 08:00:00' })).toEqual(['张伟']);
	expect(await names({ start_time: '2020-01-01 08:00:00' })).toEqual(['张伟', '王强']);
	expect(await names({ start_time: '2020-01-01 08:00:01' })).toEqual(['王强']);
	expect(await names({ time_type: 'updated', end_time: '2020-01-01 08:00:00' })).toEqual([]);
	expect(await names({ sort_by: 'created_timestamp', sort_order: 'desc' })).toEqual([
		'王强',
		'张伟',
	]);
	const wrong = await client.call('user.getAll', { start_time: '2020-01-01T00:00:00Z' });
	expect(wrong).toMatchObject({ code: 40002, msg: '非法的时间戳参数: start_time' });
});
