/** Stands in a test's parameters for an expression, with what it gives for the item. */
class Expression {
	constructor(readonly result: unknown) {}
}

export const gives = (result: unknown) => new Expression(result);

const isParts = (value: unknown): value is object => typeof value === 'object' && value !== null;

function mapped(value: unknown, change: (expression: Expression) => unknown): unknown {
	if (value instanceof Expression) return change(value);
	if (Array.isArray(value)) return value.map((part) => mapped(part, change));
	if (!isParts(value) || Object.getPrototypeOf(value) !== Object.prototype) return value;
	return Object.fromEntries(
		Object.entries(value).map(([key, part]) => [key, mapped(part, change)]),
	);
}

/** The parameters as n8n resolves them for an item. */
export const resolved = (value: unknown) => mapped(value, ({ result }) => result);

/** The parameters as the workflow stores them. */
export const stored = (value: unknown) => mapped(value, () => '={{ $json.x }}');

/** What a table, a database or an agent gives where it has no value. */
export const nothings: unknown[] = [undefined, null, '', ' ', '\u00A0', '\uFEFF', '\u200B', []];
