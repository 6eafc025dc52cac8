import { businessAccount, businessClient, privateClient } from './businessType';

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
): LayoutField => ({
	field_code,
	field_name,
	field_type,
	is_required,
	is_readonly: false,
});

interface Place {
	object_name: string;
	business_type: string;
	business_type_name: string;
}

const layout = (
	layout_id: string,
	place: Place,
	layout_type: string,
	fields: LayoutField[],
): Layout => ({
	layout_id,
	layout_name: '默认布局',
	...place,
	layout_type,
	is_default: true,
	sections: [{ section_name: '基本信息', fields }],
	updated_timestamp: '2023-02-20 09:00:00',
});

const place = (object_name: string, business_type: string, business_type_name: string) => ({
	object_name,
	business_type,
	business_type_name,
});

const leadFields = [
	field('name', '姓名', 'text', true),
	field('mobile', '手机号', 'mobile', true),
	field('email', '邮箱', 'email'),
	field('company_id', '公司', 'lookup'),
	field('industry', '行业', 'select'),
];
const businessLead = place('lead', businessClient, '企业客户');

export const seedLeadLayouts: Layout[] = [
	layout('Rb7YwKs4NcXq9TzVm3HeLf', businessLead, 'create', leadFields),
	layout('Qs6TcXn9VzKb4WmRh2YeJd', businessLead, 'detail', leadFields),
	layout('Yk3VbWq7XcTz5NsRm8HeLd', businessLead, 'edit', leadFields),
	layout('Cn9KsTq4ZxVb6RcWm7YeHd', place('lead', privateClient, '个人客户'), 'create', leadFields),
];

const accountFields = [
	field('name', '客户名称', 'text', true),
	field('company_id', '公司', 'lookup'),
	field('industry', '行业', 'select'),
];
const account = place('account', businessAccount, '企业客户');

export const seedAccountLayouts: Layout[] = [
	layout('Xn6VqTc9MzKb4WsRh8YeJd', account, 'create', accountFields),
	layout('Bm5KcWq8TzXn3VsRh7YeLd', account, 'detail', accountFields),
	layout('Zt2RbXs6QcVn9KwTm4YhJe', account, 'edit', accountFields),
];
