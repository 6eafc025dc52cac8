import { behaviours } from './behaviour/index';
import { businessAccount, businessClient } from './records/businessType';
import type { State } from './state';
import type { Settings } from './types';

interface SampleCall {
	key: string;
	body: unknown;
	query?: Record<string, string>;
}

const emma = { type: 'mobile', value: '13900001001' };
const liam = { type: 'mobile', value: '13900001002' };
const fang = { type: 'mobile', value: '13900001003' };

const visitors = 'ZmcVsNXfXRMHtDnsH7eMbZ';
const owner = 'Kd7vWq3ZsYh9TnXe5RbMgC';

/** What fills a new tenant, in this order. */
const sampleCalls: SampleCall[] = [
	{
		key: 'user.create',
		body: [
			{
				identities: [emma, { type: 'email', value: 'emma.clark@example.com' }],
				fields: { name: 'Emma Clark', company_name: 'Northwind Sensors', title: 'CMO' },
			},
			{
				identities: [liam, { type: 'email', value: 'liam.chen@example.com' }],
				fields: { name: 'Liam Chen', company_name: 'Harbour Robotics', title: 'Buyer' },
			},
			{
				identities: [fang, { type: 'email', value: 'fang.wang@example.com' }],
				fields: { name: '王芳', company_name: '苏州精工机械有限公司', title: '采购经理' },
			},
		],
	},
	{ key: 'userTag.tagUsers', body: [{ identity: emma, tag_names: ['VIP'] }] },
	{
		key: 'userGroup.importUsers',
		query: { group_id: visitors },
		body: [{ identity: emma }, { identity: fang }],
	},
	{
		key: 'lead.create',
		body: {
			business_type: businessClient,
			identity: liam,
			owner,
			fields: { name: 'Liam Chen', mobile: liam.value, title: 'Buyer' },
			notes: 'Asked for a demo at the trade fair',
		},
	},
	{
		key: 'account.create',
		body: {
			business_type: businessAccount,
			owner,
			fields: { name: 'Northwind Sensors', industry: 'Manufacturing' },
		},
	},
	{ key: 'member.create', body: { identity: emma, fields: { name: 'Emma Clark' } } },
	{ key: 'member.addPoints', body: { identity: emma, points: 120, reason: 'First order' } },
	{
		key: 'sms.createTask',
		body: {
			task_name: 'Reminder for visitors',
			sms_type: 'notification',
			sign_name: 'JING Demo',
			sms_template_id: 't_1002',
			variables: { time: '2 pm' },
			group_ids: [visitors],
		},
	},
];

/** Fills the tenant as calls would, without a trace in the log or the counts. */
export function addSampleRecords(state: State, options: Settings): void {
	for (const { key, body, query = {} } of sampleCalls) {
		behaviours.get(key)?.({ body, query, state, options, origin: '', tookEffectOn: 1 });
	}
}
