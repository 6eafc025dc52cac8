import { errorCodes, type ErrorKind } from './errorCodes';

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
	/** System code of a network fault (ECONNREFUSED), or the start of an answer that is no JSON. */
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
	| 'redirect'
	| 'tooLarge'
	| 'badRequest'
	| 'timeout'
	| 'connectionLost'
	| 'unreachable'
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

/** How JING says that what was to be removed is not there. */
export const saysGone = (words: string) => /不存在|找不到|not (found|exist)|no such/i.test(words);

const plain = (text: string) => text.toLowerCase().replace(/[\s,，。.、:：;；]+/g, '');

/** A printed text with {0} and {1} matches whatever stands there. */
const toPattern = (text: string) =>
	new RegExp(
		plain(text)
			.replace(/[-/\\^$*+?()|[\]]/g, '\\$&')
			.replace(/\{\d\}/g, '.*'),
	);

const patterns = errorCodes.map((row) => ({
	...row,
	texts: [...(row.zh ?? []), ...(row.en ?? [])].map(toPattern),
}));

/** Words of limits that don't pass within minutes, for texts that the documentation does not print. */
const dailyWords = /当天|当日|每日|总量|额度|配额|\bday\b|daily|\btotal\b|quota|used up/i;

/**
 * What a code means; `words` are msg, sub_msg and sub_code together, in either language.
 * @returns undefined for an error code that the documentation does not list
 */
export function kindOfCode(code: number, words: string): ErrorKind | undefined {
	const said = plain(words);
	const row = patterns.find(
		(candidate) =>
			candidate.code === code &&
			(candidate.texts.length === 0 || candidate.texts.some((text) => text.test(said))),
	);
	if (row?.texts.length === 0 && dailyWords.test(words)) {
		if (row.kind === 'rateLimit') return 'dailyLimit';
		if (row.kind === 'tokenRejected') return 'quotaUsedUp';
	}
	return row?.kind;
}

/** What an HTTP status means where no code of JING's documentation came with it. */
export function kindOfStatus(status: number): FailureKind | undefined {
	if (status === 401) return 'tokenRejected';
	if (status === 403) return 'noPermission';
	if (status === 404 || status === 405) return 'unknownMethod';
	if (status === 408) return 'timeout';
	if (status === 413) return 'tooLarge';
	if (status === 429) return 'rateLimit';
	if (status >= 500) return 'unavailable';
	if (status >= 400) return 'badRequest';
	if (status >= 300) return 'redirect';
	return undefined;
}
