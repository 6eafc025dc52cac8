import type { Field } from '../engine/definition';
import { emails, senderAddresses, userGroups } from './lookups';

export const emailId: Field = {
	displayName: 'Email',
	name: 'email_id',
	type: 'resourceLocator',
	default: { mode: 'list', value: '' },
	lookup: emails,
	required: true,
	placeholder: 'e.g. hvgYkQBddA32upj8bqAVyE',
	description: 'The email, by its name in JING',
};

export const emailName: Field = {
	displayName: 'Email Name',
	name: 'email_name',
	type: 'string',
	default: '',
	placeholder: 'e.g. June Webinar Invitation',
	description: 'Name in JING. Receivers do not see it.',
};

export const subject: Field = {
	displayName: 'Subject',
	name: 'subject',
	type: 'string',
	default: '',
	description: 'Subject line',
};

export const addressId: Field = {
	displayName: 'Sender Address',
	name: 'address_id',
	type: 'resourceLocator',
	default: { mode: 'list', value: '' },
	lookup: senderAddresses,
	placeholder: 'e.g. vyF3JFLaHrfNJcUwA5qQXk',
	description: 'Must be verified',
};

export const requiredEmailName: Field = { ...emailName, required: true };

export const requiredSubject: Field = { ...subject, required: true };

export const requiredAddressId: Field = { ...addressId, required: true };

export const senderName: Field = {
	displayName: 'Sender Name',
	name: 'sender_name',
	narrows: false,
	type: 'string',
	default: '',
	description: 'Name shown as sender. Leave empty to use the name of the address.',
};

export const replyTo: Field = {
	displayName: 'Reply To',
	name: 'reply_to',
	narrows: false,
	type: 'string',
	default: '',
	placeholder: 'e.g. marketing@example.com',
	description: 'Address that replies go to',
};

/** n8n takes double braces for its own in an expression, so JING's would come out empty. */
export const htmlContent: Field = {
	displayName: 'Content',
	name: 'content',
	type: 'string',
	typeOptions: { rows: 6 },
	default: '',
	placeholder: 'e.g. <p>Dear customer</p>',
	description: "Body of the email as HTML. Enter JING's placeholders in Fixed mode.",
};

export const emailTemplateId: Field = {
	displayName: 'Email Template ID',
	name: 'email_template_id',
	type: 'string',
	default: '',
	placeholder: 'e.g. fvbUvzaAcBba3yWsDg2suB',
	description: 'ID of an email template, copied from JING',
};

export const excludeGroupIds: Field = {
	displayName: 'Excluded User Group Names or IDs',
	name: 'exclude_group_ids',
	narrows: true,
	type: 'multiOptions',
	wire: 'list',
	default: [],
	lookup: userGroups,
	description: 'People in these groups are left out',
};

export const attachments: Field = {
	displayName: 'Attachments',
	name: 'attachments',
	type: 'fixedCollection',
	typeOptions: { multipleValues: true },
	placeholder: 'Add Attachment',
	default: {},
	description: 'Files to attach',
	options: [
		{
			displayName: 'Attachment',
			name: 'values',
			values: [
				{
					displayName: 'File Name',
					name: 'file_name',
					type: 'string',
					default: '',
					required: true,
					placeholder: 'e.g. agenda.pdf',
					description: 'Name shown to the receiver',
				},
				{
					displayName: 'Input Binary Field',
					name: 'file_content',
					type: 'string',
					wire: 'base64',
					default: 'data',
					required: true,
					description: "Name of the item's binary field that holds the file",
				} as Field,
			],
		},
	],
};
