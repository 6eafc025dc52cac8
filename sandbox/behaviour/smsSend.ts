import { Refusal } from '../protocol/refusal';
import type { SmsTask } from '../records/sms';
import { one } from '../rules/calls';
import type { Given } from '../rules/given';
import { groupIds, peopleIn } from '../rules/groups';
import { taskByTemplate } from '../rules/newSmsTask';
import type { JsonObject } from '../rules/objects';
import { futureMoment, needReceivers, personReceiving, receiverFrom } from '../rules/sends';
import { dispatch, dispatchAll, type Sending, taskOf } from '../rules/smsTasks';
import { chinaTime } from '../rules/time';
import type { State } from '../state';

/** Sends to the receivers one by one: each succeeds or fails by itself. */
function sendToNamed(state: State, task: SmsTask, raw: JsonObject[], sending: Sending) {
	const success: JsonObject[] = [];
	const failure: JsonObject[] = [];
	for (const { variables: _values, ...named } of raw) {
		try {
			const receiver = receiverFrom({ ...named, variables: _values });
			const person = personReceiving(state, receiver);
			const { omni_user_uuid, msg_id } = dispatch(state, task, { receiver, person }, sending);
			success.push({ ...named, omni_user_uuid, msg_id });
		} catch (error) {
			if (!(error instanceof Refusal)) throw error;
			failure.push({ ...named, error_code: error.code, error_msg: error.message });
		}
	}
	return { success, failure };
}

/** The members of the groups who are not among the receivers anyway. */
function othersIn(state: State, ids: string[], success: JsonObject[]) {
	const named = success.map(({ omni_user_uuid }) => omni_user_uuid);
	return peopleIn(state, ids)
		.filter(({ omni_user_uuid }) => !named.includes(omni_user_uuid))
		.map((person) => ({ receiver: { variables: {} }, person }));
}

function taskFor(given: Given, state: State): SmsTask {
	given.exactlyOne(['task_id', 'sms_template_id']);
	return given.has('task_id') ? taskOf(given, state) : taskByTemplate(given, state);
}

/** A client_msg_id is kept but recognises nothing: a call sent twice reaches people twice. */
export const send = one((given, call) => {
	const { state } = call;
	const task = taskFor(given, state);
	needReceivers(given, call);
	const ids = groupIds(given, 'group_ids', state) ?? [];
	const send_time = futureMoment(given, 'send_time') ?? chinaTime();
	const sending = { send_time, client_msg_id: given.text('client_msg_id') ?? null };
	state.smsTasks.set(task.task_id, task);
	const named = sendToNamed(state, task, given.objects('receivers') ?? [], sending);
	const others = othersIn(state, ids, named.success);
	const accepted_count = named.success.length + dispatchAll(state, task, others, sending);
	if (!task.is_waiting) task.send_time = send_time;
	call.tookEffectOn = accepted_count > 0 ? 1 : 0;
	const { task_id } = task;
	return { task_id, client_msg_id: sending.client_msg_id, accepted_count, ...named };
});
