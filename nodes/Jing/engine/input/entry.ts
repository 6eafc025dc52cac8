import type { Operation } from '../definition';
import type { Problem } from '../problem';
import { asksForItems, choicesOf } from '../rules';
import { wordsIn } from './choices';
import type { Parameters } from './input';
import type { SharedContext } from './shared';
import { readParts } from './values';

/**
 * The entry that an item is in a call which it shares with others.
 * @returns undefined where the item makes a call of its own
 */
export function readEntry(
	operation: Operation,
	parameters: Parameters,
	context: SharedContext,
): Record<string, unknown> | Problem | undefined {
	const { fromItems } = operation;
	const choice = choicesOf(operation).find((each) => asksForItems(operation, each));
	if (!fromItems || !choice) return undefined;
	const isChosen = wordsIn(parameters[choice.name]).includes(fromItems.name);
	return isChosen ? readParts(fromItems.fields, parameters, context) : undefined;
}
