import { driftOf, type DriftOptions } from './drift/drift';
import { splitKnown, known } from './known';
import { match } from './match';
import type { Documents, Drift, Fault, Matching } from './model';
import { printable } from './columns';
import { placeText } from './driftTable';
import { ownCalls } from './ownCalls';
import { readSources } from './read/source';
import type { ShareOptions } from './share/share';

/** What came of comparing our records with documents. */
export interface Result {
	documents: Documents;
	matching: Matching;
	/** Those that are not known. */
	drifts: Drift[];
	/** Differences that known.json lists: a write could not settle them. */
	known: Drift[];
}

export async function compareSources(
	sources: string[],
	options: ShareOptions & DriftOptions = {},
): Promise<Result> {
	const documents = await readSources(sources, options);
	const matching = match(ownCalls(), documents.calls);
	const { open, accepted } = splitKnown(driftOf(matching, options), known);
	return { documents, matching, drifts: open, known: accepted };
}

export const exitCodes = { same: 0, drift: 1, unread: 2 } as const;

export const isLoss = ({ isWarning }: Fault) => !isWarning;

/** What could not be read matters most: the comparison is not complete without it. */
export function exitCodeOf({ documents, drifts }: Result): number {
	if (documents.faults.some(isLoss)) return exitCodes.unread;
	return drifts.length > 0 ? exitCodes.drift : exitCodes.same;
}

/** One line per fault, with file and line. */
export const faultLines = ({ documents: { faults } }: Result): string[] =>
	faults.map((fault) => {
		const kind = fault.isWarning ? 'warning: ' : '';
		return printable(`${placeText(fault)}: ${kind}${fault.message}`);
	});
