import { about, explained } from './support/explained';

describe('a field that JING mentions', () => {
	const labels = new Map([
		['sign_name', 'Signature'],
		['mobile', 'Mobile Number'],
		['content', 'Content'],
	]);

	it.each<[string, string]>([
		['缺少必选参数: sign_name', 'Signature (sign_name)'],
		['缺少必选参数:content', 'Content (content)'],
		['Missing Required Parameters: content', 'Content (content)'],
		['参数sign_name和mobile不能为空', 'Signature (sign_name), Mobile Number (mobile)'],
	])('comes with its label where JING says "%s"', (msg, named) => {
		const { message, description } = explained(
			{ kind: 'missingParameter', code: 40001, msg },
			{ labels },
		);
		expect(message).toBe(
			`Lead: Create: a required field is missing: ${named}. JING said: "${msg}" (code 40001)`,
		);
		expect(description).toBe('Fill in the field named above, then run it again.');
	});

	it('has the name that an override sends it under', () => {
		const endpoint = { ...about.endpoint!, rename: { sign_name: 'sign' } };
		const failure = { kind: 'invalidParameter', msg: '参数无效: sign' } as const;
		expect(explained(failure, { labels, endpoint }).message).toContain('Signature (sign)');
	});

	it.each([
		['Invalid content-type'],
		['The mobile network is down'],
		['缺少必选参数: sign_name_2'],
		['缺少必选参数'],
		[undefined],
	])('is none in "%s"', (msg) => {
		const { message } = explained({ kind: 'missingParameter', code: 40001, msg }, { labels });
		expect(message).not.toMatch(/Signature|Mobile|Content \(/);
		expect(message).toContain('a required field is missing');
	});

	it('is not named where JING rejects for another reason', () => {
		const failure = { kind: 'businessRefusal', msg: '签名 sign_name 未审核' } as const;
		expect(explained(failure, { labels }).message).not.toContain('Signature');
	});
});
