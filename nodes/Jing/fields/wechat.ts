import type { Field } from '../engine/definition';

export const wechatAppId: Field = {
	displayName: 'Official Account App ID',
	name: 'wechat_app_id',
	type: 'string',
	default: '',
	placeholder: 'e.g. wx1234567890abcdef',
	description: 'App ID of the WeChat official account, as its WeChat console shows it',
};
