import type { Answer } from '../../transport/envelope';
import type { Failure, FailureKind } from '../../transport/failure';
import { speaksOfMethod, speaksOfRights, speaksOfToken } from '../../transport/meaning';
import { limits } from '../../transport/limits';
import type { Finding, Tried } from './finding';
import { leftOut, nextStepFor } from './nextSteps';

/** Kinds of failure whose meaning does not depend on what else came with them. */
const verdicts: Partial<Record<FailureKind, Tried>> = {
	businessRefusal: 'works',
	notAList: 'works',
	unknownMethod: 'notFound',
	addressRefused: 'ipRefused',
	notAuthorised: 'notGranted',
};

const quotaKinds: FailureKind[] = ['dailyLimit', 'quotaUsedUp'];

/** Whether JING takes no more requests today. */
export const isQuotaUsedUp = (answer: Answer) =>
	!answer.ok && quotaKinds.includes(answer.failure.kind);

/** Whether JING rejected the token, and not the interface although it takes the token. */
export const isTokenRejected = ({ kind, code, msg = '' }: Failure) =>
	kind === 'tokenRejected' && (code === undefined || speaksOfToken(msg));

export function findingOf(answer: Answer, key: string): Finding {
	if (answer.ok) return { verdict: 'works', said: 'code 0', nextStep: nextStepFor('works', key) };
	const { failure } = answer;
	const said = saidIn(failure);
	if (isQuotaUsedUp(answer)) return { ...leftOut.quota, said };
	const verdict = verdicts[failure.kind] ?? verdictByWords(failure);
	return { verdict, said, nextStep: nextStepFor(verdict, key, failure.kind) };
}

function verdictByWords({ kind, code, msg = '', httpStatus }: Failure): Tried {
	switch (kind) {
		case 'noPermission':
			// A bare HTTP 403 can come from whatever stands before JING.
			return code === undefined ? 'unclear' : 'notGranted';
		case 'tokenRejected':
			return speaksOfRights(msg) && !speaksOfToken(msg) ? 'notGranted' : 'unclear';
		case 'missingParameter':
		case 'invalidParameter':
			return httpStatus === 404 || httpStatus === 405 || speaksOfMethod(msg) ? 'notFound' : 'works';
		default:
			return 'unclear';
	}
}

function saidIn({ code, msg, httpStatus, detail, kind }: Failure): string {
	const number = code === undefined ? httpStatus && `HTTP ${httpStatus}` : `code ${code}`;
	const words = msg?.slice(0, limits.quote) ?? detail?.slice(0, limits.excerpt);
	return [number, words].filter(Boolean).join(': ') || kind;
}
