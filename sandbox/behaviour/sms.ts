import type { SmsMessage, SmsTask } from '../records/sms';
import { one } from '../rules/calls';
import { peopleIn } from '../rules/groups';
import { newTask } from '../rules/newSmsTask';
import { containsText } from '../rules/objects';
import { between, having, pageOf, sorted } from '../rules/query';
import { sendDueTasks, smsTypes, taskOf } from '../rules/smsTasks';
import { isDue } from '../rules/time';
import type { State } from '../state';
import type { Behaviours } from './call';
import { send } from './smsSend';

/** Numbers that nobody has. */
const DEAD_NUMBER = /0{7}$/;

const fate = (mobile: string) =>
	DEAD_NUMBER.test(mobile)
		? { delivery_status: 'failed', error_code: 'MK:0001', error_msg: '空号' }
		: { delivery_status: 'delivered', error_code: 'DELIVRD', error_msg: '' };

const pending = { delivery_status: 'pending', error_code: null, error_msg: null };

/** The message with what the carrier says of it by now. */
function showMessage({ send_time, ...message }: SmsMessage) {
	const isSent = isDue(send_time);
	const receipt = isSent ? fate(message.mobile) : pending;
	return {
		...message,
		...receipt,
		sent_timestamp: isSent ? send_time : null,
		received_timestamp: receipt.delivery_status === 'delivered' ? send_time : null,
	};
}

function statusOf(task: SmsTask, messages: SmsMessage[]): string {
	const isWaiting = messages.some(({ send_time }) => !isDue(send_time));
	if (task.is_waiting || isWaiting) return 'scheduled';
	return messages.length > 0 ? 'sent' : 'ready';
}

/** The task with its state and numbers of this moment. */
function showTask(task: SmsTask, state: State) {
	const messages = state.smsMessages.filter(({ task_id }) => task_id === task.task_id);
	const shown = messages.map(showMessage);
	const count = (status: string) =>
		shown.filter(({ delivery_status }) => delivery_status === status).length;
	return {
		task_id: task.task_id,
		task_name: task.task_name,
		sms_type: task.sms_type,
		sign_name: task.sign_name,
		sms_template_id: task.sms_template_id,
		content: `【${task.sign_name}】${task.content}`,
		status: statusOf(task, messages),
		send_time: task.send_time,
		receiver_count: messages.length || peopleIn(state, task.group_ids).length,
		delivered_count: count('delivered'),
		failed_count: count('failed'),
		billed_count: messages.reduce((sum, { billed_count }) => sum + billed_count, 0),
		created_timestamp: task.created_timestamp,
	};
}

const STATUSES = ['pending', 'draft', 'failed', 'ready', 'scheduled', 'sending', 'sent'];

const createTask = one((given, { state }) => {
	const task = newTask(given, state);
	state.smsTasks.set(task.task_id, task);
	const { task_id, task_name, status, receiver_count, created_timestamp } = showTask(task, state);
	return { task_id, task_name, status, receiver_count, created_timestamp };
});

const getAll = one((given, { state }) => {
	sendDueTasks(state);
	const keyword = given.text('keyword') ?? '';
	const tasks = [...state.smsTasks.values()]
		.map((task) => showTask(task, state))
		.filter(between(given, ({ send_time }) => send_time))
		.filter(having(given, 'sms_type', smsTypes))
		.filter(having(given, 'status', STATUSES))
		.filter(({ task_name, content }) => containsText([task_name, content], keyword));
	const rows = sorted(
		given,
		tasks.map((task) => ({ ...task, send_time: task.send_time ?? '' })),
		['created_timestamp', 'send_time'],
	);
	return pageOf(given, rows, (row) => ({ ...row, send_time: row.send_time || null }));
});

const getDeliveries = one((given, { state }) => {
	const { task_id } = taskOf(given, state);
	const messages = state.smsMessages
		.filter((message) => message.task_id === task_id)
		.filter(between<SmsMessage>(given, ({ send_time }) => send_time))
		.map(showMessage)
		.filter(having(given, 'delivery_status', ['delivered', 'failed', 'pending']))
		.filter(having(given, 'mobile'));
	return pageOf(given, messages, (message) => message);
});

export const sms: Behaviours = { getAll, getDeliveries, createTask, send };
