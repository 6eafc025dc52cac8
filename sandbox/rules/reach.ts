import type { User } from '../records/user';

/** The person's first identity of the type. */
export function identityOf(person: User | undefined, type: string): string | undefined {
	return person?.identities.find((identity) => identity.type === type)?.value;
}
