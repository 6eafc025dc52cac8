import type {
	ICredentialDataDecryptedObject,
	IAllExecuteFunctions,
	IExecuteFunctions,
	IHttpRequestOptions,
	IN8nHttpFullResponse,
} from 'n8n-workflow';
import type { Overridable } from './overrides';
import type { Failure } from './failure';
import { failureOfThrown } from './thrown';
import { type Account, readAccount, secretsOf } from './account';

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
	/** Milliseconds until an answer must have come. */
	timeout?: number;
	/** Milliseconds that calls have waited for JING's limits and outages. */
	waited: number;
}

/**
 * Reads and checks the credential once per execution; n8n queries and decrypts it at every call.
 * @returns the session, or which setting can't be used
 */
export async function openSession(
	caller: Caller,
	overridable: Overridable,
	timeout?: number,
): Promise<Session | Failure> {
	const account = readAccount(await readStored(caller), overridable);
	if ('kind' in account) return account;
	const secrets = new Set(secretsOf(account));
	return { caller, account, overridable, secrets, timeout, waited: 0 };
}

export const readStored = async (caller: Caller) =>
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

/** Stands where no request is to be sent. */
export const storeOnly = '/store.only';

const unwritten = 'unwritten';

/**
 * Has n8n run the credential's preAuthentication and store what it returns, here in `account` too.
 * n8n does so on the way to a request only; this one is turned back by authenticate().
 */
export async function renewInCredential(
	{ caller }: Session,
	account: Account,
): Promise<Failure | undefined> {
	Object.assign(account, { accessToken: '', tokenClaim: unwritten });
	let failure: Failure = { kind: 'noToken', stage: 'token' };
	try {
		await send(caller, account, { url: storeOnly });
	} catch (error) {
		failure = failureOfThrown(error, 'token');
	}
	return account.tokenClaim === unwritten ? failure : undefined;
}
