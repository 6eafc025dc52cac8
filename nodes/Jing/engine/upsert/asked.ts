import type { About } from '../../transport/explain';
import { isObject } from '../../transport/json';
import type { Operation, Upsert } from '../definition';
import { shown } from '../input/problems';
import type { Input } from '../input/input';
import { faultOfProblem } from '../outcome/fault';
import { Problem } from '../problem';
import type { ReadItem } from '../readItems';
import type { Asked } from './bodies';
import { faultIn, formOf } from './compare';

/** What one item's parameters ask for. */
export function askedIn(upsert: Upsert, { query, body }: Input): Asked | Problem {
	const { matchBy, matchValue } = query;
	const key = upsert.keys.find(({ name }) => name === matchBy);
	if (!key) {
		const names = upsert.keys.map(({ name }) => name).join(', ');
		const message = `isn't one of ${names}: ${shown(matchBy)}`;
		return new Problem('Match By', message, 'Choose from the list, or correct the expression.');
	}
	const value = String(matchValue);
	const kind = faultIn(value, key.compare);
	if (kind !== undefined) {
		const message = `must be ${kind}, but is ${shown(value)}`;
		return new Problem('Match Value', message, 'Correct the value or its expression.');
	}
	if (!isObject(body)) return aList();
	const { fields } = body;
	if (fields !== undefined && fields !== null && !isObject(fields)) {
		const message = `must have an object as fields, but has ${shown(fields)}`;
		return new Problem(
			'JSON Body',
			message,
			'Write them as { "name": "Li" }, without quotes around.',
		);
	}
	return { upsert, key, value, body };
}

const aList = () =>
	new Problem(
		'JSON Body',
		'is a list',
		'Give one object. Several records take several input items.',
	);

/** Without its ID, a list would be asked for any record. */
function faultInOne({ id }: NonNullable<Operation['one']>, { query, body }: Input) {
	if (Array.isArray(body)) return aList();
	const isNamed = formOf({ ...query, ...body }[id], 'exact') !== undefined;
	return isNamed
		? undefined
		: new Problem('JSON Body', `has no ${id}`, `Write { "${id}": "..." }.`);
}

/** An item that can't be looked for is refused before anything is sent. */
export function refuseUnmatched(read: ReadItem, operation: Operation, about: About): ReadItem {
	const { upsert, one } = operation;
	if ('fault' in read || (!upsert && !one)) return read;
	const asked = upsert ? askedIn(upsert, read.input) : faultInOne(one!, read.input);
	return asked instanceof Problem
		? { item: read.item, fault: faultOfProblem(asked, about, read.item) }
		: read;
}
