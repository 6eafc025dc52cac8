import { toBoolean } from '../../transport/flags';
import { partsOf, valueAt } from '../../transport/paths';
import type { MatchKey } from '../definition';
import { formOf, isEqual } from './compare';
import type { Reading, Row } from './readRows';

/** A record that is looked for. */
export interface Wanted extends Pick<MatchKey, 'compare' | 'at' | 'isPart'> {
	value: string;
	/** What it must agree with besides. */
	scope: Record<string, unknown>;
	/** Key of the record's ID. */
	id: string;
	/** No other record can have the value, so the others need not be known. */
	isUnique?: true;
}

/** What the rows of a list say of it. */
export type Verdict =
	| { kind: 'found'; id: string | number; row: Row }
	| { kind: 'absent' }
	/** Rows came, but none of it: JING did not look for what it was asked. `key`: what differs. */
	| { kind: 'ignored'; rows: Row[]; key: string }
	| { kind: 'several'; ids: string[] }
	| { kind: 'voided'; id: string | number; row: Row }
	/** There is no ID in its row, no list in the answer, or more than was read. */
	| { kind: 'noId' | 'noList' | 'cut' };

/** The record's own value: at its path, or at the top of the row. */
export function valueIn(row: Row, path: string): unknown {
	const parts = partsOf(path);
	const isGiven = (value: unknown) => formOf(value, 'exact') !== undefined;
	return [valueAt(row, path), row[parts.at(-1)!]].find(isGiven);
}

const isInScope = (row: Row, scope: Wanted['scope']) =>
	Object.entries(scope).every(([key, value]) => isEqual(valueIn(row, key), value, 'exact'));

const isVoided = ({ is_voided }: Row) => toBoolean(is_voided) === true;

/**
 * Only a row's own values count: a server that ignores the filter, or answers something else, must
 * neither have another record changed nor one created that is there.
 */
export function verdictOn(reading: Reading, wanted: Wanted): Verdict {
	const { rows } = reading;
	const equal = rows.filter((row) =>
		isEqual(valueIn(row, wanted.at), wanted.value, wanted.compare),
	);
	const matching = equal.filter((row) => isInScope(row, wanted.scope));
	if (matching.length > 0) return verdictOnMatches(matching, reading, wanted);
	if (reading.isWhole) return { kind: 'noList' };
	if (equal.length > 0) return { kind: 'ignored', rows: equal, key: differingKey(equal, wanted) };
	const isFiltered = wanted.isPart === true && rows.every((row) => holdsText(row, wanted));
	if (rows.length > 0 && !isFiltered) return { kind: 'ignored', rows, key: wanted.at };
	if (reading.isComplete && !isUnending(reading)) return { kind: 'absent' };
	return { kind: reading.isSilent ? 'noList' : 'cut' };
}

/** A server that ignores the page shows the same rows again, and never the others. */
const isUnending = ({ rows, isRepeated }: Reading) => isRepeated && rows.length > 0;

const differingKey = ([row = {}]: Row[], { scope }: Wanted) =>
	Object.keys(scope).find((key) => !isEqual(valueIn(row, key), scope[key], 'exact')) ?? '';

/** What contains the text without being it shows that the filter works. */
const holdsText = (row: Row, { at, value }: Wanted) => {
	const own = formOf(valueIn(row, at), 'exact');
	return own !== undefined && own.toLowerCase().includes(value.toLowerCase());
};

function verdictOnMatches(
	matching: Row[],
	{ isTooLong, isShort }: Reading,
	{ id, isUnique }: Wanted,
): Verdict {
	const byId = new Map<string, Row>();
	for (const row of matching) {
		const own = formOf(row[id], 'exact');
		if (own === undefined) return { kind: 'noId' };
		byId.set(own, row);
	}
	const alive = [...byId].filter(([, row]) => !isVoided(row));
	if (alive.length > 1) return { kind: 'several', ids: alive.map(([own]) => own) };
	if (isTooLong || (isShort && !isUnique)) return { kind: 'cut' };
	const [, row] = alive[0] ?? [...byId][0]!;
	const kind = alive.length === 0 ? 'voided' : 'found';
	return { kind, id: row[id] as string | number, row };
}
