import type { ILoadOptionsFunctions, INodePropertyOptions } from 'n8n-workflow';
import type { Catalog } from '../engine/catalog';
import type { Lookup } from '../engine/definition';
import { isObject } from '../transport/json';
import { limits } from '../transport/limits';
import { toldApart } from './choices';
import { choosable } from './choosable';
import { readAll } from './readRows';
import { openSource } from './source';

/**
 * The choices of a multiple choice: all at once, as n8n asks for no pages there. Why there are none
 * stands in their place: of what is thrown n8n shows "[object Object]" and no more.
 */
export async function loadOptions(
	context: ILoadOptionsFunctions,
	catalog: Catalog,
	lookup: Lookup,
): Promise<INodePropertyOptions[]> {
	try {
		return await readOptions(context, catalog, lookup);
	} catch (error) {
		const { message, description } = isObject(error) ? error : { message: error };
		return [{ name: String(message), value: '', description: String(description ?? '') }];
	}
}

async function readOptions(
	context: ILoadOptionsFunctions,
	catalog: Catalog,
	lookup: Lookup,
): Promise<INodePropertyOptions[]> {
	const source = await openSource(context, catalog, lookup);
	const rows = await readAll(source, limits.choices + 1);
	const shown = rows.slice(0, limits.choices);
	const choices = choosable(source, shown).map(({ choice }) => choice);
	const isCut = rows.length > shown.length;
	return [...toldApart(choices), ...(isCut ? [rest()] : [])];
}

/** Made when it is needed: the first number that is formatted costs n8n 25 ms. */
const rest = (): INodePropertyOptions => ({
	name: `Only the First ${limits.choices.toLocaleString('en')} Are Listed. Give Others by an Expression.`,
	value: '',
});
