import type { Email, EmailDelivery } from '../records/email';
import type { State } from '../state';
import type { Given } from './given';
import { identityOf } from './identity';
import { newId } from './ids';
import { recordOf } from './query';
import { type Addressee, addressees } from './sends';
import { isDue } from './time';

type Outcome = Pick<EmailDelivery, 'delivery_status' | 'error_code' | 'error_msg'>;

const failed = (error_msg: string): Outcome => ({
	delivery_status: 'failed',
	error_code: null,
	error_msg,
});

/** How addresses fare, by what they look like; any other one gets its email. */
const fates: Array<[pattern: RegExp, outcome: Outcome]> = [
	[
		/@nowhere\./,
		{ delivery_status: 'hard_bounce', error_code: '550', error_msg: 'mailbox not found' },
	],
	[/@full\./, { delivery_status: 'soft_bounce', error_code: '452', error_msg: 'mailbox full' }],
	[/^unsubscribed@/, { delivery_status: 'suppressed', error_code: null, error_msg: '用户已退订' }],
];

function outcomeFor({ person }: Addressee, address: string | undefined): Outcome {
	if (!person) return failed('用户不存在');
	if (!address) return failed('用户没有邮箱');
	const fate = fates.find(([pattern]) => pattern.test(address));
	return fate?.[1] ?? { delivery_status: 'delivered', error_code: null, error_msg: null };
}

function deliver(email: Email, addressee: Addressee): EmailDelivery {
	const { identity } = addressee.receiver;
	const named = identity?.type === 'email' ? identity.value : undefined;
	const address = named ?? identityOf(addressee.person, 'email');
	return {
		delivery_id: newId(),
		email_id: email.email_id,
		omni_user_uuid: addressee.person?.omni_user_uuid ?? null,
		email: address ?? null,
		...outcomeFor(addressee, address),
		sent_timestamp: email.send_time,
		is_opened: false,
		opened_timestamp: null,
		open_count: 0,
		is_clicked: false,
		clicked_timestamp: null,
		click_count: 0,
		is_unsubscribed: address?.startsWith('unsubscribed@') ?? false,
	};
}

/** Sends the email to those whom it is for now; without one of its groups it fails. */
function sendOut(email: Email, state: State): void {
	if (email.group_ids.some((id) => !state.groups.has(id))) {
		Object.assign(email, { status: 'failed', error_msg: '群组不存在' });
		return;
	}
	email.status = 'sent';
	state.emailDeliveries.push(
		...addressees(state, email).map((addressee) => deliver(email, addressee)),
	);
}

/** Sends what is due by now. Every call about emails does so first, since no clock runs here. */
export function sendDueEmails(state: State): void {
	for (const email of state.emails.values()) {
		if (email.status === 'scheduled' && isDue(email.send_time)) sendOut(email, state);
	}
}

/** The email that is named, after everything that is due went out. */
export function emailOf(given: Given, state: State): Email {
	sendDueEmails(state);
	return recordOf(given, 'email_id', state.emails, '邮件');
}

function counts(email: Email, state: State) {
	const deliveries = state.emailDeliveries.filter(({ email_id }) => email_id === email.email_id);
	const statuses = deliveries.map(({ delivery_status }) => delivery_status);
	const isSent = email.status === 'sent';
	return {
		receiver_count: isSent ? deliveries.length : addressees(state, email).length,
		delivered_count: statuses.filter((status) => status === 'delivered').length,
		opened_count: deliveries.filter(({ is_opened }) => is_opened).length,
		clicked_count: deliveries.filter(({ is_clicked }) => is_clicked).length,
		bounced_count: statuses.filter((status) => status.endsWith('_bounce')).length,
		unsubscribed_count: deliveries.filter(({ is_unsubscribed }) => is_unsubscribed).length,
	};
}

/** The email as lists show it. */
export function emailRow(email: Email, state: State) {
	const address = state.emailAddresses.get(email.address_id);
	return {
		email_id: email.email_id,
		email_name: email.email_name,
		subject: email.subject,
		address_id: email.address_id,
		sender_email: address?.email ?? null,
		sender_name: email.sender_name || (address?.sender_name ?? null),
		reply_to: email.reply_to,
		status: email.status,
		send_type: email.send_type,
		send_time: email.send_time,
		group_ids: email.group_ids,
		...counts(email, state),
		created_timestamp: email.created_timestamp,
		updated_timestamp: email.updated_timestamp,
	};
}

export function wholeEmail(email: Email, state: State) {
	const { content, email_template_id, exclude_group_ids, error_code, error_msg } = email;
	return {
		...emailRow(email, state),
		content,
		email_template_id,
		exclude_group_ids,
		error_code,
		error_msg,
	};
}
