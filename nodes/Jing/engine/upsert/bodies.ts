import { partsOf, valueAt, withAt } from '../../transport/paths';
import { isObject, plainText } from '../../transport/json';
import type { MatchKey, Operation, Upsert } from '../definition';
import { Problem } from '../problem';
import { isEmpty } from '../input/problems';
import { formOf, isEqual } from './compare';
import type { Row } from './readRows';

/** One item: what it is matched by, and what it sets. */
export interface Asked {
	upsert: Upsert;
	key: MatchKey;
	value: string;
	body: Row;
}

const labelsOf = ({ body = [] }: Operation) =>
	new Map(body.map(({ name, displayName }) => [name, displayName]));

const identityOf = ({ name }: MatchKey, value: string) => ({ type: name, value });

/** What a record must agree with besides, where the item says it. */
export function scopeOf({ upsert, body }: Asked): Row {
	const given = (upsert.scope ?? []).filter((name) => formOf(body[name], 'exact') !== undefined);
	return Object.fromEntries(given.map((name) => [name, body[name]]));
}

/** What the list call is asked, for one spelling of the value. */
export const filtersFor = (asked: Asked, value: string): Row => ({
	[asked.key.filter]: asked.key.isIdentity ? identityOf(asked.key, value) : value,
	...scopeOf(asked),
});

/**
 * What is created has the value that it was looked for by, so that the next run finds it: among its
 * fields, and as the identity of the person behind it.
 */
export function bodyToCreate(asked: Asked, create: Operation, value: string): Row | Problem {
	const { key, body, upsert } = asked;
	const label = labelsOf(create).get(partsOf(key.at)[0]!) ?? key.at;
	const own = formOf(valueAt(body, key.at), 'exact');
	if (own !== undefined && !isEqual(own, asked.value, key.compare)) {
		const message = `has ${key.at} ${own}, but the record is looked for by ${asked.value} and does not exist`;
		return new Problem(label, message, 'Give the same value in both, or remove it there.');
	}
	const filled = own === undefined ? withAt(body, partsOf(key.at), value) : body;
	return withPerson(filled as Row, asked, value, upsert.person ?? []);
}

function withPerson(body: Row, { key }: Asked, value: string, person: string[]): Row | Problem {
	if (!person.includes(key.filter)) return body;
	const other = person.find((name) => name !== key.filter && !isEmpty(body[name]));
	const held = body[key.filter];
	if (other === undefined && isEmpty(held)) {
		return { ...body, [key.filter]: key.isIdentity ? identityOf(key, value) : value };
	}
	const isSame = key.isIdentity
		? isObject(held) && held.type === key.name && isEqual(held.value, value, key.compare)
		: isEqual(held, value, key.compare);
	if (other === undefined && isSame) return body;
	return new Problem(
		'Identify By',
		`names the person in another way than Match By, so the record would not be found by ${plainText(value)} the next time`,
		'Remove Identify By and Identify Value, or match by the same value.',
	);
}

/**
 * What the call that changes a record is sent. What only creation takes is left out, and so is what
 * tells records apart or names the person: an update would move the record to another one.
 */
export function bodyToUpdate(
	{ upsert, body }: Asked,
	{ create, update }: Record<'create' | 'update', Operation>,
	id: unknown,
): Row {
	const names = ({ body: fields = [] }: Operation) => fields.map(({ name }) => name);
	const taken = new Set(names(update));
	const ofCreation = names(create).filter((name) => !taken.has(name));
	const left = new Set([...ofCreation, ...(upsert.scope ?? []), ...(upsert.person ?? [])]);
	const kept = Object.entries(body).filter(([name]) => !left.has(name));
	return { ...Object.fromEntries(kept), [upsert.id]: id };
}

/** An update without a change sends nothing. */
export const changesNothing = (body: Row, { changes = [] }: Operation) =>
	changes.every((name) => isEmpty(body[name]));
