import { notFound } from '../protocol/refusal';
import type { TemplateSend } from '../records/templateMessage';
import { one } from '../rules/calls';
import { groupIds } from '../rules/groups';
import { newId } from '../rules/ids';
import { addressees, needReceivers, receiversOf, sendPlan } from '../rules/sends';
import { messageOf, sendDueMessages, statusOf } from '../rules/templateMessages';
import { chinaTime } from '../rules/time';

/** A client_msg_id is kept but recognises nothing: a call sent twice is two sends. */
export const createSend = one((given, call) => {
	const { state } = call;
	const message = messageOf(given, state);
	if (statusOf(message, state) === 'invalid') throw notFound('微信模板');
	needReceivers(given, call);
	const send: TemplateSend = {
		send_id: newId(),
		send_name: given.text('send_name') || message.template_message_name,
		template_message_id: message.template_message_id,
		template_message_name: message.template_message_name,
		wechat_app_id: message.wechat_app_id,
		group_ids: groupIds(given, 'group_ids', state) ?? [],
		receivers: receiversOf(given) ?? [],
		client_msg_id: given.text('client_msg_id') ?? null,
		...sendPlan(given),
		finished_timestamp: null,
		status: 'scheduled',
		creator_name: '开放平台',
		created_timestamp: chinaTime(),
	};
	const receiver_count = addressees(state, send).length;
	state.templateSends.set(send.send_id, send);
	sendDueMessages(state);
	const { send_id, template_message_id, send_name, send_type, send_time, status } = send;
	return {
		...{ send_id, template_message_id, send_name, send_type, send_time, status },
		receiver_count,
		created_timestamp: send.created_timestamp,
	};
});
