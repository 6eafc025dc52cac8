import { days, number as readNumber } from '../../../../nodes/Jing/engine/input/numbers';
import { toBoolean } from '../../../../nodes/Jing/transport/flags';
import { Problem } from '../../../../nodes/Jing/engine/problem';
import { readTopLevel } from '../../../../nodes/Jing/engine/input/values';
import { context, number } from '../../support/controls';

it.each([
	[0, 'must be 1 or more'],
	[1, undefined],
	[9, undefined],
	[9.5, 'must be 9 or less'],
])('keeps a number between the bounds of its control: %d', (raw, message) => {
	const bound = { ...number, typeOptions: { minValue: 1, maxValue: 9 } };
	const read = readTopLevel(bound, raw, context);
	expect(read instanceof Problem ? read.message.split(',')[0] : undefined).toBe(message);
});

it.each(['0x10', '1e3', '1,000', '１２', '1 2', '--1', '.', '', true, null, NaN, 2 ** 53])(
	'rejects %p as a number',
	(raw) => {
		expect(readNumber(raw, number, context)).toBeInstanceOf(Problem);
	},
);

it.each<[unknown, number]>([
	['.5', 0.5],
	['+7', 7],
	['7.', 7],
	['\u200B7\u00A0', 7],
	[7n, 7],
])('reads %p as the number %d', (raw, value) => {
	expect(readNumber(raw, number, context)).toBe(value);
});

it.each<[unknown, number]>([
	[7, 604_800],
	['0.5', 43_200],
	[0.1, 8_640],
	[1.1, 95_040],
])('reads %p days as %d seconds', (raw, seconds) => {
	expect(days(raw, number, context)).toBe(seconds);
});

it.each(['soon', '', 31])('rejects %p as days', (raw) => {
	const bound = { ...number, typeOptions: { maxValue: 30 } };
	expect(days(raw, bound, context)).toBeInstanceOf(Problem);
});

it.each<[unknown, boolean | undefined]>([
	[' YES ', true],
	['No', false],
	[1, true],
	['0', false],
	['on', undefined],
	['constructor', undefined],
	[['true'], undefined],
	[null, undefined],
])('reads %j as true or false: %s', (raw, value) => {
	expect(toBoolean(raw)).toBe(value);
});
