import type { Section } from '../engine/catalog';
import { expireDays, expireSeconds, qrCodeName, sceneStr } from '../fields/qrCodes';
import { source } from '../fields/records';
import { tagIds } from '../fields/tags';
import { wechatAppId } from '../fields/wechat';

export const qrCode: Section = {
	name: 'QR Code',
	value: 'qrCode',
	title: '二维码管理',
	operations: [
		{
			name: 'Create Temporary',
			value: 'createTemporary',
			action: 'Create a temporary QR code',
			description: 'Create a code that expires, for one person or occasion. Do not print it.',
			docs: { title: '创建临时二维码', wire: 'assumed' },
			method: 'POST',
			path: '/v1/qrcode/temporary/create',
			effect: 'create',
			body: [qrCodeName, sceneStr, expireDays, expireSeconds, wechatAppId, source, tagIds],
		},
		{
			name: 'Create Permanent',
			value: 'createPermanent',
			action: 'Create a permanent QR code',
			description:
				'Create a code for print. WeChat allows 100,000 per account, and none can be deleted.',
			docs: { title: '创建永久二维码', wire: 'assumed' },
			method: 'POST',
			path: '/v1/qrcode/permanent/create',
			effect: 'create',
			body: [qrCodeName, sceneStr, wechatAppId, source, tagIds],
		},
	],
};
