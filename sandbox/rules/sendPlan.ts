import { missing, Refusal } from '../protocol/refusal';
import type { Given } from './given';
import { chinaTime, isDue } from './time';

const sendTypes = ['immediate', 'scheduled'];

export interface SendPlan {
	send_type: string;
	send_time: string;
}

/** A time that is still to come, if one is given. */
export function futureMoment(given: Given, key: string): string | undefined {
	const moment = given.moment(key);
	if (moment !== undefined && isDue(moment)) {
		throw new Refusal(40002, `参数无效: ${key}须晚于当前时间`);
	}
	return moment;
}

/** At once, or at a time that is still to come. */
export function sendPlan(
	given: Given,
	send_type = given.requiredWord('send_type', sendTypes),
): SendPlan {
	if (send_type === 'immediate') return { send_type, send_time: chinaTime() };
	const send_time = futureMoment(given, 'send_time');
	if (send_time === undefined) throw missing('send_time');
	return { send_type, send_time };
}

/** A change of the plan, if the call asks for one. */
export function newSendPlan(given: Given, old: SendPlan): SendPlan | undefined {
	const send_type = given.word('send_type', sendTypes) ?? old.send_type;
	return given.has('send_type') || given.has('send_time') ? sendPlan(given, send_type) : undefined;
}
