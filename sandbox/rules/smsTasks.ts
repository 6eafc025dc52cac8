import { notFound, Refusal } from '../protocol/refusal';
import type { SmsMessage, SmsTask } from '../records/sms';
import type { State } from '../state';
import type { Given } from './given';
import { checkMobile, identityOf } from './identity';
import { newId } from './ids';
import { isObject } from './objects';
import { recordOf } from './query';
import { type Addressee, addressees } from './sends';
import { isDue } from './time';

const SINGLE = 70;
const PART = 67;

/** The text with its signature and the values in place of `{{name}}`; unknown ones stay. */
function smsText(
	{ sign_name, content }: { sign_name: string; content: string },
	variables: Record<string, unknown>,
): string {
	const filled = content.replace(/\{\{(\w+)\}\}/g, (placeholder, name: string) => {
		const value = variables[name];
		return value === undefined || value === null || isObject(value) ? placeholder : String(value);
	});
	return `【${sign_name}】${filled}`;
}

/** A longer text goes out in several messages. */
const billedCount = (text: string) => (text.length <= SINGLE ? 1 : Math.ceil(text.length / PART));

export const smsTypes = ['notification', 'marketing'];

export interface Sending {
	send_time: string;
	client_msg_id: string | null;
}

/** Puts one message on its way; a person without a mobile number is refused. */
export function dispatch(
	state: State,
	task: SmsTask,
	{ receiver, person }: Addressee,
	sending: Sending,
): SmsMessage {
	if (!person) throw notFound('用户');
	const { identity, variables } = receiver;
	const mobile = identity?.type === 'mobile' ? identity.value : identityOf(person, 'mobile');
	if (!mobile) throw new Refusal(40004, '用户没有手机号');
	checkMobile(mobile);
	const content = smsText(task, { ...task.variables, ...variables });
	const message: SmsMessage = {
		msg_id: newId(),
		task_id: task.task_id,
		omni_user_uuid: person.omni_user_uuid,
		mobile,
		content,
		billed_count: billedCount(content),
		...sending,
	};
	state.smsMessages.push(message);
	return message;
}

/** Sends to the people as far as it can; those who can't be reached are left out. */
export function dispatchAll(
	state: State,
	task: SmsTask,
	people: Addressee[],
	sending: Sending,
): number {
	let count = 0;
	for (const addressee of people) {
		if (!identityOf(addressee.person, 'mobile')) continue;
		dispatch(state, task, addressee, sending);
		count += 1;
	}
	return count;
}

/** Sends what is due by now. Every call about SMS does so first, since no clock runs here. */
export function sendDueTasks(state: State): void {
	for (const task of state.smsTasks.values()) {
		const { send_time, group_ids } = task;
		if (!task.is_waiting || send_time === null || !isDue(send_time)) continue;
		task.is_waiting = false;
		const people = addressees(state, { group_ids, receivers: [] });
		dispatchAll(state, task, people, { send_time, client_msg_id: null });
	}
}

/** The task that is named, after everything that is due went out. */
export function taskOf(given: Given, state: State): SmsTask {
	sendDueTasks(state);
	return recordOf(given, 'task_id', state.smsTasks, '短信任务');
}
