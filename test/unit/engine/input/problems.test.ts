import type { Problem } from '../../../../nodes/Jing/engine/problem';
import { readTopLevel } from '../../../../nodes/Jing/engine/input/values';
import { context, number } from '../../support/controls';

it('quotes no more than the beginning of a long wrong value', () => {
	const problem = readTopLevel(number, 'x'.repeat(100_000), context) as Problem;
	expect(problem.message.length).toBeLessThan(200);
});
