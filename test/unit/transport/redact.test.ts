import { redact, redactRejections, redactFailure } from '../../../nodes/Jing/transport/redact';
import { readAnswer } from '../../../nodes/Jing/transport/envelope';
import { explain } from '../../../nodes/Jing/transport/explain';
import type { Failure } from '../../../nodes/Jing/transport/failure';
import { secretsOf } from '../../../nodes/Jing/transport/account';
import { accountWithTokens, secret } from '../support/account';

const secrets = secretsOf(accountWithTokens());

it.each([secret, 'old-access-token', 'old-refresh-token'])(
	'takes every %s out of what a server said',
	(word) => {
		const said = `Bad: ${word}, again ${word}!`;
		const failure = redact({ kind: 'other', stage: 'call', msg: said, detail: said }, secrets);
		expect(JSON.stringify(failure)).not.toContain(word);
		expect(failure.msg).toMatch(/^Bad: .*again .*!$/);
	},
);

it('leaves everything else as it is', () => {
	const failure = { kind: 'rateLimit', stage: 'call', code: 20002, msg: '限流' } as const;
	expect(redact(failure, secrets)).toEqual(failure);
});

it('takes nothing out for a token that is not there', () => {
	const failure = { kind: 'other', stage: 'token', msg: 'As it was' } as const;
	expect(redact(failure, secretsOf(accountWithTokens({ accessToken: '' }))).msg).toBe('As it was');
});

describe('a secret that a server repeats', () => {
	const odd = 'p+ss/"w\\rd"=é&';

	it.each<[string, unknown]>([
		['as it is', `said ${odd}`],
		['deep in a list', { failure: [{ entries: [['x', odd]] }] }],
		['deep in an object', { a: { b: { c: { d: `${odd}${odd}` } } } }],
		['in an address', `GET /v1/token?app_secret=${encodeURIComponent(odd)}&x=1`],
		['in JSON within a text', JSON.stringify({ app_secret: odd })],
		['in JSON within a deep text', [{ raw: `body was {"a": ${JSON.stringify(odd)}}` }]],
		// A server that takes a JSON body for a form has all of it as the name of one field.
		['as a key', { [JSON.stringify({ app_secret: odd })]: '' }],
	])('is found %s', (_where, said) => {
		const shown = redact({ said, more: 'stays' }, [odd]);
		const text = JSON.stringify(shown);
		expect(text).toContain('***');
		expect(text).not.toContain('p+ss');
		expect(text).not.toContain('p%2Bss');
		expect(shown.more).toBe('stays');
	});

	it('is not taken out of what was given', () => {
		const given = { list: [odd] };
		redact(given, [odd]);
		expect(given).toEqual({ list: [odd] });
	});

	it.each([[0], [true], [null], [{ n: 1, list: [false, null] }]])('leaves %j as it is', (value) => {
		expect(redact({ value }, [odd])).toEqual({ value });
	});
});

it.each([0, 1, 500, 960, 980, 999, 1_000, 5_000_000])(
	'quotes what was said by its beginning, without the secret after %i characters',
	(before) => {
		const said = `${'x'.repeat(before)}${secret} and more`;
		const failure: Failure = { kind: 'other', stage: 'call', msg: said, requestId: said };
		const { msg = '', requestId = '' } = redactFailure(failure, secrets);
		for (const quoted of [msg, requestId]) {
			expect(quoted.length).toBeLessThan(1_010);
			expect(quoted).not.toContain(secret.slice(0, 4));
		}
	},
);

it('leaves no part of a secret where a page is cut', () => {
	for (let before = 3_960; before < 4_000; before++) {
		const opening = '<body class="';
		const body = `${opening}${'x'.repeat(before - opening.length - 3)}"> ${secret}</body>`;
		const answer = readAnswer({ statusCode: 502, headers: {}, body }, 'call');
		const { failure } = answer as { failure: Failure };
		const { message } = explain(redactFailure(failure, secrets), {
			key: 'user.get',
			title: 'User: Get',
		});
		expect(message).not.toContain(secret.slice(0, 6));
	}
});

it('leaves no part of a secret where a quotation is cut', () => {
	for (let before = 80; before < 130; before++) {
		const body = `${'x'.repeat(before)} ${secret}`;
		const answer = readAnswer({ statusCode: 502, headers: {}, body }, 'call');
		const { failure } = answer as { failure: Failure };
		const { message } = explain(redactFailure(failure, secrets), {
			key: 'user.get',
			title: 'User: Get',
		});
		expect(message).not.toContain(secret.slice(0, 6));
	}
});

describe('an answer of success', () => {
	const said = `${secret} of yours`;

	it('loses the secrets in what it refuses, but nothing of the data beside it', () => {
		const data = { success: [{ notes: said }], failure: [{ error_msg: said }] };
		expect(redactRejections({ ok: true, data }, secrets)).toEqual({
			ok: true,
			data: { success: [{ notes: said }], failure: [{ error_msg: '*** of yours' }] },
		});
	});

	it.each([null, 'text', [said], { notes: said }])('stays as it is where it is %j', (data) => {
		const answer = { ok: true, data } as const;
		expect(redactRejections(answer, secrets)).toBe(answer);
	});
});

describe("the node's own words", () => {
	const failure = {
		kind: 'unavailable',
		stage: 'call',
		msg: 'unavailable, call, failure, requestId',
		requestId: 'call-1',
		data: { failure: [{ error_msg: 'bad failure' }], success: [], identities: [] },
	} as const;

	it.each(['unavailable', 'requestId', 'failure', 'success', 'identities', 'error_msg', 'call'])(
		'stay where the secret is "%s"',
		(word) => {
			const clean = redactFailure(failure as unknown as Failure, [word]);
			expect(clean).toMatchObject({ kind: 'unavailable', stage: 'call' });
			expect(Object.keys(clean)).toEqual(Object.keys(failure));
			expect(Object.keys(clean.data as object)).toEqual(['failure', 'success', 'identities']);
			const [entry] = (clean.data as { failure: object[] }).failure;
			expect(Object.keys(entry!)).toEqual(['error_msg']);
		},
	);

	it.each([
		['abcde', false],
		['abcdef', true],
	])('a secret "%s" is long enough to be searched for: %s', (word, isSearched) => {
		const clean = redactFailure({ kind: 'other', stage: 'call', msg: `x ${word} y` }, [word]);
		expect(clean.msg === 'x *** y').toBe(isSearched);
	});

	it.each([
		['omni_user_uuid', 'user_uuid'],
		['lead_uuid', 'lead_uuid'],
		['company_name', 'company'],
		['company_id', 'company'],
		['registration_id', 'registration'],
		['tag_name', 'tag_name'],
	])('keep the key "%s" of a rejected element where the secret is "%s"', (key, word) => {
		const data = { failure: [{ [key]: 'x', error_msg: 'no' }] };
		expect(redactRejections({ ok: true, data }, [word])).toEqual({ ok: true, data });
	});

	it('are the keys of nothing else: those of a server are searched', () => {
		expect(redact({ 'my-secret=': 1 }, ['my-secret'])).toEqual({ '***=': 1 });
	});
});
