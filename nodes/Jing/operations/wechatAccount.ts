import type { Section } from '../engine/catalog';
import { identifyBy, identifyValue } from '../fields/people';
import { clientMsgId } from '../fields/sends';
import {
	linkUrl,
	miniProgram,
	requiredTemplateValues,
	requiredWechatTemplateId,
} from '../fields/templates';
import { wechatAppId } from '../fields/wechat';

export const wechatAccount: Section = {
	name: 'WeChat Account',
	value: 'wechatAccount',
	title: '微信公众号',
	operations: [
		{
			name: 'Send Template Message',
			value: 'sendTemplateMessage',
			action: 'Send a template message to one follower',
			description:
				'Send a WeChat template message to one follower now. For many people, use Template Message: Create Send.',
			docs: { title: '发送微信模版消息', wire: 'assumed' },
			method: 'POST',
			path: '/v1/wechat/template/send',
			effect: 'send',
			body: [
				{
					displayName: 'Official Account App ID',
					name: 'wechat_app_id',
					type: 'string',
					default: '',
					required: true,
					placeholder: 'e.g. wx1234567890abcdef',
					description:
						'App ID of the WeChat official account that sends, as its WeChat console shows it',
				},
				identifyBy,
				identifyValue,
				requiredWechatTemplateId,
				requiredTemplateValues,
				linkUrl,
				miniProgram,
				clientMsgId,
			],
		},
		{
			name: 'Get Openid and Follow Status',
			value: 'getOpenid',
			action: 'Get the WeChat openid and follow status of a user',
			description: 'List the official accounts a person has used, with openid and follow status',
			docs: { title: '获取用户的openid和关注状态', wire: 'assumed' },
			method: 'POST',
			path: '/v1/wechat/user/openid',
			effect: 'read',
			body: [identifyBy, identifyValue, wechatAppId],
			output: 'list',
		},
	],
};
