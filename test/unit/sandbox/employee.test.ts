import { Client } from './client';

const ZHAO = 'Kd7vWq3ZsYh9TnXe5RbMgC';

let client: Client;

beforeEach(async () => {
	client = await Client.startWithToken();
});
afterEach(async () => await client.sandbox.close());

it.each([
	{ employee_id: ZHAO },
	{ workwechat_userid: 'ZhaoLei' },
	{ mobile: '13700137000' },
	{ email: 'lei.zhao@example.com' },
	{ employee_no: 'E00231' },
])('finds an employee by %j', async (name) => {
	expect(await client.data('employee.get', name)).toMatchObject({
		employee_id: ZHAO,
		employee_name: '赵磊',
		workwechat_userid: 'ZhaoLei',
		status: 'enabled',
	});
});

it('refuses no name, two names and an unknown one', async () => {
	const code = async (body: object) => (await client.call('employee.get', body)).code;
	expect(await code({})).toBe(40001);
	expect(await code({ employee_id: ZHAO, employee_no: 'E00231' })).toBe(40002);
	expect(await code({ employee_id: 'x' })).toBe(40004);
});
