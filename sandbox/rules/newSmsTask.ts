import { missing, notFound, Refusal } from '../protocol/refusal';
import type { SmsTask, SmsTemplate } from '../records/sms';
import type { State } from '../state';
import type { Given } from './given';
import { groupIds } from './groups';
import { newId } from './ids';
import { futureMoment } from './sends';
import { smsTypes } from './smsTasks';
import { chinaTime } from './time';

const OPT_OUT = '拒收请回复R';

function signName(given: Given, state: State): string {
	const sign = given.requiredText('sign_name');
	if (!state.smsSignatures.includes(sign)) throw new Refusal(40004, '短信签名未审核通过');
	return sign;
}

function templateNamed(given: Given, state: State): SmsTemplate | undefined {
	const id = given.text('sms_template_id');
	if (id === undefined) return undefined;
	const template = state.smsTemplates.get(id);
	if (!template) throw notFound('短信模板');
	return template;
}

/** A task as a call describes it; not stored yet. */
export function newTask(given: Given, state: State): SmsTask {
	const task_name = given.requiredText('task_name');
	const sms_type = given.requiredWord('sms_type', smsTypes);
	const sign_name = signName(given, state);
	given.exactlyOne(['sms_template_id', 'content']);
	const template = templateNamed(given, state);
	const content = template?.content ?? given.requiredText('content');
	if (sms_type === 'marketing' && !content.includes(OPT_OUT)) {
		throw new Refusal(40004, `营销短信须包含退订说明: ${OPT_OUT}`);
	}
	const group_ids = groupIds(given, 'group_ids', state) ?? [];
	const send_time = futureMoment(given, 'send_time') ?? null;
	return {
		task_id: newId(),
		task_name,
		sms_type,
		sign_name,
		sms_template_id: template?.sms_template_id ?? null,
		content,
		variables: given.object('variables') ?? {},
		group_ids,
		send_time,
		is_waiting: send_time !== null && group_ids.length > 0,
		created_timestamp: chinaTime(),
	};
}

/** The task that a send by template makes for itself; not stored yet. */
export function taskByTemplate(given: Given, state: State): SmsTask {
	const template = templateNamed(given, state);
	if (!template) throw missing('sms_template_id');
	return {
		task_id: newId(),
		task_name: template.template_name,
		sms_type: template.sms_type,
		sign_name: signName(given, state),
		sms_template_id: template.sms_template_id,
		content: template.content,
		variables: {},
		group_ids: [],
		send_time: null,
		is_waiting: false,
		created_timestamp: chinaTime(),
	};
}
