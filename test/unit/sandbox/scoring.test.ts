import { Client, mobile, type Outcome } from './client';

const SENSORS = 'i7YnXq2KcWz5RtVb8HsMpd';
const identity = mobile('13800138000');

let client: Client;
let lead: Record<string, unknown>;

beforeEach(async () => {
	client = await Client.startWithToken();
	const fields = { title: '总监', company_name: '智造', industry: 'x', mobile: '13800138000' };
	await client.data('user.create', [{ identities: [identity], fields }]);
	const body = { business_type: 'FcKtzPvUzZ4dDEi7gNGZqa', identity, fields: {} };
	lead = await client.data('lead.create', body);
	const properties = [{ property_code: 'topic', property_name: 't', property_type: 'string' }];
	await client.data('customEvent.create', { event_code: 'visit', event_name: 'v', properties });
	const report = { event_code: 'visit', identity, properties: { topic: '工业传感器' } };
	await client.data('customEvent.report', report);
	await client.data('customEvent.report', report);
});
afterEach(async () => await client.sandbox.close());

const read = async (key: string, element: object, query = '') =>
	(await client.data<Outcome>(`scoring.${key}`, [element], query)).success[0];

it('scores people and leads by what they did and who they are', async () => {
	const { lead_uuid } = lead;
	const behavior = { total_score: 20, active_level: 'low', active_level_name: '低活跃' };
	expect(await read('getUserBehavior', { identity })).toMatchObject({ identity, ...behavior });
	expect(await read('getLeadBehavior', { lead_uuid })).toMatchObject({ lead_uuid, ...behavior });
	const profile = { identity_score: 72, identity_grade: 'B' };
	expect(await read('getUserIdentity', { identity })).toMatchObject(profile);
	expect(await read('getLeadIdentity', { lead_uuid })).toMatchObject(profile);
	const topic = { intention_id: SENSORS, intention_score: 60, intention_level: 'medium' };
	expect((await read('getUserIntention', { identity }))?.intentions).toEqual([
		expect.objectContaining(topic),
		expect.objectContaining({ intention_score: 0 }),
	]);
	const narrowed = await read('getLeadIntention', { lead_uuid }, `?intention_ids=${SENSORS}`);
	expect(narrowed?.intentions).toEqual([expect.objectContaining(topic)]);
});

it('fails unknown people and leads one by one, an unknown model as a whole', async () => {
	const { failure } = await client.data<Outcome>('scoring.getLeadIdentity', [{ lead_uuid: 'x' }]);
	expect(failure).toEqual([{ lead_uuid: 'x', error_code: 40004, error_msg: '线索不存在' }]);
	const query = '?scoring_model_id=x';
	expect((await client.call('scoring.getUserBehavior', [{ identity }], query)).code).toBe(40004);
});

it('resets the sum and keeps what was done', async () => {
	expect(await read('resetUserBehavior', { identity }, '?reason=年度清零')).toMatchObject({
		total_score_before: 20,
		total_score: 0,
	});
	expect(await read('resetUserBehavior', { identity })).toMatchObject({ total_score_before: 0 });
	expect(await read('getUserBehavior', { identity })).toMatchObject({ total_score: 0 });
	expect(client.sandbox.state.eventReports).toHaveLength(2);
	expect(client.sandbox.effects['scoring.resetUserBehavior']).toBe(2);
});
