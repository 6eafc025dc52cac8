import type { INodePropertyOptions } from 'n8n-workflow';
import type { Field } from '../engine/definition';

const email: INodePropertyOptions = { name: 'Email', value: 'email' };
const mobile: INodePropertyOptions = { name: 'Mobile Number', value: 'mobile' };
const thirdParty: INodePropertyOptions = {
	name: 'Third-Party Identity',
	value: 'thirdparty_channel',
};
const openId: INodePropertyOptions = { name: 'WeChat Open ID', value: 'wechat_openid' };
const unionId: INodePropertyOptions = { name: 'WeChat Union ID', value: 'wechat_unionid' };
const externalContact: INodePropertyOptions = {
	name: 'WeCom External Contact ID',
	value: 'external_userid',
};
const userId: INodePropertyOptions = { name: 'User ID', value: 'omni_user_uuid' };
const memberId: INodePropertyOptions = { name: 'Member ID', value: 'member_id' };
const registrationId: INodePropertyOptions = { name: 'Registration ID', value: 'registration_id' };

/** The documented identity types; the printed cell of email is blank, so that one is assumed. */
export const identityTypes = [email, mobile, thirdParty, openId, unionId, externalContact];

/** One person: what names the person, and the value. */
export const identifyBy: Field = {
	displayName: 'Identify By',
	name: 'identifyBy',
	type: 'options',
	options: [email, mobile, thirdParty, userId, openId, unionId, externalContact],
	default: 'mobile',
	required: true,
	description: 'What identifies the person',
};

export const identifyValue: Field = {
	displayName: 'Identify Value',
	name: 'identifyValue',
	type: 'string',
	wire: 'identity',
	default: '',
	required: true,
	placeholder: 'e.g. 13800138000',
	description: 'The mobile number, email address or ID itself',
	identifies: { by: 'identifyBy', as: 'identity', keys: { omni_user_uuid: 'omni_user_uuid' } },
};

/** Where the person is optional; both stand in the collection. */
export const optionalIdentifyBy: Field = { ...identifyBy, required: false };
export const optionalIdentifyValue: Field = { ...identifyValue, required: false };

/** The same for the person behind a lead: in documented events omni_user_uuid is the operator. */
export const leadIdentifyValue: Field = {
	...optionalIdentifyValue,
	identifies: { by: 'identifyBy', as: 'identity', keys: { omni_user_uuid: 'lead_omni_user_uuid' } },
};

export const memberIdentifyBy: Field = {
	...identifyBy,
	options: [email, memberId, mobile, thirdParty, userId, openId, unionId, externalContact],
};

export const memberIdentifyValue: Field = {
	...identifyValue,
	identifies: {
		by: 'identifyBy',
		as: 'identity',
		keys: { omni_user_uuid: 'omni_user_uuid', member_id: 'member_id' },
	},
};

/** The registration is the safest way to name a person in an activity. */
export const registrationIdentifyBy: Field = {
	...identifyBy,
	options: [email, mobile, registrationId, thirdParty, userId, openId, unionId, externalContact],
	description: 'What identifies the person. A registration ID is the safest.',
};

export const registrationIdentifyValue: Field = {
	...identifyValue,
	identifies: {
		by: 'identifyBy',
		as: 'identity',
		keys: { omni_user_uuid: 'omni_user_uuid', registration_id: 'registration_id' },
	},
};

const type: Field = {
	displayName: 'Type',
	name: 'type',
	type: 'options',
	options: identityTypes,
	default: 'mobile',
	required: true,
	description: 'Kind of identity',
};

const value: Field = {
	displayName: 'Value',
	name: 'value',
	type: 'string',
	wire: 'identity',
	default: '',
	required: true,
	placeholder: 'e.g. 13800138000',
	description: 'The identity itself, for example the mobile number',
};

/** Where a user is written: all that is known of the person. */
export const identities: Field = {
	displayName: 'Identities',
	name: 'identities',
	type: 'fixedCollection',
	rowNeeds: 'value',
	typeOptions: { multipleValues: true },
	placeholder: 'Add Identity',
	default: {},
	required: true,
	description: 'Every identity known of the person, at least one',
	options: [
		{
			displayName: 'Identity',
			name: 'values',
			values: [
				type,
				value,
				{
					displayName: 'Name',
					name: 'name',
					type: 'string',
					default: '',
					description: 'Display name of the identity',
				},
			],
		},
	],
};

/** The same where the person can be named by User ID instead. */
export const findingIdentities: Field = {
	...identities,
	required: false,
	description: 'Identities that find the user. Any further ones are added to the user.',
};

export const omniUserUuid: Field = {
	displayName: 'User ID',
	name: 'omni_user_uuid',
	type: 'string',
	default: '',
	placeholder: 'e.g. 2GRhJU3V7VstF3SbdRS4MC',
	description: "JING's own ID of the person",
};

/** The person behind a lead: in documented events omni_user_uuid is the operator's user. */
export const leadOmniUserUuid: Field = {
	displayName: 'User ID',
	name: 'lead_omni_user_uuid',
	type: 'string',
	default: '',
	placeholder: 'e.g. 2GRhJU3V7VstF3SbdRS4MC',
	description: "JING's own ID of the person behind the lead",
};
