import type { Field } from '../engine/definition';
import { identifyBy, identifyValue } from './people';

/** Static groups that receive a message. */
export const groupIds: Field = {
	displayName: 'User Group IDs',
	name: 'group_ids',
	narrows: true,
	type: 'string',
	wire: 'list',
	default: '',
	description: 'Static groups that receive the message, comma-separated',
};

export const variables: Field = {
	displayName: 'Variables',
	name: 'variables',
	type: 'json',
	default: '{}',
	placeholder: 'e.g. {"name": "Li Na"}',
	description: 'Values for the placeholders, as a JSON object',
};

/** People to reach one by one. */
export const receivers: Field = {
	displayName: 'Receivers',
	name: 'receivers',
	narrows: true,
	type: 'fixedCollection',
	typeOptions: { multipleValues: true },
	placeholder: 'Add Receiver',
	default: {},
	description: 'People to reach one by one',
	options: [
		{ displayName: 'Receiver', name: 'values', values: [identifyBy, identifyValue, variables] },
	],
};

export const sendType: Field = {
	displayName: 'When',
	name: 'send_type',
	narrows: true,
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
	narrows: true,
	type: 'dateTime',
	default: '',
	required: true,
	showWhen: { send_type: ['scheduled'] },
	description: 'Time of a scheduled send, in the future, sent as China time',
};

export const clientMsgId: Field = {
	displayName: 'Client Message ID',
	name: 'client_msg_id',
	narrows: false,
	type: 'string',
	default: '',
	description: 'Your own unique ID of this send, to find it again',
};
