import { type Trace, wang, zhang } from './trace';
import type { FieldsSource } from './user';

/** A button or form that collects contact data. */
export interface Cta {
	cta_id: string;
	cta_name: string;
	cta_type: string;
	status: string;
	url: string;
	view_count: number;
	click_count: number;
	created_timestamp: string;
	updated_timestamp: string;
}

export interface Submission extends Trace {
	submission_id: string;
	cta_id: string;
	form_data: Record<string, string>;
	page_title: string;
	page_url: string;
	utm_source: string;
	utm_medium: string;
	utm_campaign: string;
	fields_source: FieldsSource;
	login_environment: string;
	submitted_timestamp: string;
}

const whitepaper = 'Zc8LfHq3TnWx5VbKy7MsPd';

export const seedCtas: Cta[] = [
	{
		cta_id: whitepaper,
		cta_name: '下载行业白皮书',
		cta_type: 'form',
		status: 'published',
		url: 'https://www.example.com/cta/whitepaper',
		view_count: 2310,
		click_count: 486,
		created_timestamp: '2024-05-06 14:20:00',
		updated_timestamp: '2024-05-20 09:30:00',
	},
	{
		cta_id: 'Hn4TcVq8XzRb6KsWm3YeLd',
		cta_name: '预约产品演示',
		cta_type: 'button',
		status: 'offline',
		url: 'https://www.example.com/cta/demo',
		view_count: 120,
		click_count: 8,
		created_timestamp: '2023-11-02 10:00:00',
		updated_timestamp: '2024-01-15 18:00:00',
	},
];

const visit = {
	cta_id: whitepaper,
	page_title: '2024行业白皮书',
	page_url: 'https://www.example.com/whitepaper?utm_source=wechat',
	utm_source: 'wechat',
	utm_medium: 'article',
	utm_campaign: '2024-whitepaper',
	fields_source: { source_type: 'wechat', source_value: 'wx8f2a6c1d3e4b5a70' },
	login_environment: 'mobile',
};
const zhangForm = { name: '张伟', mobile: '13800138000', company_name: '上海智造科技有限公司' };
const wangForm = { name: '王强', mobile: '13900139000', company_name: '苏州精工机械' };

export const seedSubmissions: Submission[] = [
	{
		...visit,
		submission_id: 'Qw5RjXe9NcVt3ZmKb6YhGa',
		identities: zhang,
		form_data: zhangForm,
		submitted_timestamp: '2024-05-21 16:08:47',
	},
	{
		...visit,
		submission_id: 'Fs7KcXq3VzTb9RnWm5YhJe',
		identities: wang,
		form_data: wangForm,
		submitted_timestamp: '2024-05-22 09:31:02',
	},
	{
		...visit,
		submission_id: 'Lp2WcTn8XzVb4KsRm6YeHd',
		identities: zhang,
		form_data: zhangForm,
		submitted_timestamp: '2024-06-03 11:45:20',
	},
];
