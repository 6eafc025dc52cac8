import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { splitList } from '../../../nodes/Jing/transport/lists';
import { toJingTime } from '../../../nodes/Jing/transport/times';
import { root } from '../support/markdown';

const page = readFileSync(join(root, 'docs/data.md'), 'utf8');

const section = (title: string) => page.split(/^## /m).find((part) => part.startsWith(title)) ?? '';

/** Rows of the table of dates: each value in backticks with what the page says of it. */
const dates = [...section('Dates and times').matchAll(/^\| (.+?) \| (.+?) \|$/gm)].flatMap(
	([, values = '', how = '']) =>
		[...values.matchAll(/`([^`]+)`/g)].map(([, value = '']) => ({ value, how })),
);

const said = (word: string) =>
	dates
		.filter(({ value, how }) => how.includes(word) && /\d/.test(value))
		.map(({ value }) => value);

const readIn = (zone: string) => (value: string) => toJingTime(value, zone);

describe('docs/data.md, dates', () => {
	const inNewYork = readIn('America/New_York');
	const inShanghai = readIn('Asia/Shanghai');

	it('has values of every kind', () => {
		const kinds = ['as the moment', "workflow's time zone", 'China time', 'Unix', 'rejected'];
		expect(kinds.map((kind) => said(kind).length)).toEqual([2, 7, 1, 2, 2]);
	});

	it.each(said("workflow's time zone"))('%s is read in the time zone of the workflow', (value) => {
		expect(inShanghai(value)).toMatch(/^2026-06-01 0[09]:00:00$/);
		expect(inNewYork(value)).toMatch(/^2026-06-01 (12|21):00:00$/);
	});

	it.each([...said('as the moment'), ...said('China time'), ...said('Unix')])(
		'%s is read whatever the time zone of the workflow',
		(value) => {
			expect(inNewYork(value)).toMatch(/^2026-06-01 (09|17):00:00$/);
			expect(inNewYork(value)).toBe(inShanghai(value));
		},
	);

	it.each(said('rejected'))('%s is rejected', (value) => {
		expect(inShanghai(value)).toBeUndefined();
	});
});

it('docs/data.md: a value with a separator in it stays whole in a JSON list', () => {
	const [, list = ''] = /`(\[[^`]+\])`/.exec(section('Lists')) ?? [];
	expect(splitList(list)).toEqual(['Beijing, Booth 4', 'VIP']);
});
