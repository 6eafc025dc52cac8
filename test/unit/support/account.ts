import { createHash } from 'node:crypto';
import type { Account } from '../../../nodes/Jing/transport/account';
import { fingerprint, readAccount } from '../../../nodes/Jing/transport/account';

export const now = new Date('2024-06-01T00:00:00.000Z');
export const secret = createHash('sha256').update('an app secret').digest('hex').slice(0, 32);

export const fromNow = (seconds: number) => new Date(now.getTime() + seconds * 1_000).toISOString();

/** A credential as n8n stores it, before any token. */
export const stored = {
	appId: '100000000000000000000000001',
	appSecret: secret,
	baseUrl: 'https://jing.example',
	endpointOverrides: '{}',
};

export function accountOf(more: object = {}): Account {
	const account = readAccount(
		{ ...stored, ...more },
		new Map([['user.create', { isBatch: true }]]),
	);
	if (!('overrides' in account)) throw new Error(account.detail);
	return account;
}

/** With a token pair that was issued for it. */
export function accountWithTokens(more: Partial<Account> = {}): Account {
	const account = accountOf();
	return {
		...account,
		accessToken: 'old-access-token',
		refreshToken: 'old-refresh-token',
		accessTokenExpiresAt: fromNow(-10),
		refreshTokenExpiresAt: fromNow(86_400),
		tokenFor: fingerprint(account),
		...more,
	};
}
