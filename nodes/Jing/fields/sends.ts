import type { Field } from '../engine/definition';
import { emailIdentity, identity, omniUserUuid } from './people';

/** Static groups that receive a message. */
export const groupIds: Field = {
	displayName: 'User Group IDs',
	name: 'group_ids',
	type: 'string',
	wire: 'list',
	default: '',
	description: 'Static groups that receive the message, comma-separated',
};

export const variables: Field = {
	displayName: 'Variables',
	name: 'variables',
	type: 'json',
	wire: 'variables',
	default: '{}',
	placeholder: 'e.g. {"name": "Li Na"}',
	description: 'Values for the placeholders, as a JSON object',
};

/** People to reach one by one. */
export const receivers: Field = {
	displayName: 'Receivers',
	name: 'receivers',
	type: 'fixedCollection',
	typeOptions: { multipleValues: true },
	placeholder: 'Add Receiver',
	default: {},
	description: 'People to reach one by one, each by identity or user ID',
	oneOf: ['identity', 'omni_user_uuid'],
	options: [
		{ displayName: 'Receiver', name: 'values', values: [identity, omniUserUuid, variables] },
	],
};

/** The same for an email. */
export const emailReceivers: Field = {
	...receivers,
	options: [
		{ displayName: 'Receiver', name: 'values', values: [emailIdentity, omniUserUuid, variables] },
	],
};

export const sendType: Field = {
	displayName: 'When',
	name: 'send_type',
	type: 'options',
	options: [
		{ name: 'At a Set Time', value: 'scheduled' },
		{ name: 'Immediately', value: 'immediate' },
	],
	default: 'scheduled',
	required: true,
	description: 'At a set time it can be changed or deleted until then',
};

/** For operations with When. */
export const scheduledSendTime: Field = {
	displayName: 'Send Time',
	name: 'send_time',
	type: 'dateTime',
	default: '',
	required: true,
	showWhen: { send_type: ['scheduled'] },
	description: 'Time of a scheduled send, in the future, sent as China time',
};

export const clientMsgId: Field = {
	displayName: 'Client Message ID',
	name: 'client_msg_id',
	type: 'string',
	default: '',
	description: 'Your own unique ID of this send, to find it again',
};
