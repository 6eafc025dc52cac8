import type {
	ICredentialDataDecryptedObject,
	IAllExecuteFunctions,
	IExecuteFunctions,
	IHttpRequestOptions,
	IN8nHttpFullResponse,
} from 'n8n-workflow';
import type { Endpoint, Overridable } from './endpoints';
import type { Failure } from './failure';
import { oneRow } from './pageNames';
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
	/** A harmless read: n8n stores a new token only together with a request that uses it. */
	tokenProbe: Endpoint & { body: unknown };
	/** Milliseconds until an answer must have come. */
	timeout?: number;
	/** Milliseconds that calls have waited for JING's limits and outages. */
	waited: number;
}

/** What the tables tell of the calls that a credential can correct. */
interface Known {
	overridable: Overridable;
	/** `resource.operation` and address of a list without effects. */
	harmlessRead: { key: string; endpoint: Endpoint };
}

/**
 * Reads and checks the credential once per execution; n8n queries and decrypts it at every call.
 * @returns the session, or which setting can't be used
 */
export async function openSession(
	caller: Caller,
	{ overridable, harmlessRead }: Known,
	timeout?: number,
): Promise<Session | Failure> {
	const account = readAccount(await readStored(caller), overridable);
	if ('kind' in account) return account;
	const endpoint = account.overrides.get(harmlessRead.key) ?? harmlessRead.endpoint;
	const secrets = new Set(secretsOf(account));
	const tokenProbe = { ...endpoint, body: oneRow };
	return { caller, account, overridable, secrets, tokenProbe, timeout, waited: 0 };
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
