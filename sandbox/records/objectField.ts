import { businessClient } from './businessType';
import { type Choice, leadPools, lifeStatuses } from './lead';
import { industries, regions } from './optionSet';

/** A field that records of one kind have. */
export interface ObjectField {
	object_name: string;
	field_code: string;
	field_name: string;
	field_type: string;
	is_required: boolean;
	is_unique: boolean;
	is_readonly: boolean;
	is_custom: boolean;
	is_enabled: boolean;
	max_length: number | null;
	default_value: string | null;
	/** Which of the three kinds of choices it has. */
	option_type: 'option_set' | 'source' | 'custom' | null;
	option_set_id: string | null;
	/** Choices of this field alone. */
	choices: Choice[];
	/** The business types that use it; null for all. */
	business_types: string[] | null;
}

export type FieldShape = Omit<ObjectField, 'object_name'>;

export const field = (
	field_code: string,
	field_name: string,
	field_type: string,
	more: Partial<FieldShape> = {},
): FieldShape => ({
	field_code,
	field_name,
	field_type,
	is_required: false,
	is_unique: false,
	is_readonly: false,
	is_custom: false,
	is_enabled: true,
	max_length: null,
	default_value: null,
	option_type: null,
	option_set_id: null,
	choices: [],
	business_types: null,
	...more,
});

const fromSet = (option_set_id: string): Partial<FieldShape> => ({
	option_type: 'option_set',
	option_set_id,
});

const ownChoices = (choices: Choice[]): Partial<FieldShape> => ({
	option_type: 'custom',
	choices,
});

const required = { is_required: true };
const unique = { is_unique: true };

const industry = field('industry', '行业', 'select', fromSet(industries));
const province = field('province', '省市', 'region', fromSet(regions));
const title = field('title', '职位', 'text', { max_length: 50 });
const source = field('source', '来源', 'source', { option_type: 'source' });
const mobile = field('mobile', '手机号', 'mobile', { ...required, ...unique, max_length: 20 });
const email = field('email', '邮箱', 'email', { ...unique, max_length: 100 });
const companyName = field('company_name', '公司', 'text', { max_length: 100 });
const companyId = field('company_id', '公司', 'lookup');
const website = field('official_website', '官网', 'url');
const personName = field('name', '姓名', 'text', { ...required, max_length: 50 });
const created = field('created_timestamp', '创建时间', 'datetime', { is_readonly: true });

const plans = [
	{ value: 'opt_1', label: '3个月内' },
	{ value: 'opt_2', label: '半年内' },
];
const purchasePlan = field('purchase_plan', '采购计划', 'multi_select', {
	...ownChoices(plans),
	is_custom: true,
	business_types: [businessClient],
});

const ranks = ['A', 'B', 'C'].map((value) => ({ value, label: `${value}级` }));
const customerLevel = field('customer_level', '客户等级', 'select', {
	...ownChoices(ranks),
	is_custom: true,
});

const lifeStatus = field('life_status', '生命周期', 'select', ownChoices(lifeStatuses));
const leadPool = field('lead_pool', '线索池', 'select', ownChoices(leadPools));
const accountName = field('name', '客户名称', 'text', { ...required, max_length: 100 });
const fax = field('fax', '传真', 'text', { is_enabled: false });

const genders = [
	{ value: 'male', label: '男' },
	{ value: 'female', label: '女' },
];
const gender = field('gender', '性别', 'select', ownChoices(genders));
const birthday = field('birthday', '生日', 'date');
const city = field('city', '城市', 'text');

const shapes: Record<string, FieldShape[]> = {
	lead: [
		...[mobile, personName, email, title, companyId, industry, province],
		...[lifeStatus, leadPool, purchasePlan, source, fax, created],
	],
	account: [accountName, companyId, industry, province, website, customerLevel, source, created],
	user: [personName, mobile, email, title, companyName, industry, province, gender, source],
	member: [personName, mobile, title, companyName, city, gender, birthday, source],
	company: [industry, province, website, customerLevel, source],
};

export const seedObjectFields: ObjectField[] = Object.entries(shapes).flatMap(
	([object_name, fields]) => fields.map((shape) => ({ object_name, ...shape })),
);
