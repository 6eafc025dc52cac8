import type { Field } from '../engine/definition';
import { smsTasks } from './lookups';

export const taskId: Field = {
	displayName: 'SMS Task',
	name: 'task_id',
	type: 'resourceLocator',
	default: { mode: 'list', value: '' },
	lookup: smsTasks,
	required: true,
	placeholder: 'e.g. uYaHnbzzJdEwWAU9TWN6kH',
	description: 'A task prepared in JING or with Create Task',
};

/** Where a template can be named instead. */
export const onlyTaskId: Field = { ...taskId, required: false };

export const smsTemplateId: Field = {
	displayName: 'SMS Template ID',
	name: 'sms_template_id',
	type: 'string',
	default: '',
	placeholder: 'e.g. t_1001',
	description: 'Template approved by the carrier, copied from JING',
};

export const smsType: Field = {
	displayName: 'SMS Type',
	name: 'sms_type',
	type: 'options',
	options: [
		{ name: 'Marketing', value: 'marketing' },
		{ name: 'Notification', value: 'notification' },
	],
	default: 'notification',
	description: 'Kind of message',
};

/** Rules of China's carriers in general: JING's documentation of SMS could not be read. */
export const requiredSmsType: Field = {
	...smsType,
	required: true,
	description:
		'By the rules of carriers in China, marketing messages end with opt-out words such as 拒收请回复R and go out in the daytime only',
};
