import type { Operation } from '../../../nodes/Jing/engine/definition';
import { hasFilters, isRepeatable, standsAlone } from '../../../nodes/Jing/engine/rules';
import { choiceOf, fieldOf, mapOf, operationOf } from '../support/records';

it.each(['constructor', 'READ', '', 'post'])('does not repeat the unknown effect %j', (effect) => {
	expect(isRepeatable({ effect })).toBe(false);
});

it.each<[string, Partial<Operation>, boolean]>([
	['a list', { effect: 'read', output: 'list', body: [fieldOf('a')] }, true],
	['a query', { effect: 'read', output: 'list', query: [fieldOf('a')] }, true],
	[
		'only required',
		{ effect: 'read', output: 'list', body: [fieldOf('a', { required: true })] },
		false,
	],
	['one record', { effect: 'read', body: [fieldOf('a')] }, false],
	['a removal', { effect: 'delete', output: 'list', body: [fieldOf('a')] }, false],
])('%s has filters: %s', (_what, operation, expected) => {
	expect(hasFilters(operationOf(operation))).toBe(expected);
});

it('keeps alternatives and maps out of Additional Fields, also where they are optional', () => {
	const operation = operationOf({ atMostOneOf: [choiceOf('a')] });
	const alone = [fieldOf('a'), fieldOf('b'), mapOf('c')].map((field) =>
		standsAlone(operation, field),
	);
	expect(alone).toEqual([true, false, true]);
});
