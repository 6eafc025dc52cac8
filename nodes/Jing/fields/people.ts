import type { INodePropertyOptions } from 'n8n-workflow';
import type { Field } from '../engine/definition';

/** The documented identity types; the printed cell of email is blank, so that one is assumed. */
export const identityTypes: INodePropertyOptions[] = [
	{ name: 'Email', value: 'email' },
	{ name: 'Mobile Number', value: 'mobile' },
	{ name: 'Third-Party Identity', value: 'thirdparty_channel' },
	{ name: 'WeChat Open ID', value: 'wechat_openid' },
	{ name: 'WeChat Union ID', value: 'wechat_unionid' },
	{ name: 'WeCom External Contact ID', value: 'external_userid' },
];

const type: Field = {
	displayName: 'Type',
	name: 'type',
	type: 'options',
	options: identityTypes,
	default: 'mobile',
	required: true,
	description: 'Kind of identity',
};

const emailType: Field = { ...type, default: 'email' };
const openIdType: Field = { ...type, default: 'wechat_openid' };
const externalContactType: Field = { ...type, default: 'external_userid' };

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
	description: 'Identities that find the user, further ones are bound to the user',
};

/** Everywhere else one person is named by one identity or by the user ID. */
export const identity: Field = {
	displayName: 'Identity',
	name: 'identity',
	type: 'fixedCollection',
	placeholder: 'Add Identity',
	default: {},
	description: 'Identity that names the person',
	options: [{ displayName: 'Identity', name: 'values', values: [type, value] }],
};

/** The same where another kind of identity is the usual one. */
export const emailIdentity: Field = {
	...identity,
	options: [{ displayName: 'Identity', name: 'values', values: [emailType, value] }],
};
export const openIdIdentity: Field = {
	...identity,
	options: [{ displayName: 'Identity', name: 'values', values: [openIdType, value] }],
};
export const externalContactIdentity: Field = {
	...identity,
	options: [{ displayName: 'Identity', name: 'values', values: [externalContactType, value] }],
};

export const omniUserUuid: Field = {
	displayName: 'User ID',
	name: 'omni_user_uuid',
	type: 'string',
	default: '',
	placeholder: 'e.g. 2GRhJU3V7VstF3SbdRS4MC',
	description: "JING's own ID of the person, used instead of an identity",
};

/** The person behind a lead: in documented pushes omni_user_uuid is the operator's user. */
export const leadOmniUserUuid: Field = {
	displayName: 'User ID',
	name: 'lead_omni_user_uuid',
	type: 'string',
	default: '',
	placeholder: 'e.g. 2GRhJU3V7VstF3SbdRS4MC',
	description: "JING's own ID of the person behind the lead, used instead of an identity",
};
