import {
	type Email,
	type EmailAddress,
	type EmailDelivery,
	type EmailTemplate,
	seedEmailAddresses,
	seedEmailTemplates,
} from '../records/email';
import type { QrCode } from '../records/qrCode';
import {
	seedSmsSignatures,
	seedSmsTemplates,
	type SmsMessage,
	type SmsTask,
	type SmsTemplate,
} from '../records/sms';
import type { TemplateDelivery, TemplateMessage, TemplateSend } from '../records/templateMessage';
import {
	type AppMessage,
	type Friendship,
	seedFriendships,
	seedWeComApps,
	type WeComApp,
} from '../records/weCom';
import {
	seedWechatAccounts,
	seedWechatTemplates,
	type WechatAccount,
	type WechatFollower,
	type WechatMessage,
	type WechatTemplate,
} from '../records/wechat';
import { mapBy } from '../rules/objects';

/** All that reaches people. */
export interface Outreach {
	/** By address_id. */
	emailAddresses: Map<string, EmailAddress>;
	/** By email_template_id. */
	emailTemplates: Map<string, EmailTemplate>;
	/** By email_id. */
	emails: Map<string, Email>;
	emailDeliveries: EmailDelivery[];
	smsSignatures: string[];
	/** By sms_template_id. */
	smsTemplates: Map<string, SmsTemplate>;
	/** By task_id. */
	smsTasks: Map<string, SmsTask>;
	smsMessages: SmsMessage[];
	wechatAccounts: WechatAccount[];
	wechatTemplates: WechatTemplate[];
	/** By wechat_openid. */
	wechatFollowers: Map<string, WechatFollower>;
	wechatMessages: WechatMessage[];
	/** By template_message_id. */
	templateMessages: Map<string, TemplateMessage>;
	/** By send_id. */
	templateSends: Map<string, TemplateSend>;
	templateDeliveries: TemplateDelivery[];
	weComApps: WeComApp[];
	appMessages: AppMessage[];
	friendships: Friendship[];
	/** By qr_code_id. */
	qrCodes: Map<string, QrCode>;
}

export function freshOutreach(): Outreach {
	return {
		emailAddresses: mapBy('address_id', seedEmailAddresses),
		emailTemplates: mapBy('email_template_id', seedEmailTemplates),
		emails: new Map(),
		emailDeliveries: [],
		smsSignatures: [...seedSmsSignatures],
		smsTemplates: mapBy('sms_template_id', seedSmsTemplates),
		smsTasks: new Map(),
		smsMessages: [],
		wechatAccounts: structuredClone(seedWechatAccounts),
		wechatTemplates: structuredClone(seedWechatTemplates),
		wechatFollowers: new Map(),
		wechatMessages: [],
		templateMessages: new Map(),
		templateSends: new Map(),
		templateDeliveries: [],
		weComApps: structuredClone(seedWeComApps),
		appMessages: [],
		friendships: structuredClone(seedFriendships),
		qrCodes: new Map(),
	};
}
