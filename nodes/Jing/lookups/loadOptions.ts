import type { ILoadOptionsFunctions, INodePropertyOptions } from 'n8n-workflow';
import type { Catalog } from '../engine/catalog';
import type { Lookup } from '../engine/definition';
import { limits } from '../transport/limits';
import { toChoice, toldApart } from './choices';
import { readAll } from './readRows';
import { openSource } from './source';

/** The choices of a multiple choice: all at once, as n8n asks for no pages there. */
export async function loadOptions(
	context: ILoadOptionsFunctions,
	catalog: Catalog,
	lookup: Lookup,
): Promise<INodePropertyOptions[]> {
	const source = await openSource(context, catalog, lookup);
	const rows = await readAll(source, limits.choices + 1);
	const shown = rows.slice(0, limits.choices);
	const choices = shown.flatMap((row) => toChoice(row, lookup, source) ?? []);
	const isCut = rows.length > shown.length;
	return [...toldApart(choices), ...(isCut ? [rest()] : [])];
}

/** Made when it is needed: the first number that is formatted costs n8n 25 ms. */
const rest = (): INodePropertyOptions => ({
	name: `Only the First ${limits.choices.toLocaleString('en')} Are Listed. Give Others by an Expression.`,
	value: '',
});
