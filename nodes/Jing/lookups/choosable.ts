import { type Choice, toChoice } from './choices';
import { refuse } from './errors';
import type { Row } from './row';
import type { Source } from './source';

/**
 * The rows that can be chosen, each ID once.
 * @throws a sentence where rows came, and none of them has an ID
 */
export function choosable(source: Source, rows: Row[]): Array<{ row: Row; choice: Choice }> {
	const { context, about, lookup } = source;
	const found = new Map<string, { row: Row; choice: Choice }>();
	for (const row of rows) {
		const choice = toChoice(row, lookup, source);
		if (choice && !found.has(choice.value)) found.set(choice.value, { row, choice });
	}
	if (rows.length > 0 && found.size === 0) {
		throw refuse(
			context,
			`${about.title}: none of the rows in JING's response has ${lookup.value}`,
		);
	}
	return [...found.values()];
}
