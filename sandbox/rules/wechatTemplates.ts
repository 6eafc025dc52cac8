import { invalid, notFound, Refusal } from '../protocol/refusal';
import type { WechatTemplate } from '../records/wechat';
import type { State } from '../state';
import { Given } from './given';
import { isObject, type JsonObject } from './objects';

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
