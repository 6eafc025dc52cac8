import type { TemplateDelivery, TemplateMessage, TemplateSend } from '../records/templateMessage';
import type { State } from '../state';
import { newMessageNumber } from './ids';
import { type Addressee, addressees } from './receivers';
import { chinaTime, isDue } from './time';
import { reachableIn } from './wechatAccounts';

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
