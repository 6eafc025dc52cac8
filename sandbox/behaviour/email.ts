import { notFound, Refusal } from '../protocol/refusal';
import type { Email } from '../records/email';
import { one } from '../rules/calls';
import { emailOf, emailRow, sendDueEmails, wholeEmail } from '../rules/emails';
import { Given } from '../rules/given';
import { groupIds } from '../rules/groups';
import { newId } from '../rules/ids';
import { defined, type JsonObject } from '../rules/objects';
import { needReceivers, newSendPlan, receiversOf, sendPlan } from '../rules/sends';
import { chinaTime } from '../rules/time';
import type { State } from '../state';
import type { Behaviours } from './call';
import { getAddresses, getAll, getDeliveries } from './emailLists';

const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

function attachmentFrom(raw: JsonObject) {
	const given = new Given(raw);
	const file_name = given.requiredText('file_name');
	const file_content = given.requiredText('file_content');
	if (!BASE64.test(file_content)) throw new Refusal(40002, `文件上传失败: ${file_name}`);
	return { file_name, file_content };
}

function senderOf(given: Given, state: State): string | undefined {
	const id = given.text('address_id');
	if (id === undefined) return undefined;
	const address = state.emailAddresses.get(id);
	if (!address) throw notFound('发件地址');
	if (address.status !== 'verified') throw new Refusal(40004, '发件地址未验证');
	return id;
}

/** The text or the template; one takes the other's place. */
function contentOf(given: Given, state: State): Partial<Email> {
	given.atMostOne(['content', 'email_template_id']);
	const id = given.text('email_template_id');
	if (id !== undefined && !state.emailTemplates.has(id)) throw notFound('邮件模板');
	if (id !== undefined) return { email_template_id: id, content: null };
	const content = given.text('content');
	return content === undefined ? {} : { content, email_template_id: null };
}

/** What a call says of an email, checked; only what was sent. */
function emailValues(given: Given, state: State): Partial<Email> {
	return defined({
		email_name: given.text('email_name'),
		subject: given.text('subject'),
		address_id: senderOf(given, state),
		sender_name: given.text('sender_name'),
		reply_to: given.text('reply_to'),
		...contentOf(given, state),
		group_ids: groupIds(given, 'group_ids', state),
		exclude_group_ids: groupIds(given, 'exclude_group_ids', state),
		receivers: receiversOf(given),
		attachments: given.objects('attachments')?.map(attachmentFrom),
	}) as Partial<Email>;
}

function newEmail(given: Given, state: State): Email {
	const now = chinaTime();
	return {
		email_id: newId(),
		email_name: given.requiredText('email_name'),
		subject: given.requiredText('subject'),
		address_id: given.requiredText('address_id'),
		sender_name: '',
		reply_to: null,
		content: null,
		email_template_id: null,
		group_ids: [],
		exclude_group_ids: [],
		receivers: [],
		attachments: [],
		status: 'scheduled',
		...sendPlan(given),
		error_code: null,
		error_msg: null,
		created_timestamp: now,
		updated_timestamp: now,
		...emailValues(given, state),
	};
}

const create = one((given, call) => {
	const { state } = call;
	given.exactlyOne(['content', 'email_template_id']);
	needReceivers(given, call);
	const email = newEmail(given, state);
	state.emails.set(email.email_id, email);
	sendDueEmails(state);
	const { email_id, email_name, status, send_type, send_time, receiver_count } = emailRow(
		email,
		state,
	);
	const { created_timestamp } = email;
	return { email_id, email_name, status, send_type, send_time, receiver_count, created_timestamp };
});

/** The email that is named, unless it went out already. */
function waitingEmail(given: Given, state: State): Email {
	const email = emailOf(given, state);
	if (email.status === 'sent') throw new Refusal(40004, '邮件已发送,不能修改或删除');
	return email;
}

const get = one((given, { state }) => wholeEmail(emailOf(given, state), state));

const CHANGES = [
	...['email_name', 'subject', 'address_id', 'sender_name', 'reply_to', 'content'],
	...['email_template_id', 'group_ids', 'exclude_group_ids', 'receivers'],
	...['send_type', 'send_time', 'attachments'],
];

const update = one((given, { state }) => {
	const email = waitingEmail(given, state);
	given.atLeastOne(CHANGES);
	const changes = emailValues(given, state);
	const plan = newSendPlan(given, email);
	if (plan) Object.assign(email, plan, { status: 'scheduled', error_msg: null });
	Object.assign(email, changes, { updated_timestamp: chinaTime() });
	sendDueEmails(state);
	return emailRow(email, state);
});

const remove = one((given, { state }) => {
	const { email_id } = waitingEmail(given, state);
	state.emails.delete(email_id);
	return { email_id, is_deleted: true };
});

export const email: Behaviours = {
	getAddresses,
	create,
	get,
	update,
	delete: remove,
	getAll,
	getDeliveries,
};
