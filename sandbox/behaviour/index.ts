import { account } from './account';
import { activity } from './activity';
import type { Behaviour, Behaviours } from './call';
import { company } from './company';
import { crmObject } from './crmObject';
import { cta } from './cta';
import { customEvent } from './customEvent';
import { email } from './email';
import { employee } from './employee';
import { lead } from './lead';
import { member } from './member';
import { privacyPolicyV1 } from './privacyPolicyV1';
import { privacyPolicyV2 } from './privacyPolicyV2';
import { qrCode } from './qrCode';
import { scoring } from './scoring';
import { sms } from './sms';
import { source } from './source';
import { templateMessage } from './templateMessage';
import { user } from './user';
import { userGroup } from './userGroup';
import { userTag } from './userTag';
import { webhook } from './webhook';
import { weCom } from './weCom';
import { wechatAccount } from './wechatAccount';

/** In the order of the platform's documentation. */
const sections: Record<string, Behaviours> = {
	user,
	userGroup,
	userTag,
	activity,
	email,
	sms,
	source,
	qrCode,
	member,
	employee,
	wechatAccount,
	lead,
	account,
	crmObject,
	cta,
	templateMessage,
	privacyPolicyV1,
	privacyPolicyV2,
	weCom,
	scoring,
	customEvent,
	company,
};

const byKey = (known: Record<string, Behaviours>) =>
	new Map<string, Behaviour>(
		Object.entries(known).flatMap(([section, operations]) =>
			Object.entries(operations).map(([value, behave]) => [`${section}.${value}`, behave] as const),
		),
	);

/** By key, for example `user.create`. */
export const behaviours = byKey(sections);

/** The calls about subscriptions, which the documentation does not list. */
export const assumedBehaviours = byKey({ webhook });
