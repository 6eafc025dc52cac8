import type { Call } from '../behaviour/call';
import { missing, Refusal } from '../protocol/refusal';
import type { Receiver } from '../records/receiver';
import type { User } from '../records/user';
import type { State } from '../state';
import { Given } from './given';
import { peopleIn } from './groups';
import { identityFrom, ownerOf } from './identity';
import type { JsonObject } from './objects';
import { chinaTime, isDue } from './time';

/** One entry of `receivers`, checked for its form; the person need not be known. */
export function receiverFrom(raw: JsonObject): Receiver {
	const given = new Given(raw);
	given.exactlyOne(['identity', 'omni_user_uuid']);
	const identity = given.object('identity');
	return {
		...(identity
			? { identity: identityFrom(identity) }
			: { omni_user_uuid: given.requiredText('omni_user_uuid') }),
		variables: given.object('variables') ?? {},
	};
}

export const receiversOf = (given: Given): Receiver[] | undefined =>
	given.objects('receivers')?.map(receiverFrom);

/** Refuses a send that is for nobody, or lists too many. */
export function needReceivers(given: Given, { options: { maxBatch } }: Call): void {
	const listed = (given.objects('receivers') ?? []).length;
	const groups = (given.texts('group_ids') ?? []).length;
	if (listed + groups === 0) throw missing('group_ids, receivers');
	if (listed > maxBatch) throw new Refusal(40002, `参数无效: receivers不得超过${maxBatch}个`);
}

export function personReceiving(state: State, receiver: Receiver): User | undefined {
	const { identity, omni_user_uuid = '' } = receiver;
	return identity ? ownerOf(state, identity) : state.users.get(omni_user_uuid);
}

interface Audience {
	group_ids: string[];
	exclude_group_ids?: string[];
	receivers: Receiver[];
}

export interface Addressee {
	receiver: Receiver;
	/** Nobody where the receiver is unknown. */
	person: User | undefined;
}

/** All that a send is for, each person once; what was said to one receiver wins over a group. */
export function addressees(state: State, audience: Audience): Addressee[] {
	const named = audience.receivers.map((receiver) => ({
		receiver,
		person: personReceiving(state, receiver),
	}));
	const members = peopleIn(state, audience.group_ids).map((person) => ({
		receiver: { omni_user_uuid: person.omni_user_uuid, variables: {} },
		person,
	}));
	const seen = new Set<User>(peopleIn(state, audience.exclude_group_ids ?? []));
	return [...named, ...members].filter(({ person }) => {
		if (!person) return true;
		const isNew = !seen.has(person);
		seen.add(person);
		return isNew;
	});
}

const sendTypes = ['immediate', 'scheduled'];

interface SendPlan {
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
