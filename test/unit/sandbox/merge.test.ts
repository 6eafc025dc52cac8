import { Client, email, mobile, type Rows } from './client';

const POLICY = 'pV6XwQn3KzRt8CbYm5HsJd';
const first = mobile('13800138000');
const second = email('x@example.com');

let client: Client;

beforeEach(async () => {
	client = await Client.startWithToken();
	await client.data('customEvent.create', { event_code: 'visit', event_name: 'v' });
	for (const identity of [first, second]) {
		await client.data('member.create', { identity });
		await client.data('member.addPoints', { identity, points: 10, reason: 'r' });
		await client.data('customEvent.report', { event_code: 'visit', identity });
	}
});
afterEach(async () => await client.sandbox.close());

it('hands over all that was known of a person who turns out to be another', async () => {
	const consent = { privacy_policy_id: POLICY, identity: second };
	await client.data('privacyPolicyV2.addAuthorization', consent);
	await client.data('user.create', [{ identities: [first, second] }]);
	const { members, scores } = client.sandbox.state;
	expect([members.size, scores.size]).toEqual([1, 1]);
	for (const identity of [first, second]) {
		expect((await client.data('member.getPoints', { identity })).points).toBe(20);
		const { list } = await client.data<Rows>('privacyPolicyV2.getAuthorizationStatus', {
			identity,
			privacy_policy_ids: [POLICY],
		});
		expect(list[0]?.status).toBe('authorized');
	}
	expect([...scores.values()][0]?.total_score).toBe(20);
});
