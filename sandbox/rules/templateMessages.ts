import { missing } from '../protocol/refusal';
import type { TemplateDelivery, TemplateMessage, TemplateSend } from '../records/templateMessage';
import type { State } from '../state';
import type { Given } from './given';
import { newMessageNumber } from './ids';
import { defined } from './objects';
import { recordOf } from './query';
import { type Addressee, addressees } from './sends';
import { chinaTime, isDue } from './time';
import {
	accountById,
	checkData,
	miniProgramOf,
	reachableIn,
	templateById,
	templateIn,
} from './wechat';

function linkOf({ jump_type, url, mini_program }: TemplateMessage): string | null {
	const page = mini_program?.page_path;
	if (jump_type === 'mini_program') return typeof page === 'string' ? page : url;
	return jump_type === 'url' ? url : null;
}

function deliver(
	state: State,
	send: TemplateSend,
	{ receiver, person }: Addressee,
	url: string | null,
): TemplateDelivery {
	const { wechat_openid, error } = reachableIn(state, send.wechat_app_id, person);
	const { identity } = receiver;
	const named = identity?.type === 'wechat_openid' ? identity.value : null;
	return {
		send_id: send.send_id,
		template_message_id: send.template_message_id,
		omni_user_uuid: person?.omni_user_uuid ?? null,
		wechat_openid: wechat_openid ?? named,
		delivery_status: error ? 'failed' : 'delivered',
		error_code: error?.error_code ?? null,
		error_msg: error?.error_msg ?? null,
		msg_id: error ? null : newMessageNumber(),
		sent_timestamp: send.send_time,
		url,
		click_count: 0,
		first_clicked_timestamp: null,
		last_clicked_timestamp: null,
	};
}

/** Sends to those whom it is for now, with the content of now. */
function sendOut(state: State, send: TemplateSend): void {
	const message = state.templateMessages.get(send.template_message_id);
	const isPossible = message && send.group_ids.every((id) => state.groups.has(id));
	send.status = isPossible ? 'sent' : 'failed';
	send.finished_timestamp = chinaTime();
	if (!isPossible) return;
	for (const addressee of addressees(state, send)) {
		state.templateDeliveries.push(deliver(state, send, addressee, linkOf(message)));
	}
}

/** Sends what is due by now. Every call about these messages does so first: no clock runs here. */
export function sendDueMessages(state: State): void {
	for (const send of state.templateSends.values()) {
		if (send.status === 'scheduled' && isDue(send.send_time)) sendOut(state, send);
	}
}

/** The template message that is named, after everything that is due went out. */
export function messageOf(given: Given, state: State): TemplateMessage {
	sendDueMessages(state);
	return recordOf(given, 'template_message_id', state.templateMessages, '模板消息');
}

/** What a call sets, as it was sent. */
export function messageValues(given: Given): Partial<TemplateMessage> {
	return defined({
		template_message_name: given.text('template_message_name') || undefined,
		description: given.text('description'),
		wechat_template_id: given.text('wechat_template_id') || undefined,
		data: given.object('data'),
		jump_type: given.word('jump_type', ['none', 'url', 'mini_program']),
		url: given.text('url'),
		mini_program: miniProgramOf(given),
	}) as Partial<TemplateMessage>;
}

/** Refuses a message that could not be sent. */
export function checkMessage(message: TemplateMessage, state: State): void {
	const { wechat_app_id, wechat_template_id, jump_type } = message;
	checkData(templateIn(state, wechat_app_id, wechat_template_id), message.data);
	if (jump_type === 'url' && !message.url) throw missing('url');
	if (jump_type === 'mini_program' && !message.mini_program) throw missing('mini_program');
}

/** It becomes invalid when WeChat no longer has its template. */
export function statusOf(message: TemplateMessage, state: State): string {
	const { wechat_app_id, wechat_template_id } = message;
	return templateById(state, wechat_app_id, wechat_template_id) ? 'published' : 'invalid';
}

/** The message as lists show it. */
export function messageRow(message: TemplateMessage, state: State) {
	const { wechat_app_id, wechat_template_id } = message;
	const template = templateById(state, wechat_app_id, wechat_template_id);
	return {
		template_message_id: message.template_message_id,
		template_message_name: message.template_message_name,
		wechat_app_id,
		wechat_account_name: accountById(state, wechat_app_id).wechat_account_name,
		wechat_template_id,
		wechat_template_title: template?.wechat_template_title ?? null,
		jump_type: message.jump_type,
		status: statusOf(message, state),
		creator_name: message.creator_name,
		created_timestamp: message.created_timestamp,
		updated_timestamp: message.updated_timestamp,
	};
}

export function deliveryCounts(deliveries: TemplateDelivery[]) {
	const count = (status: string) =>
		deliveries.filter(({ delivery_status }) => delivery_status === status).length;
	return {
		receiver_count: deliveries.length,
		delivered_count: count('delivered'),
		failed_count: count('failed'),
		clicked_count: deliveries.filter(({ click_count }) => click_count > 0).length,
		click_count: deliveries.reduce((sum, { click_count }) => sum + click_count, 0),
	};
}
