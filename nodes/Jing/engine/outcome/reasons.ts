import type { ErrorKind } from '../../transport/errorCodes';

/** Kinds of refusal in a word or two; JING's own message behind them is mostly Chinese. */
export const reasons: Record<ErrorKind, string> = {
	unavailable: 'JING not available',
	tokenRejected: 'access token',
	notAuthorised: 'not in your contract',
	quotaUsedUp: 'quota used up',
	rateLimit: 'rate limit',
	dailyLimit: 'quota used up',
	missingParameter: 'missing field',
	invalidParameter: 'invalid value',
	unknownMethod: 'unknown address',
	businessRefusal: 'business rule',
	serviceCall: 'error inside JING',
	noPermission: 'no permission',
	addressRefused: 'IP address not allowed',
};
