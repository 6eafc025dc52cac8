import { isDeepStrictEqual } from 'node:util';
import type { Drift } from './model';
import content from './known.json';

/** A difference without the place where it was read, which says nothing of what it is. */
export type KnownDifference = Omit<Drift, 'place'>;

/** The file known.json: differences between documents and records that a write could not settle. */
export interface Known {
	/** Calls of a document that no record has. */
	newCalls: KnownDifference[];
	/** Calls of ours that the documents lacked. */
	missing: KnownDifference[];
	/** Fields that are described otherwise, and all else. */
	fields: KnownDifference[];
}

/** What known.json lists; the type of a JSON file is what it happens to hold. */
export const known = content as Known;

const withoutPlace = ({ place: _place, ...difference }: Drift): KnownDifference => difference;

const listed = (known: Known) => [...known.newCalls, ...known.missing, ...known.fields];

/** Splits a drift into what is accepted and what is not. */
export function splitKnown(drift: Drift[], known: Known): { open: Drift[]; accepted: Drift[] } {
	const all = listed(known);
	const isKnown = (each: Drift) =>
		all.some((entry) => isDeepStrictEqual(entry, withoutPlace(each)));
	return { open: drift.filter((each) => !isKnown(each)), accepted: drift.filter(isKnown) };
}

const inOrder = (differences: KnownDifference[]) => {
	const texts = new Map(differences.map((each) => [JSON.stringify(each), each]));
	return [...texts].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, each]) => each);
};

/**
 * What is known once this drift is accepted too. What was known of a call is forgotten once a document
 * describes the call again.
 * @param described keys of the calls that these documents describe
 */
export function accept(drift: Drift[], known: Known, described: ReadonlySet<string>): Known {
	const kept = listed(known).filter(({ key }) => !described.has(key));
	const all = [...kept, ...drift.map(withoutPlace)];
	const of = (...kinds: string[]) => inOrder(all.filter(({ kind }) => kinds.includes(kind)));
	const newCalls = of('newCall');
	const missing = of('missingCall');
	const fields = inOrder(all.filter(({ kind }) => !['newCall', 'missingCall'].includes(kind)));
	return { newCalls, missing, fields };
}
