import type { Behaviours, Call } from '../behaviour/call';
import { one } from '../rules/calls';
import type { Given } from '../rules/given';
import { wrongAppId } from './admission';
import { Refusal } from './refusal';
import type { TokenStore } from './tokens';

function checkApp(given: Given, { options }: Call): void {
	const [appId, appSecret] = [given.requiredText('app_id'), given.requiredText('app_secret')];
	if (appId !== options.appId) throw wrongAppId();
	if (appSecret !== options.appSecret) {
		throw new Refusal(40002, 'Parameter Invalid', { subMsg: 'app_secret' });
	}
}

/** The two calls that need no headers. */
export function tokenCalls(tokens: TokenStore): Behaviours {
	return {
		getToken: one((given, call) => {
			checkApp(given, call);
			return tokens.issue();
		}),
		refreshToken: one((given, call) => {
			checkApp(given, call);
			return tokens.renew(given.requiredText('refresh_token'));
		}),
	};
}
