import type { Field } from '../engine/definition';

export const emailId: Field = {
	displayName: 'Email ID',
	name: 'email_id',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. hvgYkQBddA32upj8bqAVyE',
	description: 'From Get Many',
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
	displayName: 'Sender Address ID',
	name: 'address_id',
	type: 'string',
	default: '',
	placeholder: 'e.g. vyF3JFLaHrfNJcUwA5qQXk',
	description: 'ID of a verified address, from Email: Get Sender Addresses',
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
	description: 'ID of an email template made in JING',
};

export const excludeGroupIds: Field = {
	displayName: 'Excluded User Group IDs',
	name: 'exclude_group_ids',
	narrows: true,
	type: 'string',
	wire: 'list',
	default: '',
	description: 'Comma-separated IDs of static groups that do not receive the message',
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
