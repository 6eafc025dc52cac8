import { Client, mobile, type Outcome, type Rows } from './client';

const LIVE = 'c3rbMjy7nxJbRCQsGccsaP';
const MEETING = 'iGhutrxEuHvTquGEbZQp33';
const ZHANG = 'tKYJEngQWupQR7G8GYEPFY';

let client: Client;

beforeEach(async () => {
	client = await Client.startWithToken();
});
afterEach(async () => await client.sandbox.close());

const ids = async (filters: object) => {
	const { list } = await client.data<Rows>('activity.getAll', filters);
	return list.map(({ activity_id }) => activity_id);
};
const registrations = async (filters: object) =>
	(await client.data<Rows>('activity.getRegistrations', { activity_id: LIVE, ...filters })).list;
const setStatus = async (...elements: object[]) =>
	await client.data<Outcome>('activity.updateUserStatus', elements, `?activity_id=${LIVE}`);

it('has a live broadcast to come and a meeting that is over', async () => {
	expect(await ids({ activity_type: 'live', status: 'not_started' })).toEqual([LIVE]);
	expect(await ids({ status: 'ended' })).toEqual([MEETING]);
	expect(await ids({ sort_by: 'start_time', sort_order: 'desc' })).toEqual([LIVE, MEETING]);
	expect(await ids({ keyword: '答谢' })).toEqual([MEETING]);
	expect((await client.call('activity.getAll', { status: 'x' })).code).toBe(40002);
	const activity = await client.data('activity.get', { activity_id: LIVE });
	expect(activity).toMatchObject({ registered_count: 2, approved_count: 1, checked_in_count: 0 });
	expect(activity.form_fields).toHaveLength(2);
	expect((await client.call('activity.get', { activity_id: 'x' })).code).toBe(40004);
});

it('makes users of those who registered when somebody looks', async () => {
	const [zhang] = await registrations({ user_status: 'approved' });
	expect(zhang).toMatchObject({ registration_id: ZHANG, form_data: { name: '张伟' } });
	const { omni_user_uuid } = zhang ?? {};
	const user = await client.data('user.get', { identity: mobile('13800138000') });
	expect(user.omni_user_uuid).toBe(omni_user_uuid);
	expect(await registrations({ keyword: '王' })).toHaveLength(1);
});

it('gives a registration to the user who already has its mobile number', async () => {
	const { success } = await client.data<Outcome>('user.create', [
		{ identities: [mobile('13800138000')] },
	]);
	const [zhang] = await registrations({ keyword: '张伟' });
	expect(zhang?.omni_user_uuid).toBe(success[0]?.omni_user_uuid);
});

it('sets the status of each by any of three names', async () => {
	const status_timestamp = '2024-06-12 13:52:40';
	const { success, failure } = await setStatus(
		{ registration_id: ZHANG, user_status: 'checked_in', status_timestamp },
		{ identity: mobile('13900139000'), user_status: 'rejected', notes: '名额已满' },
		{ identity: mobile('13700137000'), user_status: 'approved' },
		{ registration_id: ZHANG, user_status: 'asleep' },
	);
	expect(success.map(({ user_status }) => user_status)).toEqual(['checked_in', 'rejected']);
	expect(failure.map(({ error_code }) => error_code)).toEqual([40004, 40002]);
	expect(failure[0]?.error_msg).toBe('该用户未报名');
	expect(await registrations({})).toEqual([
		expect.objectContaining({ user_status: 'checked_in', checked_in_timestamp: status_timestamp }),
		expect.objectContaining({ user_status: 'rejected', notes: '名额已满' }),
	]);
	expect(client.sandbox.effects['activity.updateUserStatus']).toBe(2);
});
