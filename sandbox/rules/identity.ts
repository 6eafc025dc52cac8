import { missing, notFound, Refusal } from '../protocol/refusal';
import type { Identity, User } from '../records/user';
import type { State } from '../state';
import { Given } from './given';
import type { JsonObject } from './objects';

export const identityTypes = [
	'mobile',
	'email',
	'wechat_openid',
	'wechat_unionid',
	'external_userid',
	'thirdparty_channel',
];

export const unknownUser = () => notFound('用户');

export function checkMobile(value: unknown): void {
	if (!/^1\d{10}$/.test(String(value))) throw new Refusal(40002, '手机号格式不正确');
}

export function identityFrom(raw: JsonObject): Identity {
	const given = new Given(raw);
	const type = given.word('type', identityTypes);
	if (!type) throw missing('type');
	const value = given.requiredText('value');
	if (type === 'mobile') checkMobile(value);
	const name = given.text('name');
	return name ? { type, value, name } : { type, value };
}

export const identityKey = ({ type, value }: Identity) => `${type}:${value}`;

export function ownerOf(state: State, identity: Identity): User | undefined {
	const id = state.identityOwners.get(identityKey(identity));
	return id === undefined ? undefined : state.users.get(id);
}

/** The users that have one of the identities, each once. */
export function ownersOf(state: State, identities: Identity[]): User[] {
	const owners = identities.map((identity) => ownerOf(state, identity));
	return [...new Set(owners.filter((owner) => owner !== undefined))];
}

/** The person named by `identity` or by ID, undefined where nobody is known by that name. */
export function namedPerson(given: Given, state: State, idKey: string): User | undefined {
	const identity = given.object('identity');
	if (identity !== undefined) return ownerOf(state, identityFrom(identity));
	return state.users.get(given.requiredText(idKey));
}

/** The person named by exactly one of `identity` and `omni_user_uuid`. */
export function personOf(given: Given, state: State): User {
	given.exactlyOne(['identity', 'omni_user_uuid']);
	const person = namedPerson(given, state, 'omni_user_uuid');
	if (!person) throw unknownUser();
	return person;
}

/** `identity` as it was sent, to stand in the answer; nothing where none was sent. */
export function identitySent(given: Given): { identity?: JsonObject } {
	const identity = given.object('identity');
	return identity === undefined ? {} : { identity };
}

/** The person's first identity of the type. */
export function identityOf(person: User | undefined, type: string): string | undefined {
	return person?.identities.find((identity) => identity.type === type)?.value;
}
