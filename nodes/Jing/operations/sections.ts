import type { Section } from '../engine/catalog';
import { account } from './account';
import { activity } from './activity';
import { apiRequest } from './apiRequest';
import { company } from './company';
import { crmObject } from './crmObject';
import { cta } from './cta';
import { customEvent } from './customEvent';
import { email } from './email';
import { employee } from './employee';
import { interfaces } from './interface';
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
import { weCom } from './weCom';
import { wechatAccount } from './wechatAccount';

/** Every section, in the order of the vendor's documentation; the last two are additions to it. */
export const sections: Section[] = [
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
	apiRequest,
	interfaces,
];
