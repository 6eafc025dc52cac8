import { isDeepStrictEqual } from 'node:util';
import type { Drift } from './model';

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

export const withoutPlace = ({ place: _place, ...difference }: Drift): KnownDifference =>
	difference;

/** Splits a drift into what is accepted and what is not. */
export function splitKnown(drift: Drift[], known: Known): { open: Drift[]; accepted: Drift[] } {
	const all = Object.values(known).flat() as KnownDifference[];
	const isKnown = (each: Drift) =>
		all.some((entry) => isDeepStrictEqual(entry, withoutPlace(each)));
	return {
		open: drift.filter((each) => !isKnown(each)),
		accepted: drift.filter(isKnown),
	};
}
