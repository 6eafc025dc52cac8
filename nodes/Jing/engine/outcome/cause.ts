import type { Failure as Cause } from 'n8n-workflow';
import type { Failure, FailureKind } from '../../transport/failure';

export type { Cause };

const causes: Partial<Record<FailureKind, Cause['cause']>> = {
	rateLimit: 'rate-limited',
	dailyLimit: 'quota-exhausted',
	quotaUsedUp: 'quota-exhausted',
	unavailable: 'temporarily-unavailable',
	serviceCall: 'temporarily-unavailable',
	timeout: 'temporarily-unavailable',
	connectionLost: 'temporarily-unavailable',
	unreachable: 'temporarily-unavailable',
	tokenRejected: 'credential-invalid',
	notConfigured: 'credential-invalid',
	notAuthorised: 'configuration-invalid',
	noPermission: 'configuration-invalid',
	addressRefused: 'configuration-invalid',
	proxyRefused: 'configuration-invalid',
	unknownMethod: 'configuration-invalid',
};

/** n8n's class of a failure that had no effect; there is none for what an item itself holds. */
export function causeOf({ kind, retryAfter }: Failure): Cause | undefined {
	const cause = causes[kind];
	if (cause !== 'rate-limited') return cause && ({ cause } as Cause);
	return retryAfter === undefined ? { cause } : { cause, retryAfterMs: retryAfter };
}
