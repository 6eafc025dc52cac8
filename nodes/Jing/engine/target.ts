import type { IExecuteFunctions } from 'n8n-workflow';
import type { About } from '../transport/explain';
import type { Catalog, Operation } from './definition';
import { Problem } from './problem';
import { isRepeatable } from './rules';

/** What an operation is called in the node's menus, "User: Create Many". */
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

/** @returns the record of a key, and what errors say of it */
function targetOf(catalog: Catalog, key: string): Target | undefined {
	const operation = catalog.operations.get(key)?.operation;
	if (!operation) return undefined;
	const about: About = {
		key,
		title: titleOf(catalog, key) ?? key,
		endpoint: operation,
		pathFrom: pathFrom(operation),
		repeatable: isRepeatable(operation),
		checkWith: operation.checkWith && titleOf(catalog, operation.checkWith),
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
