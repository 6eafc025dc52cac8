export interface BusinessType {
	business_type: string;
	business_type_name: string;
	object_name: string;
}

export const businessClient = 'FcKtzPvUzZ4dDEi7gNGZqa';
export const privateClient = 'Ws7HcTq5NzKb3RxVm9YeJd';

export const seedBusinessTypes: BusinessType[] = [
	{ business_type: businessClient, business_type_name: '企业客户', object_name: 'lead' },
	{ business_type: privateClient, business_type_name: '个人客户', object_name: 'lead' },
];
