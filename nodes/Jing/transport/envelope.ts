import type { IN8nHttpFullResponse } from 'n8n-workflow';
import { isDeeperThan } from './depth';
import type { Failure } from './failure';
import { isOfElement, kindOfStatus, meaningOf } from './meaning';
import { isObject, parseJson } from './json';
import { limits } from './limits';

/**
 * `data` of a successful envelope, or why there is none. `hadUnclear`: JING may have processed an
 * earlier attempt already, so what this one finds gone was removed by it.
 */
export type Answer =
	| {
			ok: true;
			data: unknown;
			requestId?: string;
			hadUnclear?: boolean;
			/** Of a list: rows that came twice, with different values. */
			changedRows?: number;
			/** Of a list: rows that the answer counts, but that did not come. */
			missingRows?: number;
			/** Of a list: no rows were found, so the whole data came out as one. */
			isWhole?: true;
			/** Of a list without rows: nothing says that there are none. */
			isSilent?: true;
			/** Of a list without a total: it ended with a page that came before, so there can be more of it. */
			isRepeated?: boolean;
	  }
	| { ok: false; failure: Failure };

export const failed = (failure: Failure): Answer & { ok: false } => ({ ok: false, failure });

const text = (value: unknown) => (typeof value === 'string' ? value : undefined);

/** Seconds or an HTTP date, as milliseconds from now. */
function retryAfter(headers: Record<string, unknown>): number | undefined {
	const value = text(headers['retry-after']);
	if (!value) return undefined;
	const milliseconds = /^\d+$/.test(value) ? Number(value) * 1_000 : Date.parse(value) - Date.now();
	return Number.isFinite(milliseconds) ? Math.max(0, milliseconds) : undefined;
}

/**
 * Reads one HTTP answer that was fetched as text, whatever its status. A code that JING documents says
 * more than the HTTP status; for any other, such as a gateway's own 502, the status decides.
 */
export function readAnswer(response: IN8nHttpFullResponse, stage: Failure['stage']): Answer {
	const { statusCode, headers } = response;
	const body = typeof response.body === 'string' ? response.body.trim() : '';
	const envelope = parseJson(body);
	const byStatus = kindOfStatus(statusCode);
	const base = { stage, httpStatus: statusCode, retryAfter: retryAfter(headers) };

	if (!isObject(envelope)) {
		// The answer to a token call can be a token in a form of its own.
		const isPage = /^<(!doctype\s+)?html/i.test(body);
		const detail = stage === 'token' && !isPage ? undefined : wordsOf(body);
		const kind = body === '' ? 'emptyAnswer' : 'notJson';
		return failed({ ...base, kind: byStatus ?? kind, detail: redirectTarget(response) ?? detail });
	}
	const requestId = text(envelope.request_id);
	if (isDeeperThan(limits.depth, envelope)) return failed({ ...base, kind: 'tooDeep', requestId });
	const msg = [envelope.msg, envelope.sub_msg].filter((part) => text(part)).join(': ') || undefined;
	const code = codeOf(envelope.code);
	if (code === 0 && !byStatus) return { ok: true, data: envelope.data, requestId };
	if (Number.isNaN(code) || code === 0) {
		return failed({ ...base, kind: byStatus ?? 'noCode', msg, requestId });
	}
	return failed({
		...base,
		...failureOfCode(code, envelope, msg, byStatus),
		requestId,
		...(stage === 'call' && { data: envelope.data }),
	});
}

function failureOfCode(
	code: number,
	{ sub_code }: Record<string, unknown>,
	msg: string | undefined,
	byStatus: Failure['kind'] | undefined,
) {
	const words = [msg, sub_code].filter((part) => part !== undefined).join(' ');
	const meaning = meaningOf(code, words);
	const isPathFault = byStatus === 'unknownMethod';
	return {
		kind: meaning?.kind ?? byStatus ?? 'unlistedCode',
		code,
		msg,
		...(meaning && !isPathFault && isOfElement(code, meaning) && { ofElement: true as const }),
	};
}

/** A number, also one written as text. */
const codeOf = (code: unknown) =>
	typeof code === 'number' || (typeof code === 'string' && /^-?\d+$/.test(code.trim()))
		? Number(code)
		: NaN;

/** Without its last word, which was cut: a part of a secret would not be found. */
const wholeWords = (beginning: string) => /^[^]*[\s<>]/.exec(beginning)?.[0] ?? '';

/** The words of a page's beginning, without its tags. */
const wordsOf = (body: string) =>
	(body.length > limits.pageRead ? wholeWords(body.slice(0, limits.pageRead)) : body)
		.replace(/<[^<>]*>/g, ' ')
		.replace(/\s+/g, ' ')
		.trim();

function redirectTarget({ statusCode, headers }: IN8nHttpFullResponse): string | undefined {
	return statusCode >= 300 && statusCode < 400 ? text(headers.location) : undefined;
}
