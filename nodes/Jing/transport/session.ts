import type {
	ICredentialDataDecryptedObject,
	IAllExecuteFunctions,
	IExecuteFunctions,
	IHttpRequestOptions,
	IN8nHttpFullResponse,
} from 'n8n-workflow';
import { ConfigurationFault, type Endpoint, type Overridable } from './endpoints';
import { failureOfThrown } from './envelope';
import type { Failure } from './failure';
import { jsonRequest } from './http';
import { limits } from './limits';
import { type Account, fingerprint, hasLiveToken, readAccount, secretsOf } from './tokens';
import { wait } from './wait';

export const credentialType = 'jingApi';

/** What of n8n's contexts a call needs: execute, load options and hook functions all have it. */
export type Caller = Pick<IExecuteFunctions, 'getNode' | 'getCredentials' | 'logger'> & {
	helpers: Pick<IExecuteFunctions['helpers'], 'httpRequestWithAuthentication'>;
	getExecutionCancelSignal?: () => AbortSignal | undefined;
};

/** One execution's view of the credential; `account` is its freshest copy. */
export interface Session {
	caller: Caller;
	account: Account;
	overridable: Overridable;
	/** Every secret that this execution has had: none may stand in an error. */
	secrets: Set<string>;
	/** A harmless read: n8n stores a new token only together with a request that uses it. */
	carrier: Endpoint & { body: unknown };
	/** Milliseconds until an answer must have come. */
	timeout?: number;
	/** Milliseconds that calls have waited for JING's limits and outages. */
	waited: number;
}

/** Reads the credential once; n8n queries and decrypts it at every call. */
export async function openSession(
	caller: Caller,
	overridable: Overridable,
	carrier: Session['carrier'],
	timeout?: number,
): Promise<Session | ConfigurationFault> {
	const account = readAccount(await readStored(caller), overridable);
	if (account instanceof ConfigurationFault) return account;
	const secrets = new Set(secretsOf(account));
	return { caller, account, overridable, secrets, carrier, timeout, waited: 0 };
}

/** From now on the session works with these tokens. */
function adopt(session: Session, account: Account) {
	session.account = account;
	secretsOf(account).forEach((secret) => session.secrets.add(secret));
}

const readStored = async (caller: Caller) =>
	await caller.getCredentials<ICredentialDataDecryptedObject>(credentialType);

/** Sends with these credentials as they are; n8n gets a new token first where accessToken is ''. */
export async function send(
	caller: Caller,
	account: Account,
	options: IHttpRequestOptions,
): Promise<IN8nHttpFullResponse> {
	const { id, name } = caller.getNode().credentials?.[credentialType] ?? { id: '', name: '' };
	const data = account as unknown as ICredentialDataDecryptedObject;
	const credentialsDecrypted = { id: id ?? '', name, type: credentialType, data };
	return (await caller.helpers.httpRequestWithAuthentication.call(
		caller as IAllExecuteFunctions,
		credentialType,
		options,
		{ credentialsDecrypted },
	)) as IN8nHttpFullResponse;
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
export async function adoptStored(session: Session): Promise<boolean> {
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
		const account = readAccount(await readStored(session.caller), session.overridable);
		return account instanceof ConfigurationFault ? notConfigured(account) : account;
	} catch (error) {
		return failureOfThrown(error, 'token');
	}
}

export const notConfigured = ({ field, message }: ConfigurationFault): Failure => ({
	kind: 'notConfigured',
	stage: 'token',
	detail: `${field}: ${message}`,
});

/**
 * Lets n8n run the credential's preAuthentication, which stores what it returns. The carrier's own
 * answer does not matter; n8n writes the new token into `account`.
 */
async function force(session: Session, stored: Account): Promise<Account | Failure> {
	const { timeout } = session;
	const account = { ...stored, accessToken: '', requestTimeout: timeout };
	const { method, path, body } = session.carrier;
	let failure: Failure = { kind: 'noToken', stage: 'token' };
	try {
		const url = stored.baseUrl + path;
		await send(session.caller, account, jsonRequest({ method, url, body, timeout }));
	} catch (error) {
		failure = failureOfThrown(error, 'token');
	}
	return account.accessToken === '' ? failure : account;
}
