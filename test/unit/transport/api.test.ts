import { call, type CallSettings } from '../../../nodes/Jing/transport/api';
import type { Failure } from '../../../nodes/Jing/transport/failure';
import { type Reply, sessionWith, success } from './support/fakeSession';

// No wait takes any time: neither the jitter before a renewal nor the backoff of a repeat.
beforeEach(() => jest.spyOn(Math, 'random').mockReturnValue(0));
afterEach(() => jest.restoreAllMocks());

const request = { endpoint: { method: 'POST', path: '/v1/thing/do' } as const, body: {} };
const unsafe: CallSettings = { repeatable: false };
const removal: CallSettings = { repeatable: true, removes: true };

const dead: Reply = { body: { code: 20001, msg: '无效的访问令牌' } };
const gateway: Reply = { status: 502, body: '<html>502 Bad Gateway</html>' };

/** What n8n throws where the credential's token call ends like this. */
const thrown = (failure: Failure) => Object.assign(new Error('No token'), { failure });
const outage: Failure = { kind: 'unavailable', stage: 'token', httpStatus: 502 };
const wrongSecret: Failure = { kind: 'invalidParameter', stage: 'token', code: 40002 };

/** These replies one after the other; the last one for all that follow. */
const inTurn =
	(...replies: Reply[]) =>
	(_sent: unknown, count: number) =>
		replies[Math.min(count, replies.length) - 1]!;

describe('a token that JING rejects', () => {
	const deadUntilNew = ({ token }: { token: string }) =>
		token === 'first-token' ? dead : success({ done: true });

	it.each([
		['at once', 0, {}],
		['after an outage of the token call', 1, {}],
		['after as many as an outage may last', 2, {}],
		['after more where Max Retries says so', 6, { maxRetries: 6 }],
	])('is replaced %s, and a create is sent again', async (_when, failing, more) => {
		const { session, sent, tokenCalls } = sessionWith(deadUntilNew, (count) => {
			if (count <= failing) throw thrown(outage);
			return 'new-token';
		});
		expect(await call(session, request, { ...unsafe, ...more })).toMatchObject({ ok: true });
		expect(tokenCalls).toHaveLength(failing + 1);
		expect(sent.map(({ token }) => token)).toEqual(['first-token', 'new-token']);
	});

	it.each<[string, Failure, object, number]>([
		['an outage that lasts', outage, {}, 3],
		['an outage with Max Retries 0', outage, { maxRetries: 0 }, 1],
		['a refusal of the secret', wrongSecret, {}, 1],
		[
			'a rate limit with Max Retries 1',
			{ kind: 'rateLimit', stage: 'token' },
			{ maxRetries: 1 },
			2,
		],
	])('is told by why there is no other after %s', async (_what, failure, more, times) => {
		const { session, sent, tokenCalls } = sessionWith(
			() => dead,
			() => {
				throw thrown(failure);
			},
		);
		const answer = await call(session, request, { repeatable: true, ...more });
		expect(answer).toMatchObject({ ok: false, failure: { ...failure, stage: 'token' } });
		expect(tokenCalls).toHaveLength(times);
		expect(sent).toHaveLength(1);
	});

	it('is replaced once, and the call given up where the new one is rejected too', async () => {
		const { session, sent, tokenCalls } = sessionWith(() => dead);
		expect(await call(session, request, unsafe)).toMatchObject({
			ok: false,
			failure: { kind: 'tokenRejected', stage: 'call' },
		});
		expect(tokenCalls).toHaveLength(1);
		expect(sent.length).toBeLessThanOrEqual(3);
	});

	it('is not what HTTP 404 with a code of its own means', async () => {
		const { session, tokenCalls } = sessionWith(() => ({ status: 404, body: { code: 404 } }));
		expect(await call(session, request, unsafe)).toMatchObject({
			ok: false,
			failure: { kind: 'unknownMethod' },
		});
		expect(tokenCalls).toHaveLength(0);
	});

	it.each([401, -1])('may be told by HTTP 401 with the code %i', async (code) => {
		const { session, sent, tokenCalls } = sessionWith(({ token }) =>
			token === 'first-token' ? { status: 401, body: { code } } : success(null),
		);
		expect(await call(session, request, unsafe)).toMatchObject({ ok: true });
		expect([sent.length, tokenCalls.length]).toEqual([2, 1]);
	});
});

describe("a gateway's own JSON", () => {
	const own: Reply = { status: 502, body: { code: 502, msg: 'Bad Gateway' } };

	it('does not make a create be sent again', async () => {
		const { session, sent } = sessionWith(inTurn(own, success({})));
		expect(await call(session, request, unsafe)).toMatchObject({
			ok: false,
			failure: { kind: 'unavailable', stage: 'call', httpStatus: 502, code: 502 },
		});
		expect(sent).toHaveLength(1);
	});

	it('is waited out where a repeat is harmless', async () => {
		const { session, sent } = sessionWith(inTurn(own, success({ a: 1 })));
		const answer = await call(session, request, { repeatable: true });
		expect(answer).toMatchObject({ ok: true, data: { a: 1 }, hadUnclear: true });
		expect(sent).toHaveLength(2);
	});

	it.each([429, -1])('of HTTP 429 with the code %i is waited out for a create', async (code) => {
		const { session, sent } = sessionWith(inTurn({ status: 429, body: { code } }, success({})));
		const answer = await call(session, request, unsafe);
		expect(answer).toMatchObject({ ok: true });
		expect(answer).not.toHaveProperty('hadUnclear');
		expect(sent).toHaveLength(2);
	});
});

describe('a removal', () => {
	const gone = (msg: string): Reply => ({ body: { code: 40004, msg } });

	it.each(['用户不存在', '找不到该群组', 'Group not found', 'No such group', 'It does not exist'])(
		'whose first attempt was not answered has succeeded where the repeat hears "%s"',
		async (msg) => {
			const { session, sent } = sessionWith(inTurn(gateway, gone(msg)));
			expect(await call(session, request, removal)).toMatchObject({ ok: true });
			expect(sent).toHaveLength(2);
		},
	);

	it.each<[string, Reply[], CallSettings]>([
		['the first attempt hears it', [gone('群组不存在')], removal],
		['the call removes nothing', [gateway, gone('群组不存在')], { repeatable: true }],
		['the repeat is refused otherwise', [gateway, gone('群组正在使用')], removal],
		[
			'the first attempt had no effect for sure',
			[{ body: { code: 20002, msg: '超出请求并发限制' } }, gone('群组不存在')],
			removal,
		],
		[
			'JING does not know the call, which no attempt can have reached then',
			[gateway, { body: { code: 40002, msg: '不存在的方法名' } }],
			removal,
		],
		[
			'a gateway does not know the path',
			[gateway, { status: 404, body: { code: 404, msg: 'Not Found' } }],
			removal,
		],
	])('has not where %s', async (_why, replies, settings) => {
		const { session, sent } = sessionWith(inTurn(...replies));
		expect(await call(session, request, settings)).toMatchObject({ ok: false });
		expect(sent).toHaveLength(replies.length);
	});
});

it('keeps the secrets of this execution out of a failure, those of before a renewal too', async () => {
	const { session } = sessionWith(({ token }) =>
		token === 'first-token'
			? dead
			: { body: { code: 40004, msg: `first-token, ${token}`, data: { deep: [token] } } },
	);
	const answer = await call(session, request, unsafe);
	expect(answer).toMatchObject({ ok: false, failure: { kind: 'businessRefusal' } });
	expect(JSON.stringify(answer)).not.toMatch(/first-token|new-token/);
});

describe('what is thrown on the way', () => {
	const cyclic: Record<string, unknown> = {};
	cyclic.self = cyclic;
	const throwing = {
		toJSON: () => {
			throw new Error('no text');
		},
	};

	it.each<[string, unknown]>([
		['a toJSON that throws', throwing],
		['a body that holds itself', cyclic],
	])('before the call is known to have sent nothing: %s', async (_what, body) => {
		const { session, sent } = sessionWith(() => success({}));
		const answer = await call(session, { ...request, body }, unsafe);
		expect(answer).toMatchObject({ ok: false, failure: { kind: 'unsendable' } });
		expect(sent).toEqual([]);
	});

	it.each([500, 501, 3_000, 100_000])('an answer %i levels deep is one outcome', async (levels) => {
		// The envelope and its data are two levels more.
		const inner = levels - 1;
		const body = `{"code":0,"data":${'['.repeat(inner)}${']'.repeat(inner)}}`;
		const { session, sent } = sessionWith(() => ({ body }));
		const answer = await call(session, request, { repeatable: true });
		expect(answer.ok).toBe(levels <= 501);
		if (!answer.ok) expect(answer.failure.kind).toBe('tooDeep');
		expect(sent).toHaveLength(1);
	});
});

it('a rate limit that lasts tells how often it was waited for', async () => {
	const { session, sent } = sessionWith(() => ({ body: { code: 20002, msg: '超出请求并发限制' } }));
	const answer = await call(session, request, unsafe);
	expect(answer).toMatchObject({ ok: false, failure: { kind: 'rateLimit', retries: 4 } });
	expect(sent).toHaveLength(5);
});
