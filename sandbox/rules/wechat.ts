import { invalid, notFound, Refusal } from '../protocol/refusal';
import type { User } from '../records/user';
import type { WechatAccount, WechatFollower, WechatTemplate } from '../records/wechat';
import type { State } from '../state';
import { Given } from './given';
import { isObject, type JsonObject } from './objects';

function defaultAccount(state: State): WechatAccount {
	const account = state.wechatAccounts.find(({ is_default }) => is_default);
	if (!account) throw notFound('公众号');
	return account;
}

export function accountById(state: State, id: string): WechatAccount {
	const account = state.wechatAccounts.find(({ wechat_app_id }) => wechat_app_id === id);
	if (!account) throw notFound('公众号');
	return account;
}

/** The official account that `wechat_app_id` names, the default one when it names none. */
export function accountOrDefault(given: Given, state: State): WechatAccount {
	const id = given.text('wechat_app_id');
	return id ? accountById(state, id) : defaultAccount(state);
}

/**
 * What WeChat knows of the person, one row per openid. An openid of which nothing else is noted
 * belongs to a follower of the default account.
 */
export function followsOf(state: State, person: User): WechatFollower[] {
	return person.identities
		.filter(({ type }) => type === 'wechat_openid')
		.map(
			({ value }) =>
				state.wechatFollowers.get(value) ?? {
					wechat_openid: value,
					wechat_app_id: defaultAccount(state).wechat_app_id,
					follow_status: 'followed',
					followed_timestamp: person.created_timestamp,
					unfollowed_timestamp: null,
				},
		);
}

interface Reachable {
	wechat_openid: string | null;
	/** Why WeChat would refuse a message, null where it would take one. */
	error: { error_code: number; error_msg: string } | null;
}

/** Whether the official account may send a template message to the person. */
export function reachableIn(state: State, appId: string, person: User | undefined): Reachable {
	const follows = person ? followsOf(state, person) : [];
	const follow = follows.find(({ wechat_app_id }) => wechat_app_id === appId);
	const isFollower = follow?.follow_status === 'followed';
	return {
		wechat_openid: follow?.wechat_openid ?? null,
		error: isFollower ? null : { error_code: 43004, error_msg: '用户未关注公众号' },
	};
}

export function templateById(state: State, appId: string, id: string): WechatTemplate | undefined {
	return state.wechatTemplates.find(
		({ wechat_app_id, wechat_template_id }) => wechat_app_id === appId && wechat_template_id === id,
	);
}

/** A template of this very account; another account's is refused. */
export function templateIn(state: State, appId: string, id: string): WechatTemplate {
	const template = templateById(state, appId, id);
	if (!template) throw notFound('微信模板');
	return template;
}

const isWrapped = (value: unknown) => isObject(value) && typeof value.value === 'string';

/** Checks that every placeholder is filled, each value wrapped as `{value: text}`. */
export function checkData(template: WechatTemplate, data: JsonObject): void {
	if (!Object.values(data).every(isWrapped)) throw invalid('data');
	const lacking = template.params.filter(({ placeholder }) => !Object.hasOwn(data, placeholder));
	if (lacking.length > 0) {
		const names = lacking.map(({ placeholder }) => placeholder).join(', ');
		throw new Refusal(40004, `模板参数不准确: ${names}`);
	}
}

/** The mini program page to open, if one is given. */
export function miniProgramOf(given: Given): JsonObject | undefined {
	const page = given.object('mini_program');
	if (page) new Given(page).requiredText('mini_program_app_id');
	return page;
}
