import type { Corrections, Drift, Matching } from '../model';
import { compare } from './compare';
import { compareHeaders } from './headers';

const address = ({ method, path }: { method: string; path: string }) => `${method} ${path}`;

/** The vendor's contents list no page for these calls, so that none is missing. */
const isUnlisted = (key: string) => key.startsWith('webhook.');

export interface DriftOptions {
	/** The documents are some pages of many: what they don't describe is not missing. */
	isPartial?: boolean;
}

/** Every difference between the documents and our records. */
export function driftOf(matching: Matching, { isPartial = false }: DriftOptions = {}): Drift[] {
	const { matches, doubtful, newCalls, missing } = matching;
	const gone = isPartial ? [] : missing.filter(({ key }) => !isUnlisted(key));
	return [
		...compareHeaders(matching).drifts,
		...matches.flatMap((match) => compare(match).drifts),
		...doubtful.map(({ theirs, candidates }) => ({
			key: candidates.map(({ key }) => key).join(', '),
			kind: 'doubtful',
			theirs: `${address(theirs)} ${theirs.title}`,
			place: theirs.place,
		})),
		...newCalls.map((theirs) => ({
			key: '',
			kind: 'newCall',
			theirs: `${address(theirs)} ${theirs.title}`,
			place: theirs.place,
		})),
		...gone.map(({ key, endpoint }) => ({ key, kind: 'missingCall', ours: address(endpoint) })),
	];
}

/** What overrides must say, by the key of the call; only what differs from the record. */
export function corrections({ matches }: Matching): Corrections {
	const found = matches.map((match) => [match.own.key, compare(match).correction] as const);
	return new Map(found.filter(([, correction]) => Object.keys(correction).length > 0));
}
