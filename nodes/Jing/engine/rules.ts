import type { Effect, Field, Operation } from './definition';

/** What follows from a record alone. */

const repeatable: readonly string[] = ['read', 'update', 'delete'] satisfies Effect[];

/**
 * Whether JING may get a call again although it may have processed it. An effect of no known name,
 * which an expression can give, is treated as a send.
 */
export const isRepeatable = ({
	effect,
	reachesPeople,
}: Pick<Operation, 'reachesPeople'> & { effect: string }) =>
	!reachesPeople && repeatable.includes(effect);

/** Reads and batches run in parallel. Sends and single writes run one at a time, in input order. */
export const isParallel = ({ effect, batch }: Operation) =>
	effect === 'read' || batch !== undefined;

const flat = (groups: string[][] | undefined) => (groups ?? []).flat();

/**
 * Whether a field stands alone. The others are in Additional Fields. Maps stand alone as well: they
 * are the main content, and n8n's resource mapper can't be put into a collection.
 */
export function standsAlone(operation: Operation, { name, required, wire }: Field): boolean {
	const alternatives = [...flat(operation.oneOf), ...flat(operation.anyOf)];
	return (
		required === true || wire === 'map' || wire === 'wrappedMap' || alternatives.includes(name)
	);
}
