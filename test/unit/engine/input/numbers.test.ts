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
