import { daysFromNow } from '../rules/time';
import { dinner, webinar } from './activity';
import { type Trace, wang, zhang } from './trace';
import type { FieldsSource } from './user';

export interface Registration extends Trace {
	registration_id: string;
	activity_id: string;
	user_status: string;
	form_data: Record<string, string>;
	fields_source: FieldsSource | null;
	registered_timestamp: string;
	checked_in_timestamp: string | null;
	watch_seconds: number;
	notes: string;
}

const zhangForm = {
	name: '张伟',
	company_name: '上海智造科技有限公司',
	title: '市场总监',
	mobile: '13800138000',
};
const wangForm = {
	name: '王强',
	company_name: '苏州精工机械',
	title: '采购经理',
	mobile: '13900139000',
};

const common = {
	fields_source: { source_type: 'thirdparty_custom_source', source_value: 'booth_ciif_2024' },
	checked_in_timestamp: null,
	watch_seconds: 0,
	notes: '',
};

export const seedRegistrations = (): Registration[] => [
	{
		...common,
		registration_id: 'tKYJEngQWupQR7G8GYEPFY',
		activity_id: webinar,
		identities: zhang,
		user_status: 'approved',
		form_data: zhangForm,
		registered_timestamp: daysFromNow(-12),
	},
	{
		...common,
		registration_id: 'hhw2YjQuj7wk9StorEYzDV',
		activity_id: webinar,
		identities: wang,
		user_status: 'pending',
		form_data: wangForm,
		registered_timestamp: daysFromNow(-11),
	},
	{
		...common,
		registration_id: 'Uc6XnTq9VzKb3RsWm8YhLe',
		activity_id: dinner,
		identities: wang,
		user_status: 'checked_in',
		form_data: wangForm,
		registered_timestamp: daysFromNow(-40),
		checked_in_timestamp: daysFromNow(-30),
	},
];
