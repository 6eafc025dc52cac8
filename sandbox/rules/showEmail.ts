import type { Email } from '../records/email';
import type { State } from '../state';
import { addressees } from './receivers';

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
