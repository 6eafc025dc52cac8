import type { Trace } from '../records/trace';
import type { User } from '../records/user';
import type { State } from '../state';
import type { Given } from './given';
import { namedPerson, ownersOf } from './identity';
import { bind, findOrCreatePerson } from './people';

/**
 * The user who left the trace. The tenant starts without people, so somebody whom nobody knows yet
 * becomes a user when a trace is first looked at.
 */
export function ownerOfTrace(state: State, { identities }: Trace): User {
	const [known] = ownersOf(state, identities);
	if (!known) return findOrCreatePerson(state, structuredClone(identities));
	bind(state, known, structuredClone(identities));
	return known;
}

const PERSON = ['identity', 'omni_user_uuid'];

/**
 * Whether a row belongs to the person asked for, if any: by `identity` or `omni_user_uuid`. Asked
 * per row, because a person may become known through the row itself.
 */
export function ofPerson(given: Given, state: State): (owner: User) => boolean {
	given.atMostOne(PERSON);
	if (!PERSON.some((key) => given.has(key))) return () => true;
	const asked = () => namedPerson(given, state, 'omni_user_uuid');
	asked();
	return (owner) => owner === asked();
}
