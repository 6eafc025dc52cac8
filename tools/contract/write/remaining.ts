import { driftOf, type DriftOptions } from '../drift/drift';
import { match } from '../match';
import type { Documents, Drift } from '../model';
import { ownCalls } from '../ownCalls';

/** What the documents say otherwise than the tables that stand beside this module. */
export const remainingDrift = (documents: Documents, options: DriftOptions): Drift[] =>
	driftOf(match(ownCalls(), documents.calls), options);
