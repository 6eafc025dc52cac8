export interface BusinessType {
	business_type: string;
	business_type_name: string;
	object_name: string;
	object_id: string;
	is_default: boolean;
	is_enabled: boolean;
	description: string;
	sort: number;
}

export const businessClient = 'FcKtzPvUzZ4dDEi7gNGZqa';
export const privateClient = 'Ws7HcTq5NzKb3RxVm9YeJd';
const partner = 'Dk4VnXs8QzTc6RbWm2YhLe';
export const businessAccount = 'jk58wUZ5AqhzwX7ADc6oz';

const ofLead = { object_name: 'lead', object_id: '628', is_default: false, is_enabled: true };
const ofAccount = { object_name: 'account', object_id: '629', is_default: true, is_enabled: true };

export const seedBusinessTypes: BusinessType[] = [
	{
		...ofLead,
		business_type: businessClient,
		business_type_name: '企业客户',
		is_default: true,
		description: '官网及展会线索',
		sort: 1,
	},
	{
		...ofLead,
		business_type: privateClient,
		business_type_name: '个人客户',
		description: '',
		sort: 2,
	},
	{
		...ofLead,
		business_type: partner,
		business_type_name: '渠道伙伴',
		is_enabled: false,
		description: '2023年起停用',
		sort: 3,
	},
	{
		...ofAccount,
		business_type: businessAccount,
		business_type_name: '企业客户',
		description: '',
		sort: 1,
	},
];
