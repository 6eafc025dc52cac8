import { tokenEndpoints } from '../../../nodes/Jing/transport/endpoints';
import { headerNames, readHeaders } from '../../../nodes/Jing/transport/headers';
import type { Drift, Matching } from '../model';
import { fold, isOtherWord } from './pairNames';

/** The headers with the app ID and the token, under our names and those of the document. */
type HeaderNames = Record<string, string>;

export interface HeaderComparison {
	drifts: Drift[];
	/** Only those that have another name. */
	names: HeaderNames;
}

const ownNames = Object.entries(headerNames);

/** Not one that HTTP itself uses, such as Content-Type. */
const isPossible = (name: string) => typeof readHeaders({ app_id: name }) !== 'string';

type Described = Pick<Matching, 'matches' | 'newCalls'>;

/** Every header that a call with a token has in the document, in any of them. */
function theirNames({ matches, newCalls }: Described): string[] {
	const calls = matches
		.filter(({ own }) => !Object.hasOwn(tokenEndpoints, own.key))
		.map(({ theirs }) => theirs);
	const names = [...calls, ...newCalls].flatMap(({ headers }) => headers);
	return [...new Set(names)].filter(isPossible);
}

/** Headers are read without case, but `app_id` and `app-id` are two. */
const isEqual = (one: string) => (other: string) => one.toLowerCase() === other.toLowerCase();

export function compareHeaders(matching: Described): HeaderComparison {
	const result: HeaderComparison = { drifts: [], names: {} };
	const theirs = theirNames(matching);
	for (const [own, sent] of ownNames) {
		if (theirs.some(isEqual(sent))) continue;
		const others = theirs.filter((name) => !ownNames.some(([, other]) => isEqual(other)(name)));
		const same = others.filter((name) => fold(name) === fold(own));
		const candidates = same.length > 0 ? same : others.filter((name) => isOtherWord(own, name));
		const [found, ...more] = candidates;
		if (found === undefined) continue;
		if (more.length === 0) result.names[own] = found;
		const kind = more.length === 0 ? 'header' : 'doubtfulHeader';
		const drift = { key: 'headers', kind, field: own, ours: sent, theirs: candidates.join(', ') };
		result.drifts.push(drift);
	}
	return result;
}
