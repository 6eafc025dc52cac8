import type { Choice, Effect, Field, Operation } from './definition';

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

/** Every choice of an operation. */
export const choicesOf = ({ oneOf = [], anyOf = [], atMostOneOf = [] }: Operation): Choice[] => [
	...oneOf,
	...anyOf,
	...atMostOneOf,
];

/** The choice that a field is an alternative of. */
export const choiceOf = (operation: Operation, { name }: Field) =>
	choicesOf(operation).find(({ fields }) => fields.includes(name));

/**
 * Whether a field stands alone. The others are in Additional Fields. Maps stand alone as well: they
 * are the main content, and n8n's resource mapper can't be put into a collection.
 */
export const standsAlone = (operation: Operation, field: Field): boolean =>
	field.required === true ||
	field.upFront === true ||
	field.wire === 'map' ||
	field.wire === 'wrappedMap' ||
	choiceOf(operation, field) !== undefined;

const widening: readonly Effect[] = ['read', 'delete', 'send'];

/**
 * Whether the call means more without the field: a list without its filter is every row. For reads,
 * removals and sends that holds for each optional field whose record does not say otherwise.
 */
export const narrows = ({ effect }: Operation, field: Field): boolean =>
	field.narrows ?? widening.includes(effect);
