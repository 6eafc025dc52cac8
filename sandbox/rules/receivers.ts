import { missing } from '../protocol/refusal';
import type { Receiver } from '../records/receiver';
import type { User } from '../records/user';
import type { State } from '../state';
import { Given } from './given';
import { peopleIn } from './groups';
import { identityFrom, ownerOf } from './identity';
import type { JsonObject } from './objects';

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

/** Refuses a send that is for nobody. */
export function needReceivers(given: Given): void {
	const count = (given.texts('group_ids') ?? []).length + (given.objects('receivers') ?? []).length;
	if (count === 0) throw missing('group_ids, receivers');
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
