import { readAnswer } from '../../../nodes/Jing/transport/envelope';
import { type Failure, isUnclear } from '../../../nodes/Jing/transport/failure';

type Headers = Record<string, string>;
const answerTo = (statusCode: number, body: unknown, headers: Headers = {}) =>
	readAnswer(
		{ statusCode, headers, body: typeof body === 'string' ? body : JSON.stringify(body) },
		'call',
	);

function failureTo(statusCode: number, body: unknown, headers?: Headers): Failure {
	const answer = answerTo(statusCode, body, headers);
	if (answer.ok) throw new Error('The answer was read as a success');
	return answer.failure;
}

const success = { request_id: 'r1', code: 0, msg: 'success', data: { list: [1] } };

describe('a success', () => {
	it('gives data and request id', () => {
		expect(answerTo(200, { ...success, timestamp: 1 })).toEqual({
			ok: true,
			data: { list: [1] },
			requestId: 'r1',
		});
	});

	it('may have any 2xx status, white space around it and the code as text', () => {
		const body = `\n ${JSON.stringify({ ...success, code: '0' })}\n`;
		expect(answerTo(201, body)).toMatchObject({ ok: true, data: { list: [1] } });
	});

	it.each([[null], [0], [''], [[]]])('keeps data %j as it is', (data) => {
		expect(answerTo(200, { ...success, data })).toMatchObject({ ok: true, data });
	});

	it('needs no msg and no request id', () => {
		expect(answerTo(200, { code: 0, data: 1 })).toEqual({ ok: true, data: 1 });
	});
});

describe('a failure in an envelope', () => {
	it.each([200, 400, 401, 403, 404, 429, 500, 502])(
		'says more than the HTTP status %i that comes with it',
		(status) => {
			const envelope = { request_id: 'r2', code: 40006, msg: 'IP无权访问' };
			expect(failureTo(status, envelope)).toMatchObject({
				kind: 'addressRefused',
				stage: 'call',
				code: 40006,
				msg: 'IP无权访问',
				requestId: 'r2',
				httpStatus: status,
			});
		},
	);

	it('may give the code as text', () => {
		expect(failureTo(200, { code: '20002', msg: 'x' })).toMatchObject({
			kind: 'rateLimit',
			code: 20002,
		});
	});

	it('joins msg and sub_msg', () => {
		const envelope = { code: 40004, msg: 'Refused', sub_msg: 'The tag exists' };
		expect(failureTo(200, envelope).msg).toBe('Refused: The tag exists');
	});

	it.each([[{ text: 'x' }], [7], [null]])('leaves out a msg that is no text: %j', (msg) => {
		expect(failureTo(200, { code: 40004, msg }).msg).toBeUndefined();
	});

	it.each([[{}], [{ code: null }], [{ code: '' }], [{ code: 'OK' }], [{ code: {} }]])(
		'without a usable code is no success: %j',
		(envelope) => {
			expect(failureTo(200, { data: { list: [] }, ...envelope }).kind).toBe('noCode');
		},
	);

	it.each([
		[500, 'unavailable'],
		[401, 'tokenRejected'],
		[302, 'redirect'],
	])('is not taken for a success where HTTP %i contradicts code 0', (status, kind) => {
		expect(failureTo(status, success).kind).toBe(kind);
	});
});

/** Gateways answer in JSON of their own, whose code is the status or says nothing. */
describe('a code that is none of JING', () => {
	it.each<[number, Failure['kind'], boolean]>([
		[401, 'tokenRejected', false],
		[403, 'noPermission', false],
		[404, 'unknownMethod', false],
		[405, 'unknownMethod', false],
		[413, 'tooLarge', false],
		[429, 'rateLimit', false],
		[500, 'unavailable', true],
		[502, 'unavailable', true],
		[504, 'unavailable', true],
		[200, 'unlistedCode', true],
	])('leaves it to HTTP %i: %s, an effect is possible: %s', (status, kind, isOpen) => {
		for (const code of [status, String(status), -1, '-1']) {
			const failure = failureTo(status, { code, msg: 'Gateway' });
			expect(failure).toMatchObject({ kind, code: Number(code), msg: 'Gateway' });
			expect(failure.httpStatus).toBe(status);
			expect(isUnclear(failure)).toBe(isOpen);
		}
	});

	it.each<[number, number, Failure['kind']]>([
		[40004, 404, 'businessRefusal'],
		[40004, 502, 'businessRefusal'],
		[20002, 502, 'rateLimit'],
		[20000, 401, 'unavailable'],
		[40002, 401, 'invalidParameter'],
		[20001, 500, 'tokenRejected'],
	])('is not %i, which says more than HTTP %i: %s', (code, status, kind) => {
		expect(failureTo(status, { code, msg: 'x' }).kind).toBe(kind);
	});
});

describe('what came with the code of a failure', () => {
	const data = { success: [], failure: [{ error_msg: 'x' }] };
	const failureAt = (stage: Failure['stage']) => {
		const body = JSON.stringify({ code: 40004, msg: 'x', data });
		const answer = readAnswer({ statusCode: 200, headers: {}, body }, stage);
		return answer.ok ? undefined : answer.failure;
	};

	it('goes with the failure of a call: a batch can be refused in part', () => {
		expect(failureAt('call')).toMatchObject({ code: 40004, data });
	});

	it('does not of a token call, where it can be a token', () => {
		expect(failureAt('token')).toMatchObject({ code: 40004, msg: 'x' });
		expect(failureAt('token')).not.toHaveProperty('data');
	});
});

describe('the answer to a token call in a form of its own', () => {
	const token = '2b1f9a7e-token';
	const failureTo = (statusCode: number, body: string) => {
		const answer = readAnswer({ statusCode, headers: {}, body }, 'token');
		return answer.ok ? undefined : answer.failure;
	};

	it.each([
		['the bare token', token],
		['the token as a JSON text', JSON.stringify(token)],
		['a list', JSON.stringify([token])],
		['a form', `access_token=${token}&expires_in=7200`],
		['broken JSON', `{"access_token": "${token}"`],
		['a token with a blank before it', `\n ${token}`],
		['JSON without a code', JSON.stringify({ access_token: token, data: { token } })],
		['XML', `<?xml version="1.0"?><xml><access_token>${token}</access_token></xml>`],
	])('is not quoted: %s', (_what, body) => {
		for (const status of [200, 201, 400, 502]) {
			const failure = failureTo(status, body);
			expect(failure).toMatchObject({ stage: 'token', httpStatus: status });
			expect(JSON.stringify(failure)).not.toContain('2b1f9a7e');
		}
	});

	it('is quoted where it is a page, which tells who answers there', () => {
		const page = '<!DOCTYPE html><html><title>Sign in to the proxy</title></html>';
		expect(failureTo(200, page)).toMatchObject({ kind: 'notJson', detail: 'Sign in to the proxy' });
	});
});

describe('an answer without an envelope', () => {
	const page = '<!DOCTYPE html><title>Bad Gateway</title>';

	it.each([
		[301, 'redirect'],
		[307, 'redirect'],
		[400, 'badRequest'],
		[401, 'tokenRejected'],
		[403, 'noPermission'],
		[404, 'unknownMethod'],
		[405, 'unknownMethod'],
		[407, 'proxyRefused'],
		[408, 'timeout'],
		[413, 'tooLarge'],
		[418, 'badRequest'],
		[429, 'rateLimit'],
		[500, 'unavailable'],
		[502, 'unavailable'],
		[503, 'unavailable'],
		[504, 'unavailable'],
	])('goes by HTTP %i: %s', (status, kind) => {
		expect(failureTo(status, page)).toMatchObject({ kind, httpStatus: status });
		expect(failureTo(status, '').kind).toBe(kind);
		expect(failureTo(status, { error: 'x' }).kind).toBe(kind);
	});

	it.each([
		['broken JSON', '{"code": 0, "data":'],
		['a JSON text', '"success"'],
		['a list', '[{"code": 0}]'],
		['null', 'null'],
		['a number', '0'],
	])('is no JSON answer where HTTP 200 carries %s', (_what, body) => {
		expect(failureTo(200, body)).toMatchObject({ kind: 'notJson', detail: body });
	});

	it('is quoted without its tags where it is a page', () => {
		const body = '<!DOCTYPE html>\n<html><title>Bad</title>\n<p class="x">Gateway</p></html>';
		expect(failureTo(200, body)).toMatchObject({ kind: 'notJson', detail: 'Bad Gateway' });
	});

	it.each(['', '  \n'])('is empty where HTTP 200 carries %j', (body) => {
		expect(failureTo(200, body).kind).toBe('emptyAnswer');
	});

	it('is quoted by its beginning only', () => {
		expect(failureTo(502, 'x'.repeat(100_000)).detail!.length).toBeLessThanOrEqual(4_000);
	});

	it('is read in no time, however odd', () => {
		expect(failureTo(502, '<'.repeat(5_000_000)).kind).toBe('unavailable');
	});

	it.each([[' '], [false], [[]], [true], ['zero']])('has no code where that is %j', (code) => {
		expect(failureTo(200, JSON.stringify({ code, data: {} })).kind).toBe('noCode');
	});

	it('names where it redirects to', () => {
		const failure = failureTo(302, page, { location: 'https://login.example/' });
		expect(failure.detail).toBe('https://login.example/');
	});

	it('is empty where n8n hands out no text', () => {
		const answer = readAnswer({ statusCode: 204, headers: {}, body: undefined as never }, 'token');
		expect(answer).toMatchObject({ ok: false, failure: { kind: 'emptyAnswer', stage: 'token' } });
	});
});

describe('retry-after', () => {
	beforeEach(() => jest.useFakeTimers({ now: new Date('2024-06-01T00:00:00Z') }));
	afterEach(() => jest.useRealTimers());

	it.each([
		['7', 7_000],
		['0', 0],
		['Sat, 01 Jun 2024 00:01:30 GMT', 90_000],
		['Fri, 31 May 2024 23:00:00 GMT', 0],
		['soon', undefined],
		['', undefined],
	])('"%s" is %s milliseconds', (value, milliseconds) => {
		expect(failureTo(429, '', { 'retry-after': value }).retryAfter).toBe(milliseconds);
	});

	it('goes with a code in the envelope too', () => {
		const failure = failureTo(200, { code: 20002, msg: 'x' }, { 'retry-after': '2' });
		expect(failure.retryAfter).toBe(2_000);
	});

	it('is unset without the header', () => {
		expect(failureTo(429, '').retryAfter).toBeUndefined();
	});
});
