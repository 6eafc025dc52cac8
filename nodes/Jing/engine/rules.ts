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

/** Gives one record, which may not exist. */
export const isOneRecord = ({ value, effect, batch }: Operation) =>
	value === 'get' && effect === 'read' && batch === undefined;

/** Value of a choice that sends none of its fields. */
export const noneChosen = 'none';

/** Every choice of an operation. */
export const choicesOf = ({ oneOf = [], anyOf = [], atMostOneOf = [] }: Operation): Choice[] => [
	...oneOf,
	...anyOf,
	...atMostOneOf,
];

/** The choice that a field is an alternative of. */
export const choiceOf = (operation: Operation, { name }: Field) =>
	choicesOf(operation).find(({ fields }) => fields.includes(name));

/** Whether a choice can ask for an entry of each input item. */
export const asksForItems = ({ fromItems }: Operation, { fields }: Choice): boolean =>
	fromItems !== undefined && fields.includes(fromItems.name);

/**
 * Whether a field stands alone. The others are in Additional Fields. Maps stand alone as well: they
 * are the main content, and n8n's resource mapper can't be put into a collection. A map that joins
 * another is the exception.
 */
export const standsAlone = (operation: Operation, field: Field): boolean =>
	field.required === true ||
	field.upFront === true ||
	field.type === 'resourceMapper' ||
	(field.wire === 'map' && field.joins === undefined) ||
	field.wire === 'wrappedMap' ||
	choiceOf(operation, field) !== undefined;

/**
 * Whether a call means more without one of its optional fields: a list without its filter is every
 * row. A field's own `narrows` says otherwise, or says it of a field of another call.
 */
export const meansMoreWithout = ({ effect }: Operation) =>
	effect === 'read' || effect === 'delete' || effect === 'send';

export const narrows = (operation: Operation, field: Field): boolean =>
	field.narrows ?? meansMoreWithout(operation);

/** A read whose optional fields narrow what comes back. */
export const hasFilters = (operation: Operation): boolean =>
	operation.effect === 'read' &&
	operation.output !== undefined &&
	operation.batch === undefined &&
	[...(operation.body ?? []), ...(operation.query ?? [])].some(
		(field) => !field.required && narrows(operation, field),
	);
