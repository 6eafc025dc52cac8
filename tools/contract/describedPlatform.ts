import type { Contract } from '../../sandbox';
import { compareSources, faultLines } from './compareSources';
import { corrections } from './drift/drift';
import type { Matching } from './model';
import { sandboxContract } from './sandboxContract';

export interface DescribedPlatform {
	/** What the sandbox is to stand in for. */
	contract: Contract;
	matching: Matching;
	/** What of the document could not be read. */
	faults: string[];
}

/** The platform that an OpenAPI document or a folder of pages describes. */
export async function describedPlatform(source: string): Promise<DescribedPlatform> {
	const result = await compareSources([source]);
	const { matching } = result;
	if (matching.matches.length === 0) {
		const reasons = [
			...faultLines(result),
			`${source} describes none of the calls of the sandbox.`,
		];
		throw new Error(reasons.join('\n'));
	}
	return {
		contract: sandboxContract(matching, corrections(matching)),
		matching,
		faults: faultLines(result),
	};
}
