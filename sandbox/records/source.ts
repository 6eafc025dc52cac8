export interface SourceType {
	source_type: string;
	source_type_name: string;
	/** Whether the tenant may add options. */
	is_custom: boolean;
}

export interface SourceOption {
	option_id: string;
	source_type: string;
	source_value: string;
	option_name: string;
	description: string;
	is_enabled: boolean;
	created_timestamp: string;
	updated_timestamp: string;
}

const custom = 'thirdparty_custom_source';

export const seedSourceTypes: SourceType[] = [
	{ source_type: custom, source_type_name: '第三方自定义来源', is_custom: true },
	{ source_type: 'jingmodule', source_type_name: '系统模块', is_custom: false },
	{ source_type: 'wechat', source_type_name: '微信公众号', is_custom: false },
	{ source_type: 'workwechat_user', source_type_name: '企业微信成员', is_custom: false },
];

const option = (
	option_id: string,
	source_type: string,
	source_value: string,
	option_name: string,
	description = '',
): SourceOption => ({
	option_id,
	source_type,
	source_value,
	option_name,
	description,
	is_enabled: true,
	created_timestamp: '2024-05-10 10:00:00',
	updated_timestamp: '2024-05-10 10:00:00',
});

export const seedSourceOptions: SourceOption[] = [
	option('XWo3SPbhLa69tGz87JK4sD', custom, 'booth_ciif_2024', '2024工博会展台', '8.1馆A123'),
	option('KrAvVxmvJTBcaeZnN7K5un', custom, 'webinar_june_2024', '6月线上研讨会'),
	option('Nq7VzTx4MbKcW9Rs5HeYjd', custom, 'website_demo', '官网-预约演示'),
	option('p3RyWn8XqTc6VbKm5JhZsL', custom, 'website_signup', '官网注册表单'),
	{
		...option('Ys8KcVq4XzTb6RnWm2HeLd', custom, 'booth_ciif_2022', '2022工博会展台'),
		is_enabled: false,
	},
	option('Ew5TcXn9VzKb3RsQm7YhJd', 'jingmodule', 'website_signup', '官网注册'),
	option('Aq6VbWs2XcTz8NkRm4YeHd', 'wechat', 'wx8f2a6c1d3e4b5a70', '径硕科技服务号'),
];
