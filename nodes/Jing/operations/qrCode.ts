import type { Section } from '../engine/catalog';
import { qrCodeName, sceneStr } from '../fields/qrCodes';
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
			body: [
				qrCodeName,
				sceneStr,
				{
					displayName: 'Expires After (Seconds)',
					name: 'expire_seconds',
					type: 'number',
					typeOptions: { minValue: 1, maxValue: 2592000, numberPrecision: 0 },
					default: 604800,
					required: true,
					description: 'How long the code works, at most 2592000 seconds (30 days)',
				},
				wechatAppId,
				source,
				tagIds,
			],
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
