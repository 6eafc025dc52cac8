import { UserError } from 'n8n-workflow';
import type {
	ICredentialDataDecryptedObject,
	ICredentialTestRequest,
	ICredentialType,
	IHttpRequestHelper,
	IHttpRequestOptions,
	Icon,
	IN8nHttpFullResponse,
	INodeProperties,
} from 'n8n-workflow';
import { catalog } from '../nodes/Jing/operations';
import { explain } from '../nodes/Jing/transport/explain';
import { tokenHeaders } from '../nodes/Jing/transport/http';
import { issueTokens, tokenRequest } from '../nodes/Jing/transport/tokens';
import { type Account, type JingCredentials, readAccount } from '../nodes/Jing/transport/account';
import { credentialTestRules } from '../nodes/Jing/transport/credentialTest';
import type { Failure } from '../nodes/Jing/transport/failure';
import { storeOnly } from '../nodes/Jing/transport/session';

type Claimed = NonNullable<JingCredentials['claimed']>;

/** Stands for the token call in the credential test, until authenticate() puts its address there. */
const tokenCallPlaceholder = '/oauth.getToken';

/** Carries the failure through n8n's helpers, which wrap what preAuthentication throws. */
class TokenError extends UserError {
	constructor(readonly failure: Failure) {
		const { message, description } = explain(failure, { key: 'oauth.getToken', title: 'JING' });
		super(`${message}. ${description}`);
	}
}

function accountOf(credentials: ICredentialDataDecryptedObject) {
	const account = readAccount(credentials, catalog.overridable);
	if ('kind' in account) throw new TokenError(account);
	return account;
}

export class JingApi implements ICredentialType {
	name = 'jingApi';

	displayName = 'JING API';

	icon: Icon = { light: 'file:../nodes/Jing/jing.svg', dark: 'file:../nodes/Jing/jing.dark.svg' };

	documentationUrl = 'https://github.com/n8n-nodes-jing/n8n-nodes-jing#credential';

	properties: INodeProperties[] = [
		{
			displayName: 'App ID',
			name: 'appId',
			type: 'string',
			default: '',
			required: true,
			description:
				'The app ID that JINGdigital gave you, usually 27 digits. Use a separate app ID for each n8n instance.',
		},
		{
			displayName: 'App Secret',
			name: 'appSecret',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			required: true,
			description: 'The secret that JINGdigital gave you together with the app ID',
		},
		{
			displayName: 'Base Address',
			name: 'baseUrl',
			type: 'string',
			default: 'https://jingopenapi.jingsocial.com',
			description:
				'Address of the JING API. Change it only for a private deployment or the sandbox.',
		},
		{
			displayName: 'Endpoint Overrides',
			name: 'endpointOverrides',
			type: 'json',
			typeOptions: { rows: 3 },
			default: '{}',
			description:
				'Corrects addresses and names that we had to guess. {"lead.create": "POST /v1/lead/create"} replaces the method and path of that operation. The documentation lists all keys.',
		},
		{
			displayName: 'Webhook Secret',
			name: 'webhookSecret',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			description:
				'A secret that webhooks to the JING Trigger must carry if its option Verify In is set. You can make it up.',
		},
		// n8n's place for tokens: stored with the credential, blanked for the editor.
		{
			displayName: 'Access Token',
			name: 'accessToken',
			type: 'hidden',
			typeOptions: { expirable: true, password: true },
			default: '',
		},
		{
			displayName: 'Refresh Token',
			name: 'refreshToken',
			type: 'hidden',
			typeOptions: { password: true },
			default: '',
		},
		{
			displayName: 'Access Token Expires At',
			name: 'accessTokenExpiresAt',
			type: 'hidden',
			typeOptions: { password: true },
			default: '',
		},
		{
			displayName: 'Refresh Token Expires At',
			name: 'refreshTokenExpiresAt',
			type: 'hidden',
			typeOptions: { password: true },
			default: '',
		},
		{
			displayName: 'Token For',
			name: 'tokenFor',
			type: 'hidden',
			typeOptions: { password: true },
			default: '',
		},
		{
			displayName: 'Token Claim',
			name: 'tokenClaim',
			type: 'hidden',
			typeOptions: { password: true },
			default: '',
		},
	];

	/** n8n calls this where accessToken is '' (and on HTTP 401), and stores all that it returns. */
	async preAuthentication(this: IHttpRequestHelper, credentials: ICredentialDataDecryptedObject) {
		if (credentials.claimed) return { ...(credentials.claimed as Claimed) };
		const send = async (options: IHttpRequestOptions) =>
			(await this.helpers.httpRequest(options)) as IN8nHttpFullResponse;
		const result = await issueTokens(accountOf(credentials), send);
		if ('kind' in result) throw new TokenError(result);
		return { ...result };
	}

	async authenticate(
		credentials: ICredentialDataDecryptedObject,
		options: IHttpRequestOptions,
	): Promise<IHttpRequestOptions> {
		if (options.url === storeOnly) throw new UserError('The credential is stored');
		if (options.url === tokenCallPlaceholder) {
			const { method, url, qs, body, headers } = tokenRequest(
				accountOf(credentials),
				'oauth.getToken',
			);
			return { ...options, baseURL: undefined, method, url, qs, body, headers };
		}
		// The node hands over what it has read once; n8n's own HTTP nodes do not.
		const { headers: names } = credentials.headers
			? (credentials as unknown as Account)
			: accountOf(credentials);
		const headers = tokenHeaders(names, String(credentials.appId), String(credentials.accessToken));
		return { ...options, headers: { ...options.headers, ...headers } };
	}

	/**
	 * Requests a token even if a valid one is stored: only that tells whether the secret is right. The
	 * new pair is not stored and may invalidate the stored one, which the node then renews.
	 */
	test: ICredentialTestRequest = {
		request: {
			baseURL: '={{$credentials.baseUrl}}',
			url: tokenCallPlaceholder,
			method: 'POST',
			ignoreHttpStatusErrors: true,
			disableFollowRedirect: true,
		},
		rules: credentialTestRules,
	};
}
