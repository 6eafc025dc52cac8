import type { IExecuteFunctions } from 'n8n-workflow';
import type { About } from '../transport/explain';
import type { OptionName } from '../transport/messages';
import type { Catalog } from './catalog';
import type { Field, Operation } from './definition';
import { Problem } from './problem';
import { isParallel, isRepeatable } from './rules';

/** What an operation is called in the node's menus, "User: Create or Update Many". */
function titleOf({ operations }: Catalog, key: string): string | undefined {
	const found = operations.get(key);
	return found && `${found.section.name}: ${found.operation.name}`;
}

export interface Target {
	operation: Operation;
	about: About;
}

function pathFrom({ customCall, docs }: Operation): About['pathFrom'] {
	if (customCall) return 'node';
	return docs.wire === 'documented' ? 'documentation' : 'assumption';
}

/** What a call did, by the first word of its operation's name; others just happened. */
const happenings: Record<string, string> = {
	Send: 'it was sent',
	Create: 'it was created',
	Update: 'it was changed',
	Delete: 'it was removed',
	Remove: 'it was removed',
};

function happeningOf({ name, customCall }: Operation): string {
	const verb = name.split(' ')[0] ?? '';
	return (customCall ? undefined : happenings[verb]) ?? 'it happened';
}

const optionsOf = (operation: Operation): OptionName[] => [
	...(isParallel(operation) ? (['concurrency'] as const) : []),
	...(operation.batch ? (['batchSize'] as const) : []),
];

/** Labels of the fields, and of the parts of their rows, by their names. */
const labelsOf = (fields: Field[]): Array<[string, string]> =>
	fields.flatMap(({ name, displayName, options = [] }) => [
		...labelsOf(
			options.flatMap((option) => ('values' in option ? (option.values as Field[]) : [])),
		),
		[name, displayName] as [string, string],
	]);

/** @returns the record of a key, and what errors say of it */
export function targetOf(catalog: Catalog, key: string): Target | undefined {
	const operation = catalog.operations.get(key)?.operation;
	if (!operation) return undefined;
	const about: About = {
		key,
		title: titleOf(catalog, key) ?? key,
		endpoint: operation,
		pathFrom: pathFrom(operation),
		repeatable: isRepeatable(operation),
		checkWith: operation.checkWith && titleOf(catalog, operation.checkWith),
		happening: happeningOf(operation),
		options: optionsOf(operation),
		labels: new Map(labelsOf([...(operation.body ?? []), ...(operation.query ?? [])])),
	};
	return { operation, about };
}

/** @returns what is wrong for a resource or operation that the tables lack */
export function findTarget(context: IExecuteFunctions, catalog: Catalog): Target | Problem {
	const resource = String(context.getNodeParameter('resource', 0, ''));
	const operation = String(context.getNodeParameter('operation', 0, ''));
	const target = targetOf(catalog, `${resource}.${operation}`);
	if (target) return target;
	return new Problem(
		'Operation',
		`is not known: there is no operation "${operation}" of the resource "${resource}"`,
		'Choose Resource and Operation from their lists.',
	);
}
