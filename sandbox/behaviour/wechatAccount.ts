import { Refusal } from '../protocol/refusal';
import type { User } from '../records/user';
import { one } from '../rules/calls';
import { identityOf, personOf } from '../rules/identity';
import { newMessageNumber } from '../rules/ids';
import { wholeList } from '../rules/query';
import { chinaTime } from '../rules/time';
import {
	accountById,
	checkData,
	followsOf,
	miniProgramOf,
	reachableIn,
	templateIn,
} from '../rules/wechat';
import type { State } from '../state';
import type { Behaviours } from './call';

/** The openid under which the account reaches the person. */
function openidIn(state: State, appId: string, person: User): string {
	const { wechat_openid, error } = reachableIn(state, appId, person);
	if (error) throw new Refusal(40004, `${error.error_msg}(${error.error_code})`);
	return wechat_openid ?? '';
}

/** A client_msg_id is kept but recognises nothing: a call sent twice reaches the person twice. */
const sendTemplateMessage = one((given, { state }) => {
	const person = personOf(given, state);
	const { wechat_app_id } = accountById(state, given.requiredText('wechat_app_id'));
	const wechat_template_id = given.requiredText('wechat_template_id');
	const data = given.requiredObject('data');
	checkData(templateIn(state, wechat_app_id, wechat_template_id), data);
	const sent = {
		msg_id: newMessageNumber(),
		wechat_app_id,
		wechat_openid: openidIn(state, wechat_app_id, person),
		omni_user_uuid: person.omni_user_uuid,
		wechat_template_id,
	};
	state.wechatMessages.push({
		...sent,
		data,
		url: given.text('url') ?? null,
		mini_program: miniProgramOf(given) ?? null,
		client_msg_id: given.text('client_msg_id') ?? null,
		sent_timestamp: chinaTime(),
	});
	return { ...sent, status: 'sent' };
});

const getOpenid = one((given, { state }) => {
	const person = personOf(given, state);
	const appId = given.text('wechat_app_id');
	if (appId) accountById(state, appId);
	const rows = followsOf(state, person)
		.filter(({ wechat_app_id }) => !appId || wechat_app_id === appId)
		.map(({ wechat_app_id, wechat_openid, ...rest }) => ({
			wechat_app_id,
			wechat_account_name: accountById(state, wechat_app_id).wechat_account_name,
			wechat_openid,
			wechat_unionid: identityOf(person, 'wechat_unionid') ?? null,
			...rest,
		}));
	return { omni_user_uuid: person.omni_user_uuid, ...wholeList(rows) };
});

export const wechatAccount: Behaviours = { sendTemplateMessage, getOpenid };
