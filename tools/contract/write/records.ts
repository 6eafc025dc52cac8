import type { Corrections, Match } from '../model';
import { apply } from './edit';
import { type Changes, changesOf } from './files';
import { initializerOf, valueOf } from './literals';
import { editOf } from './plan';
import { callSources, moveFields } from './sources';

export interface RecordChanges {
	changes: Changes;
	/** Keys of calls that were found in a document but not in the tables as written. */
	notFound: string[];
}

/** What the documents say otherwise than the tables. */
export interface Said {
	matches: Match[];
	corrections: Corrections;
	/** Names of headers by ours. */
	headers?: Record<string, string>;
}

/**
 * What the tables of a checkout must say for every matched call to be as its document describes it.
 * @param folder the checkout, which is read alone
 */
export function changeRecords(
	{ matches, corrections, headers = {} }: Said,
	folder: string,
): RecordChanges {
	const { project, literals, headers: headerNames } = callSources(folder);
	const changes = changesOf(project, folder);
	apply(headerNames, headers);
	const notFound: string[] = [];
	for (const match of matches) {
		const { key } = match.own;
		const literal = literals.get(key);
		if (!literal) {
			notFound.push(key);
			continue;
		}
		const correction = corrections.get(key);
		const output = valueOf(initializerOf(literal, 'output'));
		moveFields(literal, correction?.method);
		apply(literal, editOf(match, correction, output));
	}
	return { changes: changes(), notFound };
}
