import { createHash } from 'node:crypto';
import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import { readBaseUrl } from './endpoints';
import { type Failure, notConfigured } from './failure';
import type { HeaderNames } from './headers';
import { type Corrections, type Overridable, readOverrides } from './overrides';

/** The credential's properties; times are ISO 8601 in UTC. */
export interface JingCredentials {
	appId: string;
	appSecret: string;
	baseUrl: string;
	endpointOverrides: unknown;
	accessToken: string;
	refreshToken: string;
	accessTokenExpiresAt: string;
	refreshTokenExpiresAt: string;
	/** Fingerprint of what the tokens were issued for. */
	tokenFor: string;
	/** Which process is renewing the tokens, see claim.ts. */
	tokenClaim: string;
	/** Milliseconds for a token call; the node hands it to the credential, it is not stored. */
	requestTimeout?: number;
	/** In place of a token call: what the credential is to store. It is not stored itself. */
	claimed?: { accessToken: string; tokenClaim: string };
}

/** A credential that was read and checked. */
export interface Account extends JingCredentials {
	overrides: Corrections;
	headers: HeaderNames;
}

const text = (value: unknown) => (typeof value === 'string' ? value.trim() : '');

/** Reads n8n's stored credential. @returns it, or the first setting that can't be used */
export function readAccount(
	stored: ICredentialDataDecryptedObject,
	overridable: Overridable,
): Account | Failure {
	const appId = text(stored.appId);
	const appSecret = text(stored.appSecret);
	if (!appId) return notConfigured('App ID', 'Enter the app ID that JINGdigital gave you');
	if (!appSecret) return notConfigured('App Secret', 'Enter the secret of your app ID');
	const baseUrl = readBaseUrl(stored.baseUrl);
	if (typeof baseUrl !== 'string') return baseUrl;
	const overrides = readOverrides(stored.endpointOverrides, baseUrl, overridable);
	if ('kind' in overrides) return overrides;
	return {
		// n8n 1.x stores the whole record again with new tokens: nothing of it may be missing.
		...stored,
		appId,
		appSecret,
		baseUrl,
		endpointOverrides: stored.endpointOverrides,
		overrides: overrides.calls,
		headers: overrides.headers,
		accessToken: text(stored.accessToken),
		refreshToken: text(stored.refreshToken),
		accessTokenExpiresAt: text(stored.accessTokenExpiresAt),
		refreshTokenExpiresAt: text(stored.refreshTokenExpiresAt),
		tokenFor: text(stored.tokenFor),
		tokenClaim: text(stored.tokenClaim),
		requestTimeout: Number(stored.requestTimeout) || undefined,
	};
}

/** What of an account no error may show. */
export const secretsOf = ({ appSecret, accessToken, refreshToken }: Account) =>
	[appSecret, accessToken, refreshToken].filter((secret) => secret !== '');

/** Tokens belong to an address, an app ID and a secret: a change of any makes the stored ones void. */
export const fingerprint = ({ baseUrl, appId, appSecret }: Account) =>
	createHash('sha256')
		.update(JSON.stringify([baseUrl, appId, appSecret]))
		.digest('hex');
