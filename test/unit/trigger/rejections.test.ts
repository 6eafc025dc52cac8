import { countRejected } from '../../../nodes/Jing/trigger/rejections';

let now = 1_700_000_000_000;
beforeEach(() => void jest.spyOn(Date, 'now').mockImplementation(() => now));
afterEach(() => jest.restoreAllMocks());

it('says at once what is rejected, then once a minute how much, with the next one', () => {
	expect(countRejected('t', 'wrong secret')).toBe('1 webhook was rejected: wrong secret (1)');
	for (let time = 0; time < 5; time++) expect(countRejected('t', 'wrong secret')).toBeUndefined();
	now += 59_999;
	expect(countRejected('t', 'not allowed')).toBeUndefined();
	now += 1;
	expect(countRejected('t', 'not allowed')).toBe(
		'7 webhooks were rejected: wrong secret (5), not allowed (2)',
	);
	now += 60_000;
	expect(countRejected('t', 'not allowed')).toBe('1 webhook was rejected: not allowed (1)');
});

it('counts each trigger on its own', () => {
	expect(countRejected('one', 'x')).toBeDefined();
	expect(countRejected('one', 'x')).toBeUndefined();
	expect(countRejected('other', 'x')).toBe('1 webhook was rejected: x (1)');
});
