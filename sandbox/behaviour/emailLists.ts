import type { Email, EmailDelivery } from '../records/email';
import { one } from '../rules/calls';
import { emailOf, emailRow, sendDueEmails } from '../rules/emails';
import { containsText } from '../rules/objects';
import { between, having, havingFlag, pageOf, sorted } from '../rules/query';

const STATUSES = ['cancelled', 'draft', 'failed', 'scheduled', 'sending', 'sent'];
const DELIVERY_STATUSES = [
	...['delivered', 'failed', 'hard_bounce'],
	...['pending', 'soft_bounce', 'suppressed'],
];

export const getAddresses = one((given, { state }) => {
	const keyword = given.text('keyword') ?? '';
	const addresses = [...state.emailAddresses.values()]
		.filter(having(given, 'status', ['disabled', 'unverified', 'verified']))
		.filter(({ email, sender_name }) => containsText([email, sender_name], keyword));
	return pageOf(given, addresses, (address) => address);
});

export const getAll = one((given, { state }) => {
	sendDueEmails(state);
	const keyword = given.text('keyword') ?? '';
	const emails = [...state.emails.values()]
		.filter(between<Email>(given, ({ send_time }) => send_time))
		.filter(having(given, 'status', STATUSES))
		.filter(({ email_name, subject }) => containsText([email_name, subject], keyword));
	const rows = sorted(given, emails, ['created_timestamp', 'send_time']);
	return pageOf(given, rows, (email) => emailRow(email, state));
});

export const getDeliveries = one((given, { state }) => {
	const { email_id } = emailOf(given, state);
	const deliveries = state.emailDeliveries
		.filter((delivery) => delivery.email_id === email_id)
		.filter(between<EmailDelivery>(given, ({ sent_timestamp }) => sent_timestamp))
		.filter(having(given, 'delivery_status', DELIVERY_STATUSES))
		.filter(having(given, 'email'))
		.filter(havingFlag(given, 'is_opened'))
		.filter(havingFlag(given, 'is_clicked'));
	return pageOf(given, deliveries, (delivery) => delivery);
});
