import { driftOf, type DriftOptions } from './drift/drift';
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
	drifts: Drift[];
}

export async function compareSources(
	sources: string[],
	options: ShareOptions & DriftOptions = {},
): Promise<Result> {
	const documents = await readSources(sources, options);
	const matching = match(ownCalls(), documents.calls);
	return { documents, matching, drifts: driftOf(matching, options) };
}

export const exitCodes = { same: 0, drift: 1, unread: 2 } as const;

const isLoss = ({ isWarning }: Fault) => !isWarning;

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
