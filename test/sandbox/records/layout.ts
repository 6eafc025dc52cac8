import { businessClient, privateClient } from './businessType';

interface LayoutField {
	field_code: string;
	field_name: string;
	field_type: string;
	is_required: boolean;
	is_readonly: boolean;
}

export interface Layout {
	layout_id: string;
	layout_name: string;
	object_name: string;
	business_type: string;
	business_type_name: string;
	layout_type: string;
	is_default: boolean;
	sections: Array<{ section_name: string; fields: LayoutField[] }>;
	updated_timestamp: string;
}

const field = (
	field_code: string,
	field_name: string,
	field_type: string,
	is_required = false,
) => ({
	field_code,
	field_name,
	field_type,
	is_required,
	is_readonly: false,
});

const layout = (layout_id: string, business_type: string, name: string, layout_type: string) => ({
	layout_id,
	layout_name: '默认布局',
	object_name: 'lead',
	business_type,
	business_type_name: name,
	layout_type,
	is_default: true,
	sections: [
		{
			section_name: '基本信息',
			fields: [
				field('name', '姓名', 'text', true),
				field('mobile', '手机号', 'mobile', true),
				field('email', '邮箱', 'email'),
				field('company_id', '公司', 'lookup'),
				field('industry', '行业', 'select'),
			],
		},
	],
	updated_timestamp: '2023-02-20 09:00:00',
});

export const seedLeadLayouts: Layout[] = [
	layout('Rb7YwKs4NcXq9TzVm3HeLf', businessClient, '企业客户', 'create'),
	layout('Qs6TcXn9VzKb4WmRh2YeJd', businessClient, '企业客户', 'detail'),
	layout('Yk3VbWq7XcTz5NsRm8HeLd', businessClient, '企业客户', 'edit'),
	layout('Cn9KsTq4ZxVb6RcWm7YeHd', privateClient, '个人客户', 'create'),
];
