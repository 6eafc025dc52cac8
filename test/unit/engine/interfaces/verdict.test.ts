import { findingOf, isTokenRejected } from '../../../../nodes/Jing/engine/interfaces/verdict';
import { type Answer, readAnswer } from '../../../../nodes/Jing/transport/envelope';
import { errorCodes } from '../../../../nodes/Jing/transport/errorCodes';
import type { Failure } from '../../../../nodes/Jing/transport/failure';

const answer = (body: unknown, statusCode = 200): Answer =>
	readAnswer(
		{ statusCode, headers: {}, body: typeof body === 'string' ? body : JSON.stringify(body) },
		'call',
	);

const verdictOf = (code: number, msg?: string, status = 200) =>
	findingOf(answer({ code, msg }, status), 'user.get').verdict;

const failedWith = (failure: Partial<Failure>): Answer => ({
	ok: false,
	failure: { kind: 'other', stage: 'call', ...failure },
});

/** Of every text that the documentation prints, in both languages. */
const printed = errorCodes.flatMap(({ code, kind, zh = [], en = [] }) =>
	[...zh, ...en].map((text) => ({ code, kind, text })),
);

const expected = ({ code, kind, text }: (typeof printed)[number]) => {
	if (/方法名|method name/i.test(text)) return 'notFound';
	if ([40001, 40002, 40004].includes(code)) return 'works';
	if (code === 40006) return /IP/.test(text) ? 'ipRefused' : 'notGranted';
	if (kind === 'notAuthorised') return 'notGranted';
	return kind === 'dailyLimit' || kind === 'quotaUsedUp' ? 'notTried' : 'unclear';
};

it.each(printed.map((row) => [row.code, row.text, expected(row)] as const))(
	'%i "%s" is %s',
	(code, text, verdict) => {
		expect(verdictOf(code, text)).toBe(verdict);
	},
);

it('has every verdict among the printed texts', () => {
	expect(new Set(printed.map(expected))).toEqual(
		new Set(['works', 'notGranted', 'notFound', 'ipRefused', 'unclear', 'notTried']),
	);
});

it.each<[string, number, string | undefined, string]>([
	['no more than that it went well', 0, undefined, 'works'],
	['a field that is called like a part of a call', 40001, '缺少必选参数: version', 'works'],
	['the same in English', 40001, 'Missing required parameter: app_id', 'works'],
	['a record that is not there', 40004, '用户不存在', 'works'],
	['no text at all', 40006, undefined, 'notGranted'],
	['rights, of which the documentation prints nothing', 20001, '授权权限不足', 'notGranted'],
	['the same in English', 20001, 'Insufficient Authorization Rights', 'notGranted'],
	['rights and the token', 20001, '授权权限不足: 无效的访问令牌', 'unclear'],
	['something else about the call', 20001, '商户状态异常', 'unclear'],
	['a code that nobody knows', 51234, '未知错误', 'unclear'],
])('%s: %i %s is %s', (_what, code, msg, verdict) => {
	expect(verdictOf(code, msg)).toBe(verdict);
});

it.each<[number, string | object, string]>([
	[404, '<html><body>404 Not Found</body></html>', 'notFound'],
	[405, '', 'notFound'],
	[404, { code: 40002, msg: '参数无效' }, 'notFound'],
	[404, { code: 40004, msg: '用户不存在' }, 'works'],
	[400, { code: 40002, msg: '参数无效: user_id' }, 'works'],
	[403, { code: 40006, msg: 'IP does not have access' }, 'ipRefused'],
	[403, '<html><body>Forbidden</body></html>', 'unclear'],
	[502, '<html><body>Bad Gateway</body></html>', 'unclear'],
	[429, '', 'unclear'],
	[200, '', 'unclear'],
	[200, { message: 'ok' }, 'unclear'],
	[302, '', 'unclear'],
])('HTTP %i with %j is %s', (status, body, verdict) => {
	expect(findingOf(answer(body, status), 'user.get').verdict).toBe(verdict);
});

it('takes an answer without a list for a proof: the interface is there', () => {
	expect(findingOf(failedWith({ kind: 'notAList' }), 'user.getAll').verdict).toBe('works');
});

it.each<[Partial<Failure>, string]>([
	[{ kind: 'noPermission', code: 40006, msg: '没有当前接口权限' }, 'code 40006: 没有当前接口权限'],
	[{ kind: 'unknownMethod', httpStatus: 404, detail: 'Not Found' }, 'HTTP 404: Not Found'],
	[{ kind: 'connectionLost', detail: 'ECONNRESET' }, 'ECONNRESET'],
	[{ kind: 'emptyAnswer', httpStatus: 200 }, 'HTTP 200'],
	[{ kind: 'timeout' }, 'timeout'],
])('says what came back: %j', (failure, said) => {
	expect(findingOf(failedWith(failure), 'user.get').said).toBe(said);
});

describe('the next step', () => {
	const stepOf = (failure: Partial<Failure>) => findingOf(failedWith(failure), 'user.get').nextStep;

	it('names the override of an interface that JING does not have', () => {
		expect(stepOf({ kind: 'unknownMethod' })).toContain('{"user.get": "POST /v1/..."}');
	});

	it.each<[Failure['kind'], string]>([
		['notAuthorised', 'Ask JINGdigital to authorize'],
		['addressRefused', 'allow-list'],
		['rateLimit', 'Lower Concurrency'],
		['timeout', 'Request Timeout'],
		['unreachable', 'connection'],
		['serviceCall', 'Run the check again'],
		['dailyLimit', 'tomorrow'],
	])('after %s says: %s', (kind, words) => {
		expect(stepOf({ kind })).toContain(words);
	});

	it('is one sentence', () => {
		const kinds = ['businessRefusal', 'addressRefused', 'notAuthorised', 'other', 'dailyLimit'];
		const steps = kinds.map((kind) => stepOf({ kind: kind as Failure['kind'] }));
		expect(steps.filter((step) => !/^[A-Z][^.]*\.$/.test(step))).toEqual([]);
	});
});

it.each<[Partial<Failure>, boolean]>([
	[{ code: 20001, msg: '无效的访问令牌' }, true],
	[{ httpStatus: 401 }, true],
	[{ code: 20001, msg: '授权权限不足' }, false],
	[{ code: 40006, msg: '没有当前接口权限', kind: 'noPermission' }, false],
])('%j: whether it is the token that JING rejects', (failure, isRejected) => {
	expect(isTokenRejected({ kind: 'tokenRejected', stage: 'call', ...failure })).toBe(isRejected);
});
