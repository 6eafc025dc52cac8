import type { Failure } from './failure';
import type { Account } from './tokens';

/** Takes the account's secrets out of what a server said, should it repeat what it was sent. */
export function conceal(failure: Failure, account: Account): Failure {
	const secrets = [account.appSecret, account.accessToken, account.refreshToken].filter(Boolean);
	const clean = (text?: string) =>
		text && secrets.reduce((rest, secret) => rest.replaceAll(secret, '***'), text);
	return { ...failure, msg: clean(failure.msg), detail: clean(failure.detail) };
}
