export interface Employee {
	employee_id: string;
	employee_name: string;
	employee_no: string;
	mobile: string;
	email: string;
	title: string;
	department_id: string;
	department_name: string;
	workwechat_userid: string;
	operator_id: number;
	omni_user_uuid: string | null;
	/** enabled; disabled after the employee left. */
	status: string;
	leader_employee_id: string | null;
	created_timestamp: string;
}

const chief = '9mPzUcT4xJfVa6LqWnB2Hs';

const sales = {
	department_id: '12',
	department_name: '华南销售部',
	status: 'enabled',
	created_timestamp: '2023-01-05 10:00:00',
};

export const seedEmployees: Employee[] = [
	{
		...sales,
		employee_id: 'Kd7vWq3ZsYh9TnXe5RbMgC',
		employee_name: '赵磊',
		employee_no: 'E00231',
		mobile: '13700137000',
		email: 'lei.zhao@example.com',
		title: '大客户经理',
		workwechat_userid: 'ZhaoLei',
		operator_id: 20272,
		omni_user_uuid: '8TqXcVn5RbMz4KsWy7HeJd',
		leader_employee_id: chief,
	},
	{
		...sales,
		employee_id: chief,
		employee_name: '李娜',
		employee_no: 'E00108',
		mobile: '13700137001',
		email: 'na.li@example.com',
		title: '销售总监',
		workwechat_userid: 'LiNa',
		operator_id: 20115,
		omni_user_uuid: null,
		leader_employee_id: null,
	},
	{
		...sales,
		employee_id: 'Tw5XcVq8NzKb3RmYh6JeLd',
		employee_name: '陈晓',
		employee_no: 'E00305',
		mobile: '13700137002',
		email: 'xiao.chen@example.com',
		title: '市场专员',
		department_id: '15',
		department_name: '市场部',
		workwechat_userid: 'ChenXiao',
		operator_id: 20318,
		omni_user_uuid: null,
		leader_employee_id: chief,
	},
];
