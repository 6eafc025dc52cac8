import { conceal, quotable } from '../../../nodes/Jing/transport/conceal';
import { readAnswer } from '../../../nodes/Jing/transport/envelope';
import { explain } from '../../../nodes/Jing/transport/errors';
import type { Failure } from '../../../nodes/Jing/transport/failure';
import { secretsOf } from '../../../nodes/Jing/transport/tokens';
import { accountWithTokens, secret } from '../support/account';

const secrets = secretsOf(accountWithTokens());

it.each([secret, 'old-access-token', 'old-refresh-token'])(
	'takes every %s out of what a server said',
	(word) => {
		const said = `Bad: ${word}, again ${word}!`;
		const failure = conceal({ kind: 'other', stage: 'call', msg: said, detail: said }, secrets);
		expect(JSON.stringify(failure)).not.toContain(word);
		expect(failure.msg).toMatch(/^Bad: .*again .*!$/);
	},
);

it('leaves everything else as it is', () => {
	const failure = { kind: 'rateLimit', stage: 'call', code: 20002, msg: '限流' } as const;
	expect(conceal(failure, secrets)).toEqual(failure);
});

it('takes nothing out for a token that is not there', () => {
	const failure = { kind: 'other', stage: 'token', msg: 'As it was' } as const;
	expect(conceal(failure, secretsOf(accountWithTokens({ accessToken: '' }))).msg).toBe('As it was');
});

it('leaves no part of a secret where a quotation is cut', () => {
	for (let before = 80; before < 130; before++) {
		const body = `${'x'.repeat(before)} ${secret}`;
		const answer = readAnswer({ statusCode: 502, headers: {}, body }, 'call');
		const { failure } = answer as { failure: Failure };
		const { message } = explain(quotable(failure, secrets), {
			key: 'user.get',
			title: 'User: Get',
		});
		expect(message).not.toContain(secret.slice(0, 6));
	}
});
