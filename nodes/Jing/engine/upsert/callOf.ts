import { corrected } from '../../transport/endpoints';
import type { Catalog } from '../catalog';
import type { Run } from '../makeCall';
import { isRepeatable } from '../rules';
import { targetOf } from '../target';

/**
 * A run of another call of the tables, with what the credential says of that call. Errors name both
 * operations: "Lead: Create or Update (Lead: Get Many)".
 */
export function callOf(run: Run, catalog: Catalog, key: string): Run {
	const target = targetOf(catalog, key);
	if (!target) throw new Error(`The tables have no call ${key}`);
	const { operation } = target;
	const override = run.session.account.overrides.get(key);
	const title = `${run.about.title} (${target.about.title})`;
	return {
		...run,
		operation,
		endpoint: corrected({ ...operation, into: operation.batch?.into }, override),
		about: { ...target.about, title, ...(override?.path ? { pathFrom: 'override' } : {}) },
		settings: { ...run.settings, repeatable: isRepeatable(operation) },
		lists: { changedRows: 0, missingRows: 0, wholes: 0 },
	};
}
