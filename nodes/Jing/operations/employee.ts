import type { Section } from '../engine/catalog';
import { employeeBy } from '../fields/choices';

export const employee: Section = {
	name: 'Employee',
	value: 'employee',
	title: '成员管理',
	operations: [
		{
			name: 'Get',
			value: 'get',
			action: 'Get an employee',
			description:
				'Find an employee by mobile number, email or ID, for example to get the ID for Owner ID, or the WeCom user ID of a lead owner',
			docs: { title: '查询成员信息', wire: 'assumed' },
			method: 'POST',
			path: '/v1/employee/query',
			effect: 'read',
			body: [
				{
					displayName: 'Employee ID',
					name: 'employee_id',
					type: 'string',
					default: '',
					placeholder: 'e.g. Kd7vWq3ZsYh9TnXe5RbMgC',
					description: 'ID of the employee, as in the owner field of a lead',
				},
				{
					displayName: 'WeCom User ID',
					name: 'workwechat_userid',
					type: 'string',
					default: '',
					placeholder: 'e.g. ZhaoLei',
					description: 'User ID of the employee in WeCom',
				},
				{
					displayName: 'Mobile Number',
					name: 'mobile',
					type: 'string',
					default: '',
					placeholder: 'e.g. 13700137000',
					description: 'Work mobile number of the employee',
				},
				{
					displayName: 'Email Address',
					name: 'email',
					type: 'string',
					default: '',
					placeholder: 'e.g. name@example.com',
					description: 'Work email address of the employee',
				},
				{
					displayName: 'Employee Number',
					name: 'employee_no',
					type: 'string',
					default: '',
					placeholder: 'e.g. E00231',
					description: 'Staff number from your own system',
				},
			],
			oneOf: [employeeBy],
		},
	],
};
