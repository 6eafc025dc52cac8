import { isDeepStrictEqual } from 'node:util';
import type { ObjectLiteralExpression } from 'ts-morph';
import { initializerOf, literalIn, propertyOf, valueOf } from './literals';

/** Where a new property goes: behind those that stand before it here. */
const order = [
	...['size', 'title', 'page', 'method', 'path', 'match'],
	...['rename', 'drop', 'constants', 'rows', 'total', 'pageFrom', 'into'],
	...['status', 'wire'],
];

/** Property names of a literal, in its order; ts-morph counts a comment of its own line as well. */
const namesIn = (literal: ObjectLiteralExpression) =>
	literal.getPropertiesWithComments().map((each) => each.getFirstChild()?.getText() ?? '');

function placeOf(name: string, literal: ObjectLiteralExpression): number {
	const before = order.slice(0, order.indexOf(name));
	return namesIn(literal).findLastIndex((each) => before.includes(each)) + 1;
}

/** Sets a property of a literal, or takes it away; what holds the value already stays as written. */
function setProperty(literal: ObjectLiteralExpression, name: string, value: unknown): void {
	const property = propertyOf(literal, name);
	if (value === undefined) {
		property?.remove();
	} else if (!property) {
		const place = placeOf(name, literal);
		literal.insertPropertyAssignment(place, { name, initializer: JSON.stringify(value) });
	} else if (!isDeepStrictEqual(valueOf(property.getInitializer()), value)) {
		property.setInitializer(JSON.stringify(value));
	}
}

/** Values by property name; undefined takes a property away. */
export interface Edit {
	[name: string]: unknown;
	/** Properties that hold an object of which only these parts are set. */
	parts?: Record<string, object | undefined>;
}

/** Sets these properties, and parts of properties that stand there already. */
export function apply(literal: ObjectLiteralExpression, { parts = {}, ...edit }: Edit): void {
	for (const [name, value] of Object.entries(edit)) setProperty(literal, name, value);
	for (const [name, part] of Object.entries(parts)) {
		const inner = literalIn(initializerOf(literal, name));
		if (part && !inner) throw new Error(`"${name}" is not written as an object`);
		for (const [key, value] of Object.entries(part ?? {})) setProperty(inner!, key, value);
	}
}
