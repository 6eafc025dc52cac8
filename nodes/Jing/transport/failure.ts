import type { ErrorKind } from './errorCodes';

/** What went wrong, as a value: it becomes a NodeApiError once, where the node is left. */
export interface Failure {
	kind: FailureKind;
	/** `token`: while getting a token, the business call was not sent. */
	stage: 'token' | 'call';
	/** JING's code and words. */
	code?: number;
	msg?: string;
	requestId?: string;
	httpStatus?: number;
	/** Milliseconds that the server asked to wait. */
	retryAfter?: number;
	/** What came with the code: a batch can be refused in part. */
	data?: unknown;
	/** How often the call was repeated before. */
	retries?: number;
	/** One element of a batch can be to blame; not so where the text speaks of the call itself. */
	ofElement?: true;
	/** System code of a network fault (ECONNREFUSED), or the start of a response that isn't JSON. */
	detail?: string;
}

/** A setting of the credential that can't be used; the message says how to mend it. */
export const notConfigured = (field: string, message: string): Failure => ({
	kind: 'notConfigured',
	stage: 'token',
	detail: `${field}: ${message}`,
});

export type FailureKind =
	| ErrorKind
	| 'unlistedCode'
	| 'noCode'
	| 'notJson'
	| 'emptyAnswer'
	| 'tooDeep'
	| 'redirect'
	| 'tooLarge'
	| 'badRequest'
	| 'timeout'
	| 'connectionLost'
	| 'unreachable'
	| 'certificate'
	| 'proxyRefused'
	| 'unsendable'
	| 'cancelled'
	| 'listWithoutEnd'
	| 'notAList'
	| 'notConfigured'
	| 'noToken'
	| 'other';

interface Nature {
	/** What a repeat waits for; without it a repeat can't help. */
	passes?: 'rateLimit' | 'outage';
	/** JING may have processed the call. */
	unclear?: boolean;
}

/** Kinds with something to say about repeats; any other is final and had no effect. */
const natures: Partial<Record<FailureKind, Nature>> = {
	rateLimit: { passes: 'rateLimit' },
	unreachable: { passes: 'outage' },
	unavailable: { passes: 'outage', unclear: true },
	timeout: { passes: 'outage', unclear: true },
	connectionLost: { passes: 'outage', unclear: true },
	notJson: { passes: 'outage', unclear: true },
	emptyAnswer: { passes: 'outage', unclear: true },
	tooDeep: { unclear: true },
	cancelled: { unclear: true },
	noCode: { unclear: true },
	unlistedCode: { unclear: true },
	serviceCall: { unclear: true },
	other: { unclear: true },
};

export const retryReason = (failure: Failure) => natures[failure.kind]?.passes;

/** Whether JING may have acted on a call that ended like this. */
export const isUnclear = (failure: Failure) =>
	failure.stage === 'call' && natures[failure.kind]?.unclear === true;
