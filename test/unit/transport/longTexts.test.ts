import { readAnswer } from '../../../nodes/Jing/transport/envelope';
import { errorCodes } from '../../../nodes/Jing/transport/errorCodes';
import { explain } from '../../../nodes/Jing/transport/explain';
import type { Failure } from '../../../nodes/Jing/transport/failure';
import { redactFailure } from '../../../nodes/Jing/transport/redact';
import { secret } from '../support/account';

const codes = [...new Set(errorCodes.map(({ code }) => code)), 50000];

/** What has held up patterns: one character, what a pattern begins with, words that almost fit. */
const pieces = ['1.', '<', '文件大小无效', 'File size is invalid, ', 'a ', '\\\\', '['];

const labels = new Map([['sign_name', 'Signature']]);

/** Classifies, redacts and words the failure with this text. */
function word(body: string): string {
	const answer = readAnswer({ statusCode: 200, headers: {}, body }, 'call');
	const { failure } = answer as { failure: Failure };
	const clean = redactFailure(failure, [secret]);
	return explain(clean, { key: 'user.get', title: 'User: Get', labels }).message;
}

const size = 1_000_000;
const bodyOf = (code: number, piece: string, characters: number) =>
	JSON.stringify({ code, msg: piece.repeat(characters / piece.length) });

const median = (numbers: number[]) => numbers.toSorted((a, b) => a - b)[numbers.length >> 1]!;

/** Milliseconds of CPU that each work takes, in turn and several times over. */
function costsOf(works: Array<() => unknown>): number[] {
	const spend = (work: () => unknown) => {
		const before = process.cpuUsage();
		for (let run = 0; run < 3; run += 1) work();
		return process.cpuUsage(before).user / 3_000;
	};
	const samples = Array.from({ length: 5 }, () => works.map(spend));
	return works.map((_, index) => median(samples.map((sample) => sample[index]!)));
}

/** Below this the ratio would be one of garbage collections; what grows faster takes minutes. */
const noise = 20;

it.each(codes)('1 MB of text with code %i costs about twice as much as 0.5 MB', (code) => {
	for (const piece of pieces) {
		const [half, whole] = [bodyOf(code, piece, size / 2), bodyOf(code, piece, size)] as const;
		const costs = costsOf([
			() => word(half),
			() => word(whole),
			() => JSON.parse(whole) as unknown,
		]);
		const [ofHalf, ofWhole, ofParsing] = costs as [number, number, number];
		expect(ofWhole).toBeLessThan(Math.max(2.5 * ofHalf, noise));
		expect(ofWhole - ofParsing).toBeLessThan(50);
	}
});
