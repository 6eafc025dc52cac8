import type { Field, FromItems } from '../engine/definition';
import { identifyBy, identifyValue } from './people';
import { userGroups } from './lookups';

/** Static groups that receive a message. */
export const groupIds: Field = {
	displayName: 'User Group Names or IDs',
	name: 'group_ids',
	narrows: true,
	type: 'multiOptions',
	wire: 'list',
	default: [],
	lookup: userGroups,
	description: 'The static groups that receive the message',
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
	narrows: true,
	type: 'fixedCollection',
	typeOptions: { multipleValues: true },
	placeholder: 'Add Receiver',
	default: {},
	description: 'People who receive the message',
	options: [
		{ displayName: 'Receiver', name: 'values', values: [identifyBy, identifyValue, variables] },
	],
};

/** One receiver for each input item; JING's limit for a list of them is not documented. */
export const receiverItems: FromItems = {
	name: 'inputItems',
	displayName: 'From Input Items',
	into: 'receivers',
	size: 50,
	match: ['identity', 'omni_user_uuid'],
	fields: [identifyBy, identifyValue, variables],
};

export const emailReceiverItems: FromItems = { ...receiverItems, makes: 'emails' };

export const followerItems: FromItems = {
	...receiverItems,
	fields: [identifyBy, identifyValue],
	makes: 'sends',
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
	description: 'Scheduled sends can still be changed or deleted until they go out',
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
	description: 'When to send, in the future. It is sent as China time.',
};

export const clientMsgId: Field = {
	displayName: 'Client Message ID',
	name: 'client_msg_id',
	narrows: false,
	type: 'string',
	default: '',
	description: 'Your own unique ID for this send, so that you can find it later',
};
