import type { ILoadOptionsFunctions } from 'n8n-workflow';
import type { Catalog } from '../engine/catalog';
import type { Lookup, Operation } from '../engine/definition';
import { targetOf } from '../engine/target';
import type { About } from '../transport/about';
import { corrected, type Endpoint } from '../transport/endpoints';
import { openSession, type Session } from '../transport/session';
import { failWith, refuse } from './errors';
import { parameterOf } from './parameters';

/** The list call that a look-up asks, with all that it needs. */
export interface Source {
	context: ILoadOptionsFunctions;
	lookup: Lookup;
	session: Session;
	operation: Operation;
	endpoint: Endpoint;
	about: About;
	/** What narrows the call, from other controls of the panel. */
	args: Record<string, unknown>;
}

/** Seconds that a person waits for a list to open. */
const patience = 20;

/** @throws a sentence that the editor shows in place of the list */
export async function openSource(
	context: ILoadOptionsFunctions,
	catalog: Catalog,
	lookup: Lookup,
): Promise<Source> {
	const target = targetOf(catalog, lookup.operation);
	if (!target) throw refuse(context, `The node has no operation ${lookup.operation}`);
	const { operation, about } = target;
	const session = await openSession(context, catalog.overridable, patience * 1_000);
	if ('kind' in session) throw failWith(context, session, about);
	const override = session.account.overrides.get(about.key);
	const endpoint = corrected(operation, override);
	const args = argumentsOf(context, operation, lookup);
	return {
		context,
		lookup,
		session,
		operation,
		endpoint,
		about: { ...about, endpoint, ...(override?.path ? { pathFrom: 'override' } : {}) },
		args,
	};
}

const fieldsOf = ({ body = [], query = [] }: Operation) => [...body, ...query];

/** Whether the list can be searched at JING's side. */
export const isSearchable = (operation: Operation) =>
	fieldsOf(operation).some(({ name }) => name === 'keyword');

function argumentsOf(
	context: ILoadOptionsFunctions,
	operation: Operation,
	{ args = {} }: Lookup,
): Source['args'] {
	const read: Source['args'] = {};
	for (const [key, given] of Object.entries(args)) {
		const value = given.startsWith('=') ? parameterOf(context, given.slice(1)) : given;
		const field = fieldsOf(operation).find(({ name }) => name === key);
		if (value !== undefined) read[key] = field?.type === 'boolean' ? value === 'true' : value;
		else if (field?.required) throw refuse(context, `Fill in ${field.displayName} first`);
	}
	return read;
}
