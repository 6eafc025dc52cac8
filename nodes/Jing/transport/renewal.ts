import type { Failure } from './failure';
import { jsonRequest } from './http';
import { limits } from './limits';
import { credentialType, readStored, send, type Session } from './session';
import { failureOfThrown } from './thrown';
import { hasLiveToken } from './tokens';
import { type Account, fingerprint, readAccount, secretsOf } from './account';
import { wait } from './wait';

/** From now on the session works with these tokens. */
function adopt(session: Session, account: Account) {
	session.account = account;
	secretsOf(account).forEach((secret) => session.secrets.add(secret));
}

/** Token renewals under way in this process, one for each credential and what it holds. */
const renewals = new Map<string, Promise<Account | Failure>>();

/**
 * Replaces a dead token: by the stored one if another worker has renewed it meanwhile, else by a
 * new one. Calls and executions that need one at the same time share it.
 * @returns why there is none
 */
export async function replaceToken(session: Session, dead: string): Promise<Failure | undefined> {
	const credentialId = session.caller.getNode().credentials?.[credentialType]?.id ?? '';
	const key = `${credentialId} ${fingerprint(session.account)}`;
	while (session.account.accessToken === dead) {
		const running = renewals.get(key);
		const renewal = running ?? renew(session, dead).finally(() => renewals.delete(key));
		if (!running) renewals.set(key, renewal);
		const result = await renewal;
		if ('kind' in result) return result;
		// A renewal that began before this token died can hand out just this token: once more, then.
		if (result.accessToken !== dead || !running) adopt(session, result);
		if (!running) break;
	}
	return undefined;
}

async function renew(session: Session, dead: string): Promise<Account | Failure> {
	await wait(Math.random() * limits.renewalJitter);
	const stored = await reread(session);
	if ('kind' in stored) return stored;
	return stored.accessToken !== dead && hasLiveToken(stored)
		? stored
		: await force(session, stored);
}

/**
 * Takes the stored token, if it is another than the session's. A worker that renewed at the same
 * time may still be writing it, so it is looked for a few times.
 */
export async function useStoredToken(session: Session): Promise<boolean> {
	for (let look = 0; look < limits.adoptionLooks; look++) {
		await wait(look === 0 ? 0 : limits.renewalJitter * (0.5 + Math.random()));
		const stored = await reread(session);
		if ('kind' in stored) return false;
		if (stored.accessToken !== session.account.accessToken && hasLiveToken(stored)) {
			adopt(session, stored);
			return true;
		}
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

/**
 * Lets n8n run the credential's preAuthentication, which stores what it returns. The tokenProbe's own
 * answer does not matter; n8n writes the new token into `account`.
 */
async function force(session: Session, stored: Account): Promise<Account | Failure> {
	const { timeout } = session;
	const account = { ...stored, accessToken: '', requestTimeout: timeout };
	const { method, path, body } = session.tokenProbe;
	let failure: Failure = { kind: 'noToken', stage: 'token' };
	try {
		const url = stored.baseUrl + path;
		await send(session.caller, account, jsonRequest({ method, url, body, timeout }));
	} catch (error) {
		failure = failureOfThrown(error, 'token');
	}
	return account.accessToken === '' ? failure : account;
}
