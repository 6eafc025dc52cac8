import { randomBytes } from 'node:crypto';

import type { CodeAnswer, Settings } from '../types';
import type { Refusal } from './refusal';

/** What goes back over the wire. */
export interface Answer {
	status: number;
	/** Code in the envelope, null where the answer holds none. */
	code: number | null;
	headers: Record<string, string>;
	text: string;
	/** Milliseconds to wait before it is sent. */
	delay: number;
}

const texts = new Map([
	[0, 'success'],
	[20000, '服务不可用'],
	[20001, '授权权限不足'],
	[20002, '请求被限流'],
	[40001, '缺少必选参数'],
	[40002, '非法的参数'],
	[40004, '业务处理失败'],
	[40005, '服务调用异常'],
	[40006, '权限不足'],
]);

const statuses = new Map([
	[0, 200],
	[20000, 503],
	[20001, 401],
	[20002, 429],
	[40006, 403],
]);

/** Which HTTP status goes with a failure is not documented, so both answers can be had. */
function statusOf(code: number, errorStatus: Settings['errorStatus']): number {
	return errorStatus === 'ok' ? 200 : (statuses.get(code) ?? 400);
}

export function envelope(
	{ code, msg, subMsg, status, headers, data }: CodeAnswer,
	errorStatus: Settings['errorStatus'],
): Answer {
	const body = {
		request_id: randomBytes(16).toString('hex'),
		code,
		msg: msg ?? texts.get(code) ?? '',
		...(subMsg === undefined ? {} : { sub_msg: subMsg }),
		data: data ?? null,
		timestamp: Date.now(),
	};
	return {
		status: status ?? statusOf(code, errorStatus),
		code,
		headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
		text: JSON.stringify(body),
		delay: 0,
	};
}

export function refused(refusal: Refusal, errorStatus: Settings['errorStatus']): Answer {
	const { code, message: msg, details } = refusal;
	const status = errorStatus === 'http' ? details.httpStatus : undefined;
	return envelope({ code, msg, subMsg: details.subMsg, status }, errorStatus);
}
