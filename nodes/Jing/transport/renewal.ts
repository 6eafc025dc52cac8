import { type Account, fingerprint, readAccount, secretsOf } from './account';
import { isClaimedElsewhere, newClaim } from './claim';
import type { Failure } from './failure';
import { limits } from './limits';
import { credentialType, readStored, renewInCredential, type Session } from './session';
import { failureOfThrown } from './thrown';
import { hasLiveToken } from './tokens';
import { wait } from './wait';

/** A token that works as far as is known; `isNew`: this process got it from JING. */
interface Renewal {
	account: Account;
	isNew: boolean;
}

/** From now on the session works with these tokens. */
function adopt(session: Session, account: Account) {
	session.account = account;
	secretsOf(account).forEach((secret) => session.secrets.add(secret));
}

/** Token renewals under way in this process, one for each credential and what it holds. */
const renewals = new Map<string, Promise<Renewal | Failure>>();

/**
 * Replaces a dead token: by the stored one if another worker has renewed it meanwhile, else by a
 * new one. Calls and executions that need one at the same time share it.
 * @returns whether the token is new, not another worker's; or why there is none
 */
export async function replaceToken(session: Session, dead: string): Promise<boolean | Failure> {
	const credentialId = session.caller.getNode().credentials?.[credentialType]?.id ?? '';
	const key = `${credentialId} ${fingerprint(session.account)}`;
	while (session.account.accessToken === dead) {
		const running = renewals.get(key);
		const renewal = running ?? renew(session, dead).finally(() => renewals.delete(key));
		if (!running) renewals.set(key, renewal);
		const result = await renewal;
		if ('kind' in result) return result;
		const { account, isNew } = result;
		// A renewal that began before this token died can hand out just this token: once more, then.
		if (account.accessToken !== dead || !running) adopt(session, account);
		if (account.accessToken !== dead || !running) return isNew;
	}
	return false;
}

/**
 * Two workers that renew at the same time kill each other's token, and n8n gives a node no lock. So
 * a worker writes its claim into the credential, lets others' claims arrive, and renews only if its
 * own has stayed: the last writer wins, and the others wait for its token.
 */
async function renew(session: Session, dead: string): Promise<Renewal | Failure> {
	const end = Date.now() + limits.renewalPatience;
	for (;;) {
		await wait(Math.random() * limits.renewalJitter);
		const stored = await reread(session);
		if ('kind' in stored) return stored;
		if (isAnother(stored, dead)) return { account: stored, isNew: false };
		if (isClaimedElsewhere(stored.tokenClaim) && Date.now() < end) continue;
		const isOurs = await claim(session, stored);
		if (isOurs === true) return await force(session, stored);
		if (isOurs !== false) return isOurs;
	}
}

const isAnother = (stored: Account, dead: string) =>
	stored.accessToken !== dead && hasLiveToken(stored);

/** @returns whether this worker is the one to renew, or why the credential can't be written */
async function claim(session: Session, stored: Account): Promise<boolean | Failure> {
	const claimed = { accessToken: stored.accessToken, tokenClaim: newClaim() };
	const start = Date.now();
	const failure = await renewInCredential(session, { ...stored, claimed });
	if (failure) return failure;
	// A machine under load takes longer to write, and so do its other workers.
	await wait(Math.max(limits.claimSettling, 2 * (Date.now() - start)));
	const now = await reread(session);
	return 'kind' in now ? now : now.tokenClaim === claimed.tokenClaim;
}

/** Lets n8n run the credential's preAuthentication, which stores what it returns. */
async function force(session: Session, stored: Account): Promise<Renewal | Failure> {
	const account = { ...stored, requestTimeout: session.timeout };
	const failure = await renewInCredential(session, account);
	return failure ?? { account, isNew: true };
}

/**
 * Takes the stored token, if it is another than the session's. A worker that renewed at the same
 * time may still be writing it, so it is looked for a few times, and as long as one renews.
 */
export async function useStoredToken(session: Session): Promise<boolean> {
	const signal = session.caller.getExecutionCancelSignal?.();
	const end = Date.now() + limits.renewalPatience;
	for (let look = 1; Date.now() < end; look++) {
		const stored = await reread(session);
		if ('kind' in stored) return false;
		if (isAnother(stored, session.account.accessToken)) {
			adopt(session, stored);
			return true;
		}
		if (look >= limits.adoptionLooks && !isClaimedElsewhere(stored.tokenClaim)) return false;
		if (!(await wait(limits.renewalJitter * (0.5 + Math.random()), signal))) return false;
	}
	return false;
}

async function reread(session: Session): Promise<Account | Failure> {
	try {
		return readAccount(await readStored(session.caller), session.overridable);
	} catch (error) {
		return failureOfThrown(error, 'token');
	}
}
