import type { Choice } from '../engine/definition';

/** Alternatives of which the panel shows what is chosen. */

export const emailContentBy: Choice = {
	name: 'contentBy',
	displayName: 'Content From',
	description: 'Where the text of the email comes from',
	fields: ['content', 'email_template_id'],
};

export const smsContentBy: Choice = {
	name: 'contentBy',
	displayName: 'Content From',
	description: 'Where the text of the SMS comes from',
	fields: ['content', 'sms_template_id'],
};

export const taskBy: Choice = {
	name: 'taskBy',
	displayName: 'Message From',
	description: 'Whether to send a prepared task or a template',
	fields: ['sms_template_id', 'task_id'],
};

export const receiversBy: Choice = {
	name: 'receiversBy',
	displayName: 'Send To',
	description: 'Who receives the message. With From Input Items, up to 50 items share one send.',
	fields: ['group_ids', 'receivers', 'inputItems'],
};

export const employeesBy: Choice = {
	name: 'receiversBy',
	displayName: 'Send To',
	description: 'Which employees receive the message: one or more of these',
	fields: ['department_ids', 'workwechat_userids', 'workwechat_tag_ids'],
};

export const optionBy: Choice = {
	name: 'optionBy',
	displayName: 'Find Option By',
	description: 'What identifies the source option',
	fields: ['option_id', 'source_value'],
};

export const tagsBy: Choice = {
	name: 'tagsBy',
	displayName: 'Tags By',
	description: 'What identifies the tags: names, IDs or both',
	fields: ['tag_ids', 'tag_names'],
};

export const userBy: Choice = {
	name: 'userBy',
	displayName: 'Find User By',
	description: 'What identifies the user to change',
	fields: ['identities', 'omni_user_uuid'],
};

export const employeeBy: Choice = {
	name: 'employeeBy',
	displayName: 'Find Employee By',
	description: 'What identifies the employee',
	fields: ['email', 'employee_id', 'employee_no', 'mobile', 'workwechat_userid'],
};
