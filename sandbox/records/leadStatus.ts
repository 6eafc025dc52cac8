import { businessClient, privateClient } from './businessType';

export interface LeadStatus {
	status_id: string;
	status_name: string;
	life_status: string;
	business_type: string;
	is_closed: boolean;
	sort: number;
	reasons: Array<{ reason_id: string; reason_name: string }>;
}

const open = (
	status_id: string,
	status_name: string,
	life_status: string,
	business_type: string,
	sort: number,
): LeadStatus => ({
	status_id,
	status_name,
	life_status,
	business_type,
	is_closed: false,
	sort,
	reasons: [],
});

export const seedLeadStatuses: LeadStatus[] = [
	open('Vh2NsXq6TcRz8KbWm5YeJd', '待跟进', 'baby_lead', businessClient, 1),
	open('Zc9RtMn4VxKb7WsQh3LeYp', '已联系', 'baby_lead', businessClient, 2),
	open('T6xKb9WmQz4VcNh7RsYjLp', '已会面', 'baby_lead', businessClient, 3),
	{
		...open('e4VnZq7TsMx9KcWb3RhYfD', '无效', 'baby_lead', businessClient, 9),
		is_closed: true,
		reasons: [
			{ reason_id: 'Lm5XcTq8VzRb4NkWh9YsJe', reason_name: '联系不上' },
			{ reason_id: 'Pw3KbVs7XzTn5RcMq9YhLd', reason_name: '无采购需求' },
		],
	},
	open('Gx8WsTc2NqVz6RbKm4YhJe', '方案沟通', 'mql', businessClient, 1),
	open('Jr5ZnKq9XcWb3TsVh7MeLd', '商务谈判', 'sql', businessClient, 1),
	open('Nd4XsVq8TzKc6WbRm2YhLe', '待跟进', 'baby_lead', privateClient, 1),
];
