import { daysFromNow } from '../rules/time';

export interface Activity {
	activity_id: string;
	activity_name: string;
	activity_type: string;
	is_draft: boolean;
	start_time: string;
	end_time: string;
	registration_end_time: string;
	province: string;
	city: string;
	address: string;
	registration_url: string;
	live_platform: string;
	live_url: string;
	cover_url: string;
	created_timestamp: string;
	updated_timestamp: string;
	description: string;
	form_fields: Array<{ field_code: string; field_name: string; is_required: boolean }>;
}

export const webinar = 'c3rbMjy7nxJbRCQsGccsaP';
export const dinner = 'iGhutrxEuHvTquGEbZQp33';

const common = {
	is_draft: false,
	cover_url: 'https://www.example.com/img/cover.png',
	form_fields: [
		{ field_code: 'name', field_name: '姓名', is_required: true },
		{ field_code: 'company_name', field_name: '公司', is_required: true },
	],
};

const live = (): Activity => ({
	...common,
	activity_id: webinar,
	activity_name: '智能制造线上研讨会',
	activity_type: 'live',
	start_time: daysFromNow(10),
	end_time: daysFromNow(10.1),
	registration_end_time: daysFromNow(9.9),
	province: '',
	city: '',
	address: '',
	registration_url: `https://www.example.com/a/${webinar}`,
	live_platform: 'jinglive',
	live_url: `https://live.example.com/${webinar}`,
	created_timestamp: daysFromNow(-20),
	updated_timestamp: daysFromNow(-15),
	description: '面向制造业市场与IT负责人',
});

const meeting = (): Activity => ({
	...common,
	activity_id: dinner,
	activity_name: '华东区客户答谢会',
	activity_type: 'meeting',
	start_time: daysFromNow(-30),
	end_time: daysFromNow(-29.8),
	registration_end_time: daysFromNow(-31),
	province: '上海市',
	city: '上海市',
	address: '上海市静安区某酒店三楼',
	registration_url: `https://www.example.com/a/${dinner}`,
	live_platform: '',
	live_url: '',
	created_timestamp: daysFromNow(-60),
	updated_timestamp: daysFromNow(-45),
	description: '',
});

/** A live broadcast that is still to come and a meeting that is over. */
export const seedActivities = (): Activity[] => [live(), meeting()];
