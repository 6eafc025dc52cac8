export interface Employee {
	employee_id: string;
	employee_name: string;
}

export const seedEmployees: Employee[] = [
	{ employee_id: 'Kd7vWq3ZsYh9TnXe5RbMgC', employee_name: '赵磊' },
	{ employee_id: '9mPzUcT4xJfVa6LqWnB2Hs', employee_name: '李娜' },
	{ employee_id: 'Tw5XcVq8NzKb3RmYh6JeLd', employee_name: '陈晓' },
];
