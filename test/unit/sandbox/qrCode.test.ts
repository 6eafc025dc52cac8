import { Client, minutesFromNow } from './client';

const CODE = { qr_code_name: '展台', scene_str: 'booth_a123' };

interface Made {
	qr_code_id: string;
	image_url: string;
	expire_time?: string;
}

let client: Client;

beforeEach(async () => {
	client = await Client.startWithToken();
});
afterEach(async () => await client.sandbox.close());

it('shows a temporary code until it expires', async () => {
	const body = { ...CODE, expire_seconds: 3600 };
	const code = await client.data<Made>('qrCode.createTemporary', body);
	expect(code).toMatchObject({ qr_code_type: 'temporary', expire_seconds: 3600 });
	expect([minutesFromNow(59) < (code.expire_time ?? ''), code.image_url]).toEqual([
		true,
		expect.stringContaining(client.sandbox.url),
	]);
	const image = await fetch(code.image_url);
	expect([image.status, image.headers.get('content-type')]).toEqual([200, 'image/png']);
	const record = client.sandbox.state.qrCodes.get(code.qr_code_id) ?? {};
	Object.assign(record, { expire_time: minutesFromNow(-1) });
	expect((await fetch(code.image_url)).status).toBe(404);
	expect(client.sandbox.calls('qrCode.image').map(({ status }) => status)).toEqual([200, 404]);
});

it('makes a permanent code at every call', async () => {
	const tag_ids = ['dTTTT8YiT5E6FWC9Pg582e'];
	const code = await client.data<Made>('qrCode.createPermanent', { ...CODE, tag_ids });
	expect(code).not.toHaveProperty('expire_time');
	expect((await fetch(code.image_url)).status).toBe(200);
	await client.data('qrCode.createPermanent', CODE);
	expect(client.sandbox.state.qrCodes.size).toBe(2);
	expect(client.sandbox.effects['qrCode.createPermanent']).toBe(2);
});

it.each([
	['qrCode.createTemporary', CODE, 40001],
	['qrCode.createTemporary', { ...CODE, expire_seconds: 2592001 }, 40002],
	['qrCode.createPermanent', { ...CODE, scene_str: 'x'.repeat(65) }, 40002],
	['qrCode.createPermanent', { ...CODE, wechat_app_id: 'wx0' }, 40004],
	['qrCode.createPermanent', { ...CODE, tag_ids: ['x'] }, 40004],
])('%s refuses %j', async (key, body, code) => {
	expect((await client.call(key, body)).code).toBe(code);
});
