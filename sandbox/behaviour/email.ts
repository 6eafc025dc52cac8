import { Refusal } from '../protocol/refusal';
import type { Email } from '../records/email';
import { one } from '../rules/calls';
import { emailOf, sendDueEmails } from '../rules/emailDelivery';
import { emailValues } from '../rules/emailValues';
import type { Given } from '../rules/given';
import { newId } from '../rules/ids';
import { needReceivers } from '../rules/receivers';
import { newSendPlan, sendPlan } from '../rules/sendPlan';
import { emailRow, wholeEmail } from '../rules/showEmail';
import { chinaTime } from '../rules/time';
import type { State } from '../state';
import type { Behaviours } from './call';
import { getAddresses, getAll, getDeliveries } from './emailLists';

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

const create = one((given, { state }) => {
	given.exactlyOne(['content', 'email_template_id']);
	needReceivers(given);
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
