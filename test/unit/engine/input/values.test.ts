import { DateTime } from 'luxon';
import type { Field } from '../../../../nodes/Jing/engine/definition';
import { Problem } from '../../../../nodes/Jing/engine/problem';
import { isShown, readOptional, readTopLevel } from '../../../../nodes/Jing/engine/input/values';
import {
	boolean,
	commaText,
	context,
	json,
	list,
	map,
	number,
	options,
	row,
	several,
	text,
	time,
} from '../../support/controls';
import { fieldOf, rowsOf } from '../../support/records';

const date = DateTime.fromISO('2024-06-01T09:00:00', { zone: 'Asia/Shanghai' });

it.each<[string, Field, unknown, unknown]>([
	['text', text, 'x', 'x'],
	['text with blanks', text, ' x ', ' x '],
	['a number in a text control', text, 13800138000, '13800138000'],
	['0 in a text control', text, 0, '0'],
	['false in a text control', text, false, 'false'],
	['a whole number beyond 2^53', text, 9007199254740993n, '9007199254740993'],
	['an option', options, 'x', 'x'],
	['a number given for an option', options, 1, '1'],
	['a number', number, 1.5, 1.5],
	['0', number, 0, 0],
	['a number as text', number, ' 7 ', 7],
	['true', boolean, true, true],
	['false', boolean, false, false],
	['true as text', boolean, 'true', true],
	['false as text', boolean, 'false', false],
	['a time', time, '2024-06-01T09:00:00', '2024-06-01 15:00:00'],
	['a luxon time', time, date, '2024-06-01 09:00:00'],
	['several options', several, ['a', 'b'], ['a', 'b']],
	['several options as text', several, 'a,b', ['a', 'b']],
	['an object as JSON', json, '{"a": [1]}', { a: [1] }],
	['an object for JSON', json, { a: 1 }, { a: 1 }],
	['a list', list, 'a, b ,c', ['a', 'b', 'c']],
	['a list with Chinese commas', list, '甲，乙， 丙', ['甲', '乙', '丙']],
	['a list with line breaks', list, 'a\nb\r\nc', ['a', 'b', 'c']],
	['a list with gaps', list, ',a,, b,', ['a', 'b']],
	['a list given by an expression', list, ['a', 1, ' b '], ['a', '1', 'b']],
	['one number as a list', list, 42, ['42']],
	['a list as one text', commaText, ['a', 2], 'a,2'],
	['a text with Chinese commas as one text', commaText, '甲，乙', '甲,乙'],
])('sends %s', (_what, field, raw, sent) => {
	expect(readTopLevel(field, raw, context)).toEqual(sent);
	expect(readOptional(field, raw, context)).toEqual(sent);
});

it.each<[string, Field, unknown]>([
	['an object in a text control', text, { a: 1 }],
	['a list in a text control', text, ['a']],
	['an object for an option', options, { a: 1 }],
	['text for a number', number, 'many'],
	['blanks for a number', number, '  '],
	['NaN', number, NaN],
	['Infinity', number, 'Infinity'],
	['true for a number', number, true],
	['text for true or false', boolean, 'maybe'],
	['2 for true', boolean, 2],
	['nonsense for a time', time, 'tomorrow'],
	['true for a time', time, true],
	['broken JSON', json, '{"a": '],
	['an object for a list', list, { a: 1 }],
	['a list in a list', list, [['a']]],
	['an object in a list', commaText, ['a', {}]],
	['text for rows', rowsOf('a', [text]), row(['x' as never])],
])('rejects %s, naming label, value and advice', (_what, field, raw) => {
	const problem = readTopLevel(field, raw, context);
	expect(problem).toBeInstanceOf(Problem);
	expect(problem).toMatchObject({
		field: field.displayName,
		message: expect.stringMatching(/\bmust be .*\bbut is /) as string,
		advice: expect.stringMatching(/\w/) as string,
	});
});

const empties: unknown[][] = [[undefined], [null], [''], [[]], [{}]];

it.each(empties)('takes %j for not set where the control is always there', (raw) => {
	for (const field of [text, options, number, boolean, time, json, several, list, map]) {
		expect(readTopLevel(field, raw, context)).toBeUndefined();
	}
});

it.each(empties)('rejects %j where the control must be filled in', (raw) => {
	for (const field of [text, options, number, boolean, time, json, several, list, map]) {
		const problem = readTopLevel({ ...field, required: true }, raw, context);
		expect(problem).toMatchObject({ field: field.displayName, message: 'is empty' });
	}
});

it.each([' ', '\t', ' \n ', '\u3000'])(
	'takes the blank text %j for empty where it is required',
	(raw) => {
		for (const field of [text, options]) {
			const problem = readTopLevel({ ...field, required: true }, raw, context);
			expect(problem).toMatchObject({ field: field.displayName, message: 'is empty' });
		}
		expect(readTopLevel(text, raw, context)).toBe(raw);
		expect(readOptional(text, raw, context)).toBe(raw);
	},
);

it('takes a blank identity of a row for empty', () => {
	const rows = rowsOf('people', [fieldOf('value', { required: true })]);
	expect(
		readTopLevel(rows, row([{ value: '13800138000' }, { value: '  ' }]), context),
	).toMatchObject({
		field: 'Label of people: Label of value',
		message: 'is empty',
	});
});

it.each([
	[number, 0],
	[boolean, false],
])('takes what is false but there for filled in', (field, raw) => {
	expect(readTopLevel({ ...field, required: true }, raw, context)).toBe(raw);
});

it.each<[string, Field, unknown, unknown]>([
	['empty text', text, '', ''],
	['0', number, 0, 0],
	['false', boolean, false, false],
	['an empty list', list, '', []],
	['no option', several, [], []],
	['an empty text of a list', commaText, '', ''],
])('sends %s where the user added the control', (_what, field, raw, sent) => {
	expect(readOptional(field, raw, context)).toEqual(sent);
});

it.each<[string, Field, unknown]>([
	['text', text, undefined],
	['null', text, null],
	['number', number, ''],
	['boolean', boolean, ''],
	['time', time, ''],
	['JSON', json, ''],
	['option', options, ''],
	['rows', rowsOf('b', [text]), {}],
])('does not send an added %s that has no empty form', (_what, field, raw) => {
	expect(readOptional(field, raw, context)).toBeUndefined();
});

describe('rows', () => {
	const name = fieldOf('name', { required: true });
	const amount = fieldOf('amount', { type: 'number', default: 0 });
	const day = fieldOf('day', { type: 'dateTime', showWhen: { name: ['later'] } });
	const many = rowsOf('people', [name, amount, day]);
	const one = rowsOf('person', [name, amount, day], { typeOptions: {} });

	it('are sent as a list of entries with each control read by its type', () => {
		const raw = row([{ name: 5, amount: '7' }, { name: 'b' }]);
		expect(readTopLevel(many, raw, context)).toEqual([{ name: '5', amount: 7 }, { name: 'b' }]);
	});

	it('are sent as one entry where there can be but one', () => {
		expect(readTopLevel(one, row({ name: 'a', amount: 0 }), context)).toEqual({
			name: 'a',
			amount: 0,
		});
	});

	it('leave out what is empty and what is no control of theirs', () => {
		const raw = row([{ name: 'a', amount: '', other: 'x' }]);
		expect(readTopLevel(many, raw, context)).toEqual([{ name: 'a' }]);
	});

	it('read a control that shows only beside a value, beside that value only', () => {
		const raw = row([
			{ name: 'later', day: '2024-06-01T00:00:00' },
			{ name: 'now', day: 'nonsense' },
		]);
		expect(readTopLevel(many, raw, context)).toEqual([
			{ name: 'later', day: '2024-06-01 06:00:00' },
			{ name: 'now' },
		]);
	});

	it.each([
		[{ name: '' }, 'is empty'],
		[{ name: 'a', amount: 'x' }, 'must be a number, but is "x"'],
	])('with %j name the label of the rows and of the control', (entry, message) => {
		const problem = readTopLevel(many, row([{ name: 'fine' }, entry]), context) as Problem;
		expect(problem.field).toMatch(/^Label of people: Label of (name|amount)$/);
		expect(problem.message).toBe(message);
	});
});

it.each([
	[{ kind: 'a' }, true],
	[{ kind: 'b' }, true],
	[{ kind: 'c' }, false],
	[{}, false],
])('shows a field beside %j: %s', (beside, isVisible) => {
	expect(isShown(fieldOf('x', { showWhen: { kind: ['a', 'b'] } }), beside)).toBe(isVisible);
});

it('shows a field only where all that it depends on fits', () => {
	const field = fieldOf('x', { showWhen: { kind: ['a'], other: ['true'] } });
	expect(isShown(field, { kind: 'a', other: true })).toBe(true);
	expect(isShown(field, { kind: 'a', other: false })).toBe(false);
});
