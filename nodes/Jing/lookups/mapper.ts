import type { ILoadOptionsFunctions, ResourceMapperFields } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';
import type { Catalog } from '../engine/catalog';
import type { Field, Lookup, Operation } from '../engine/definition';
import { isObject } from '../transport/json';
import { limits } from '../transport/limits';
import { columnsOf } from './columns';
import { parameterOf } from './parameters';
import { readAll } from './readRows';
import { openSource } from './source';

/** The columns of a resource mapper, or a sentence on the panel that says why there are none. */
export async function mapColumns(
	context: ILoadOptionsFunctions,
	catalog: Catalog,
	lookup: Lookup,
): Promise<ResourceMapperFields> {
	try {
		const source = await openSource(context, catalog, lookup);
		const rows = await readAll(source, limits.choices);
		const isDemanded = demandsOf(operationOf(context, catalog), rowsBeside(context));
		const fields = columnsOf(rows, source, isDemanded);
		return fields.length > 0 ? { fields } : withoutFields('JING lists no fields for this record');
	} catch (error) {
		const message = error instanceof Error ? error.message : String(error);
		// Without fields n8n would drop the values that are mapped already: an error leaves them.
		if (holdsFields(context)) throw new NodeOperationError(context.getNode(), message);
		return withoutFields(message);
	}
}

const advice =
	'Retry, or enter fields by their code: Additional Fields > Other Fields. These need no list.';

const signs: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** n8n shows the notice as HTML. */
const withoutFields = (message: string): ResourceMapperFields => ({
	fields: [],
	emptyFieldsNotice: `${message.replace(/\.$/, '')}. ${advice}`.replace(
		/[&<>"]/g,
		(sign) => signs[sign]!,
	),
});

const holdsFields = (context: ILoadOptionsFunctions) =>
	Object.values<unknown>(context.getCurrentNodeParameters() ?? {}).some(
		(held) => isObject(held) && Array.isArray(held.schema) && held.schema.length > 0,
	);

const operationOf = (context: ILoadOptionsFunctions, catalog: Catalog): Operation | undefined => {
	const key = `${parameterOf(context, 'resource')}.${parameterOf(context, 'operation')}`;
	return catalog.operations.get(key)?.operation;
};

/** Field codes in rows of key and value: in Other Fields, or stored by an earlier form of Fields. */
function rowsBeside(context: ILoadOptionsFunctions): string[] {
	const all: Record<string, unknown> = context.getCurrentNodeParameters() ?? {};
	const added = isObject(all.additionalFields) ? all.additionalFields : {};
	return [...Object.values(all), ...Object.values(added)].flatMap((held) => {
		const rows = isObject(held) && Array.isArray(held.values) ? held.values.filter(isObject) : [];
		return rows.map(({ key }) => String(key));
	});
}

/**
 * Whether a field that JING requires must be mapped: where a record is made, unless the panel has it
 * elsewhere. Before its operation is known all must.
 */
function demandsOf(operation: Operation | undefined, given: string[]): (code: string) => boolean {
	const { effect = 'create', batch, body = [], query = [] } = operation ?? {};
	if (effect !== 'create' || batch?.merges) return () => false;
	const asked = [...body, ...query].flatMap((field) => [field.name, ...identitiesIn(field)]);
	const elsewhere = new Set([...asked, ...given]);
	return (code) => !elsewhere.has(code);
}

/** The kinds of identity that a demanded control offers: a mobile number given there is known. */
const identitiesIn = ({ required, options = [] }: Field): string[] =>
	required ? options.flatMap((option) => valuesIn(option)) : [];

const valuesIn = (option: NonNullable<Field['options']>[number]): string[] => {
	if ('values' in option)
		return option.values.flatMap(({ options = [] }) => options.flatMap(valuesIn));
	return 'value' in option ? [String(option.value)] : [];
};
