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
import { issueTokens, readAccount, tokenRequest } from '../nodes/Jing/transport/tokens';
import { credentialTestRules } from '../nodes/Jing/transport/credentialTest';
import type { Failure } from '../nodes/Jing/transport/failure';

/** Stands for the token call in the credential test, until authenticate() puts its address there. */
const tokenCallPlaceholder = '/oauth.getToken';

/** Carries what happened through n8n's helpers, which wrap what preAuthentication throws. */
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
				'From JINGdigital, usually 27 digits. Give each n8n instance an app ID of its own.',
		},
		{
			displayName: 'App Secret',
			name: 'appSecret',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			required: true,
		},
		{
			displayName: 'Base Address',
			name: 'baseUrl',
			type: 'string',
			default: 'https://jingopenapi.jingsocial.com',
			description: 'Where the API answers. Change it only for a private deployment or the sandbox.',
		},
		{
			displayName: 'Endpoint Overrides',
			name: 'endpointOverrides',
			type: 'json',
			typeOptions: { rows: 3 },
			default: '{}',
			description:
				'Corrects assumed paths: {"lead.create": "POST /v1/lead/create"} replaces method and path of that call. The keys stand in the table of operations in the documentation.',
		},
		{
			displayName: 'Webhook Secret',
			name: 'webhookSecret',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			description: 'Optional secret that pushes to the JING Trigger must carry',
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
	];

	/** n8n calls this where accessToken is '' (and on HTTP 401), and stores all that it returns. */
	async preAuthentication(this: IHttpRequestHelper, credentials: ICredentialDataDecryptedObject) {
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
		if (options.url === tokenCallPlaceholder) {
			const { method, url, qs, body, headers } = tokenRequest(
				accountOf(credentials),
				'oauth.getToken',
			);
			return { ...options, baseURL: undefined, method, url, qs, body, headers };
		}
		const headers = tokenHeaders(String(credentials.appId), String(credentials.accessToken));
		return { ...options, headers: { ...options.headers, ...headers } };
	}

	/**
	 * Posts to the token call, also over a live stored token: only that tells whether the secret is
	 * right. The pair it gets is not stored and may end the stored one, which the node then heals.
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
