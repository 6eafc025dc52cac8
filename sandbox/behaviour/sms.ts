import type { SmsMessage } from '../records/sms';
import { one } from '../rules/calls';
import { newTask } from '../rules/newSmsTask';
import { containsText } from '../rules/objects';
import { between, having, pageOf, sorted } from '../rules/query';
import { showMessage, showTask } from '../rules/showSms';
import { sendDueTasks, smsTypes, taskOf } from '../rules/smsTasks';
import type { Behaviours } from './call';
import { send } from './smsSend';

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
