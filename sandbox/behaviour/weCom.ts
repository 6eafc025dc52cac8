import { missing, notFound, Refusal } from '../protocol/refusal';
import type { AppMessage, WeComApp } from '../records/weCom';
import { one } from '../rules/calls';
import type { Given } from '../rules/given';
import { identityOf, personOf } from '../rules/identity';
import { newId } from '../rules/ids';
import { having, wholeList } from '../rules/query';
import { chinaTime } from '../rules/time';
import type { State } from '../state';
import type { Behaviours } from './call';

const RECEIVERS = ['workwechat_userids', 'department_ids', 'workwechat_tag_ids'] as const;

/** What each form of message consists of. */
const parts = new Map([
	['text', ['content']],
	['markdown', ['content']],
	['textcard', ['title', 'description', 'url']],
]);

function appOf(given: Given, state: State): WeComApp {
	const id = given.requiredInteger('agent_id');
	const app = state.weComApps.find(({ agent_id }) => agent_id === id);
	if (!app) throw notFound('企业微信应用');
	return app;
}

function contentOf(given: Given, type: string): Record<string, string> {
	const content = (parts.get(type) ?? []).map((key) => [key, given.requiredText(key)] as const);
	const button = type === 'textcard' ? given.text('button_text') : undefined;
	return { ...Object.fromEntries(content), ...(button ? { button_text: button } : {}) };
}

/** The receivers of each kind, parted into those whom the app reaches and the others. */
function receiversOf(given: Given, app: WeComApp) {
	const asked = RECEIVERS.map((key) => [key, given.texts(key) ?? []] as const);
	if (asked.every(([, ids]) => ids.length === 0)) throw missing(RECEIVERS.join(', '));
	const pick = (isValid: boolean) =>
		Object.fromEntries(
			asked.map(([key, ids]) => [key, ids.filter((id) => app[key].includes(id) === isValid)]),
		) as Pick<AppMessage, (typeof RECEIVERS)[number]>;
	return { valid: pick(true), invalid: pick(false) };
}

const sendAppMessage = one((given, { state }) => {
	const app = appOf(given, state);
	const msg_type = given.requiredWord('msg_type', [...parts.keys()]);
	const content = contentOf(given, msg_type);
	const { valid, invalid } = receiversOf(given, app);
	if (Object.values(valid).every((ids) => ids.length === 0)) {
		throw new Refusal(40004, '没有可接收消息的成员');
	}
	const { agent_id } = app;
	const sent_timestamp = chinaTime();
	const message = { msg_id: newId(), agent_id, ...valid, msg_type, content, sent_timestamp };
	state.appMessages.push(message);
	return {
		msg_id: message.msg_id,
		invalid_workwechat_userids: invalid.workwechat_userids,
		invalid_department_ids: invalid.department_ids,
		invalid_workwechat_tag_ids: invalid.workwechat_tag_ids,
	};
});

function employeeName(state: State, userid: string): string | null {
	const employee = state.employees.find(({ workwechat_userid }) => workwechat_userid === userid);
	return employee?.employee_name ?? null;
}

/** Whoever never added an employee is simply nobody's friend. */
const getFriendshipStatus = one((given, { state }) => {
	const person = personOf(given, state);
	const external = identityOf(person, 'external_userid') ?? null;
	const rows = state.friendships
		.filter(({ external_userid }) => external_userid === external)
		.filter(having(given, 'workwechat_userid'))
		.map(({ external_userid: _customer, workwechat_userid, ...rest }) => ({
			workwechat_userid,
			employee_name: employeeName(state, workwechat_userid),
			...rest,
		}));
	return {
		omni_user_uuid: person.omni_user_uuid,
		external_userid: external,
		is_friend: rows.some(({ friendship_status }) => friendship_status === 'friend'),
		...wholeList(rows),
	};
});

export const weCom: Behaviours = { sendAppMessage, getFriendshipStatus };
