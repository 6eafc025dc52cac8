/** Only the values that are there. */
export function defined<T extends object>(values: T): Partial<T> {
	const entries = Object.entries(values).filter(([, value]) => value !== undefined);
	return Object.fromEntries(entries) as Partial<T>;
}
