import { Client, mobile } from './client';

const identity = mobile('13800138000');
const property = (property_code: string, is_required: boolean) => ({
	property_code,
	property_name: property_code,
	property_type: 'string',
	is_required,
});
const EVENT = {
	event_code: 'apply_trial',
	event_name: '申请试用',
	channel: 'web',
	properties: [property('product_line', true), property('seats', false)],
};

let client: Client;

beforeEach(async () => {
	client = await Client.startWithToken();
	await client.data('user.create', [{ identities: [identity] }]);
});
afterEach(async () => await client.sandbox.close());

const report = async (values: object = {}) =>
	await client.call('customEvent.report', {
		event_code: 'apply_trial',
		identity,
		properties: { product_line: 'a' },
		...values,
	});

it('declares an event once, with a code of the right form', async () => {
	const { data } = await client.call('customEvent.create', EVENT);
	expect(data).toMatchObject({ event_code: 'apply_trial', channel: 'web', status: 'enabled' });
	expect((await client.call('customEvent.create', EVENT)).code).toBe(40004);
	const code = async (values: object) =>
		(await client.call('customEvent.create', { ...EVENT, event_code: 'b', ...values })).code;
	expect(await code({ event_code: 'Apply Trial' })).toBe(40002);
	expect(await code({ properties: [{ property_code: 'a' }] })).toBe(40001);
});

it('takes reports as often as they come and drops undeclared properties', async () => {
	await client.data('customEvent.create', EVENT);
	const properties = { product_line: 'a', seats: 20, colour: 'red' };
	const { data } = await report({ properties, business_no: 'same' });
	expect(data).toMatchObject({ business_no: 'same', is_accepted: true });
	await report({ properties, business_no: 'same' });
	expect(client.sandbox.state.eventReports).toHaveLength(2);
	expect(client.sandbox.state.eventReports[0]?.properties).toEqual({
		product_line: 'a',
		seats: 20,
	});
	expect(client.sandbox.effects['customEvent.report']).toBe(2);
});

it.each([
	[{ event_code: 'unknown' }, 40004, '事件不存在'],
	[{ properties: { seats: 20 } }, 40004, '缺少事件属性: product_line'],
	[{ identity: mobile('13900139000') }, 40004, '用户不存在'],
	[{ identity: undefined }, 40001, '缺少必选参数: identity, omni_user_uuid'],
])('refuses %j', async (values, code, msg) => {
	await client.data('customEvent.create', EVENT);
	expect(await report(values)).toMatchObject({ code, msg });
	expect(client.sandbox.state.eventReports).toHaveLength(0);
});
