import type { ILoadOptionsFunctions, INodeType } from 'n8n-workflow';
import type { Catalog } from '../engine/catalog';
import type { Lookup } from '../engine/definition';
import { loadOptions } from './loadOptions';
import { mapColumns } from './mapper';
import { search } from './search';

type Methods = Required<
	Pick<NonNullable<INodeType['methods']>, 'listSearch' | 'loadOptions' | 'resourceMapping'>
>;

interface Lookups {
	lookups: Lookup[];
	/** Those that a resource mapper has a column for each of. */
	columnLookups: Lookup[];
}

/** n8n tells a method neither the field nor the record that it is for: each look-up has a name. */
export function lookupMethods(catalog: Catalog, { lookups, columnLookups }: Lookups): Methods {
	const methods: Methods = { listSearch: {}, loadOptions: {}, resourceMapping: {} };
	for (const lookup of lookups) {
		methods.listSearch[lookup.method] = async function (
			this: ILoadOptionsFunctions,
			filter?: string,
			paginationToken?: string,
		) {
			return await search(this, catalog, lookup, filter, paginationToken);
		};
		methods.loadOptions[lookup.method] = async function (this: ILoadOptionsFunctions) {
			return await loadOptions(this, catalog, lookup);
		};
	}
	for (const lookup of columnLookups) {
		methods.resourceMapping[lookup.method] = async function (this: ILoadOptionsFunctions) {
			return await mapColumns(this, catalog, lookup);
		};
	}
	return methods;
}
