import { Client, mobile, type Rows } from './client';

const POLICY = 'pV6XwQn3KzRt8CbYm5HsJd';
const DISABLED = 'Wb3KcVq7XzTn9RsRm5YhLe';
const identity = mobile('13800138000');

let client: Client;

beforeEach(async () => {
	client = await Client.startWithToken();
	await client.data('user.create', [{ identities: [identity] }]);
});
afterEach(async () => await client.sandbox.close());

const add = async (values: object = {}) =>
	await client.call<Record<string, unknown>>('privacyPolicyV2.addAuthorization', {
		privacy_policy_id: POLICY,
		identity,
		...values,
	});
const remove = async (values: object = {}) =>
	await client.call('privacyPolicyV2.removeAuthorization', {
		privacy_policy_id: POLICY,
		identity,
		...values,
	});
const status = async () => {
	const body = { identity, privacy_policy_ids: [POLICY] };
	return (await client.data<Rows>('privacyPolicyV2.getAuthorizationStatus', body)).list[0];
};
const agreed = (consent_item_code: string, is_agreed: boolean) => ({
	consent_item_code,
	is_agreed,
});

it('shows consent as given, then as revoked', async () => {
	expect(await status()).toMatchObject({ status: 'not_authorized', authorized_timestamp: null });
	const consent_items = [agreed('terms', true), agreed('marketing_sms', true)];
	const authorized_timestamp = '2025-03-16 20:11:45';
	const { data } = await add({ consent_items, authorized_timestamp });
	expect(data).toMatchObject({ version: '2.0', status: 'authorized', consent_items });
	expect(await status()).toMatchObject({ status: 'authorized', authorized_timestamp });
	const revoked_timestamp = '2025-04-02 09:30:00';
	expect((await remove({ revoked_timestamp })).data).toMatchObject({ status: 'revoked' });
	expect(await status()).toMatchObject({ status: 'revoked', revoked_timestamp });
	expect((await remove()).code).toBe(40004);
});

it('revokes single items', async () => {
	await add({ consent_items: [agreed('marketing_sms', true)] });
	await remove({ consent_item_codes: ['marketing_sms'] });
	expect(await status()).toMatchObject({
		status: 'authorized',
		consent_items: [agreed('terms', true), agreed('marketing_sms', false)],
	});
});

it('takes a refused required item for no consent, and tells of a newer text', async () => {
	await add({ consent_items: [agreed('terms', false)] });
	expect(await status()).toMatchObject({ status: 'not_authorized' });
	await add({ version: '1.0' });
	expect(await status()).toMatchObject({ is_latest_version: false, latest_version: '2.0' });
	expect(client.sandbox.effects['privacyPolicyV2.addAuthorization']).toBe(2);
});

it.each([
	[{ privacy_policy_id: undefined }, 40001],
	[{ privacy_policy_id: 'x' }, 40004],
	[{ privacy_policy_id: DISABLED }, 40004],
	[{ identity: mobile('13900139000') }, 40004],
	[{ version: '9.0' }, 40004],
	[{ consent_items: [{ consent_item_code: 'terms' }] }, 40001],
	[{ consent_items: [agreed('unknown', true)] }, 40004],
])('refuses %j', async (values, code) => {
	expect((await add(values)).code).toBe(code);
	expect(client.sandbox.state.authorizations).toHaveLength(0);
});

it('lists policies and templates', async () => {
	await add();
	const policies = await client.data<Rows>('privacyPolicyV2.getAll', { status: 'enabled' });
	expect(policies.list).toEqual([
		expect.objectContaining({ privacy_policy_id: POLICY, version: '2.0', authorization_count: 1 }),
	]);
	const templates = await client.data<Rows>('privacyPolicyV2.getTemplates', { language: 'zh-CN' });
	expect(templates.list).toEqual([expect.objectContaining({ privacy_policy_count: 2 })]);
});
