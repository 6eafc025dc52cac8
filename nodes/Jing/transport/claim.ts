import { randomUUID } from 'node:crypto';
import { limits } from './limits';

/** What a worker writes into the credential before it renews the token: who it is, and when. */
const separator = '@';

let own: string | undefined;

/** Made when it is needed: n8n loads every node when it starts. */
const thisProcess = () => (own ??= randomUUID());

/** Always another text: two renewals of one process are two claims. */
export const newClaim = () => [thisProcess(), randomUUID(), Date.now()].join(separator);

/** Whether another process is renewing the token; a claim whose process died runs out. */
export function isClaimedElsewhere(claim: string): boolean {
	const [process, , time] = claim.split(separator);
	const age = Math.abs(Date.now() - Number(time));
	return process !== thisProcess() && age < limits.claimLifetime;
}
