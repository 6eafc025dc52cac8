import type { Identity } from '../records/user';
import type { State } from '../state';
import type { Given } from './given';
import { identityFrom, ownerOf } from './identity';
import type { JsonObject } from './objects';
import { findOrCreatePerson } from './people';

/** Who the caller says is behind a new lead, else who its mobile and email point to. */
export function leadIdentities(given: Given, fields: JsonObject): Identity[] {
	const identity = given.object('identity');
	if (identity) return [identityFrom(identity)];
	return ['mobile', 'email']
		.filter((type) => typeof fields[type] === 'string' && fields[type] !== '')
		.map((type) => ({ type, value: String(fields[type]) }));
}

/** A lead never makes one person of two: the first identity that is known decides. */
export function leadPersonId(state: State, identities: Identity[]): string | null {
	const known = identities.find((identity) => ownerOf(state, identity));
	const wanted = known ? [known] : identities;
	return wanted.length > 0 ? findOrCreatePerson(state, wanted).omni_user_uuid : null;
}
