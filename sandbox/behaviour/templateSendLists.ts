import { notFound } from '../protocol/refusal';
import type { TemplateDelivery, TemplateSend } from '../records/templateMessage';
import { one } from '../rules/calls';
import type { Given } from '../rules/given';
import { between, having, pageOf } from '../rules/query';
import { addressees } from '../rules/sends';
import { deliveryCounts, sendDueMessages } from '../rules/templateMessages';
import type { State } from '../state';

/** The deliveries asked for; those of a message that was deleted are still there. */
function deliveriesAsked(given: Given, state: State): TemplateDelivery[] {
	sendDueMessages(state);
	const id = given.requiredText('template_message_id');
	const wasSent = [...state.templateSends.values()].some((send) => send.template_message_id === id);
	if (!wasSent && !state.templateMessages.has(id)) throw notFound('模板消息');
	return state.templateDeliveries
		.filter(having(given, 'template_message_id'))
		.filter(having(given, 'send_id'))
		.filter(having(given, 'omni_user_uuid'));
}

const nameOf = (state: State, id: string | null) => state.users.get(id ?? '')?.fields.name ?? null;

export const getSendDetails = one((given, { state }) => {
	const rows = deliveriesAsked(given, state)
		.filter(having(given, 'delivery_status', ['delivered', 'failed', 'pending']))
		.filter(between<TemplateDelivery>(given, ({ sent_timestamp }) => sent_timestamp));
	return pageOf(given, rows, (row) => ({
		send_id: row.send_id,
		template_message_id: row.template_message_id,
		omni_user_uuid: row.omni_user_uuid,
		name: nameOf(state, row.omni_user_uuid),
		wechat_openid: row.wechat_openid,
		delivery_status: row.delivery_status,
		error_code: row.error_code,
		error_msg: row.error_msg,
		msg_id: row.msg_id,
		sent_timestamp: row.sent_timestamp,
		is_clicked: row.click_count > 0,
	}));
});

export const getClickDetails = one((given, { state }) => {
	const rows = deliveriesAsked(given, state)
		.filter(({ click_count }) => click_count > 0)
		.filter(between<TemplateDelivery>(given, (row) => row.first_clicked_timestamp));
	return pageOf(given, rows, (row) => ({
		send_id: row.send_id,
		template_message_id: row.template_message_id,
		omni_user_uuid: row.omni_user_uuid,
		name: nameOf(state, row.omni_user_uuid),
		wechat_openid: row.wechat_openid,
		url: row.url,
		click_count: row.click_count,
		first_clicked_timestamp: row.first_clicked_timestamp,
		last_clicked_timestamp: row.last_clicked_timestamp,
	}));
});

function sendRecord(send: TemplateSend, state: State) {
	const { receivers: _receivers, client_msg_id: _id, ...rest } = send;
	const { creator_name, created_timestamp, ...shown } = rest;
	const deliveries = state.templateDeliveries.filter(({ send_id }) => send_id === send.send_id);
	const counts = deliveryCounts(deliveries);
	const receiver_count = counts.receiver_count || addressees(state, send).length;
	return { ...shown, ...counts, receiver_count, creator_name, created_timestamp };
}

export const getSendRecords = one((given, { state }) => {
	sendDueMessages(state);
	const sends = [...state.templateSends.values()]
		.filter(having(given, 'template_message_id'))
		.filter(having(given, 'wechat_app_id'))
		.filter(having(given, 'status', ['cancelled', 'failed', 'scheduled', 'sending', 'sent']))
		.filter(between<TemplateSend>(given, ({ send_time }) => send_time));
	return pageOf(given, sends, (send) => sendRecord(send, state));
});
