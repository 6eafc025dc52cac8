export interface Company {
	company_id: string;
	company_name: string;
	credit_code: string | null;
	industry: string;
	scale: string;
	country_region: string;
	province: string;
	city: string;
	address: string;
	official_website: string;
	fields: Record<string, unknown>;
	created_timestamp: string;
	updated_timestamp: string;
}

const made = {
	industry: '制造业',
	country_region: '中国',
	fields: { customer_level: 'A' },
	created_timestamp: '2025-02-20 14:10:27',
	updated_timestamp: '2025-03-14 11:02:55',
};

export const seedCompanies: Company[] = [
	{
		...made,
		company_id: 'Sx7KcVq4TzRb9NnWm5YhLe',
		company_name: '上海智造科技有限公司',
		credit_code: '91310000MA1K11111A',
		scale: '200-499人',
		province: '上海市',
		city: '上海市',
		address: '浦东新区示例路 18 号',
		official_website: 'https://www.example.com',
	},
	{
		...made,
		company_id: 'Ub4VcXs8QzTn6RkWm2YeHd',
		company_name: '苏州精工机械有限公司',
		credit_code: '91320500MA1K22222B',
		scale: '50-199人',
		province: '江苏省',
		city: '苏州市',
		address: '工业园区示例街 6 号',
		official_website: '',
	},
];
