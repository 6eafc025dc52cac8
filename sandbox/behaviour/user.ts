import { missing, Refusal } from '../protocol/refusal';
import type { Identity, User } from '../records/user';
import { many, one } from '../rules/calls';
import type { Given } from '../rules/given';
import {
	identityFrom,
	identitySent,
	identityTypes,
	ownersOf,
	personOf,
	unknownUser,
} from '../rules/identity';
import { containsText, mergeFields } from '../rules/objects';
import { bind, findOrCreatePerson } from '../rules/people';
import { pageOf, sorted, timeRange } from '../rules/query';
import { chinaTime } from '../rules/time';
import { identitiesShown, shortUser, sourceOf, userWithoutTags, wholeUser } from '../rules/users';
import type { State } from '../state';
import type { Behaviours, Call } from './call';

function readChanges(given: Given) {
	return { fields: given.object('fields'), source: sourceOf(given) };
}

function applyChanges(person: User, { fields, source }: ReturnType<typeof readChanges>): void {
	person.fields = mergeFields(person.fields, fields);
	person.fields_source = source ?? person.fields_source;
	person.updated_timestamp = chinaTime();
}

/** Everything, where the caller wants it; `returnFull` is the one name in camel case. */
function written(person: User, { query, state }: Call) {
	return query.returnFull === 'true' ? wholeUser(person, state) : shortUser(person);
}

/** The user whom identities find; identities of two people are a mistake of the caller. */
function personByIdentities(state: State, identities: Identity[]): User {
	const [person, stranger] = ownersOf(state, identities);
	if (!person) throw unknownUser();
	if (stranger) throw new Refusal(40004, '身份已被其他用户占用');
	return person;
}

function personToUpdate(given: Given, state: State): User {
	given.exactlyOne(['identities', 'omni_user_uuid']);
	const person = given.has('identities')
		? personByIdentities(state, given.requiredObjects('identities').map(identityFrom))
		: state.users.get(given.requiredText('omni_user_uuid'));
	if (!person) throw unknownUser();
	return person;
}

const create = many(['identities'], (given, call) => {
	const identities = given.requiredObjects('identities').map(identityFrom);
	const changes = readChanges(given);
	const person = findOrCreatePerson(call.state, identities);
	applyChanges(person, changes);
	return written(person, call);
});

const get = one((given, { state }) => {
	const person = personOf(given, state);
	const show = given.flag('include_tags') ? wholeUser : userWithoutTags;
	return show(person, state, given.texts('field_codes'));
});

const update = many(['omni_user_uuid', 'identities'], (given, call) => {
	const person = personToUpdate(given, call.state);
	const changes = readChanges(given);
	if (!changes.fields && !given.has('identities')) throw missing('fields');
	bind(call.state, person, (given.objects('identities') ?? []).map(identityFrom));
	applyChanges(person, changes);
	return { ...written(person, call), updated_timestamp: person.updated_timestamp };
});

const getIdentities = many(['omni_user_uuid', 'identity'], (given, { state }) => {
	const types = given.texts('identity_types') ?? [];
	if (!types.every((type) => identityTypes.includes(type))) {
		throw new Refusal(40002, '参数无效: identity_types');
	}
	const person = personOf(given, state);
	return {
		omni_user_uuid: person.omni_user_uuid,
		...identitySent(given),
		identities: identitiesShown(person, types),
	};
});

function matchesKeyword({ fields, identities }: User, keyword: string): boolean {
	const searched = identities.filter(({ type }) => type === 'mobile' || type === 'email');
	return containsText([fields.name, ...searched.map(({ value }) => value)], keyword);
}

const TIMES = ['created_timestamp', 'updated_timestamp'] as const;

const getAll = one((given, { state }) => {
	const keyword = given.text('keyword') ?? '';
	const tagIds = given.texts('tag_ids') ?? [];
	const fieldCodes = given.texts('field_codes');
	const people = [...state.users.values()]
		.filter(timeRange(given))
		.filter((person) => matchesKeyword(person, keyword))
		.filter(({ tag_ids }) => tagIds.length === 0 || tagIds.some((id) => tag_ids.includes(id)));
	return pageOf(given, sorted(given, people, TIMES), (person) =>
		wholeUser(person, state, fieldCodes),
	);
});

export const user: Behaviours = { create, get, update, getIdentities, getAll };
