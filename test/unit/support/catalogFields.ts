import type { Field, Operation } from '../../../nodes/Jing/engine/definition';
import { catalog } from '../../../nodes/Jing/operations';

/** A field of a record, or a part of its rows. */
export interface CatalogField {
	/** `resource.operation: field > part`. */
	where: string;
	operation: Operation;
	field: Field;
}

function within(where: string, operation: Operation, field: Field): CatalogField[] {
	const name = `${where}${field.name}`;
	const group = field.options?.[0];
	const isRows = field.type === 'fixedCollection' && !field.wire && group && 'values' in group;
	const parts = isRows ? (group.values as Field[]) : [];
	return [
		{ where: name, operation, field },
		...parts.flatMap((part) => within(`${name} > `, operation, part)),
	];
}

/** Every field of every record, so that a new record can't fall back. */
export const catalogFields: CatalogField[] = [...catalog.operations].flatMap(
	([key, { operation }]) =>
		[
			...(operation.body ?? []),
			...(operation.query ?? []),
			...Object.values(operation.customCall ?? {}),
		].flatMap((field) => within(`${key}: `, operation, field)),
);

/** What a field can hold, by what its engine reads: the wire, else the control. */
const kindOf = ({ wire, type }: Field) => wire ?? type;

export const fieldsOfKind = (...kinds: string[]) =>
	catalogFields.filter(({ field }) => kinds.includes(kindOf(field)));
