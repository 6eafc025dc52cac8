import { match } from '../../../tools/contract/match';
import { corrections } from '../../../tools/contract/drift/drift';
import { overridesJson } from '../../../tools/contract/drift/overrides';
import { ownCalls } from '../../../tools/contract/ownCalls';
import { readFiles } from '../../../tools/contract/read/files';
import { sandboxContract } from '../../../tools/contract/sandboxContract';
import type { Contract } from '../../../sandbox';

export interface Described {
	/** What the sandbox is to stand in for. */
	contract: Contract;
	/** What the contract tool prints for the credential. */
	overrides: string;
}

/** The platform that a document describes. */
export async function described(file: string): Promise<Described> {
	const { calls, faults } = await readFiles(file);
	if (faults.length > 0) throw new Error(faults.map(({ message }) => message).join('\n'));
	const matching = match(ownCalls(), calls);
	const contract = sandboxContract(matching, corrections(matching));
	return { contract, overrides: overridesJson(matching) };
}
