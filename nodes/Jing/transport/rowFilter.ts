import { isObject } from './json';

/** The same row gives the same text, whatever the order of its keys and the type of its ID. */
const textOf = (row: Record<string, unknown>, id: string, key: string) =>
	JSON.stringify(Object.entries({ ...row, [key]: id }).sort(([a], [b]) => (a < b ? -1 : 1)));

/** The rows of a list by the key that is one row's own, so that none comes out twice. */
export class RowFilter {
	private readonly known = new Map<string, Array<Record<string, unknown>>>();
	/** Rows that came again under the same ID, but with other values. */
	changed = 0;

	/** @param key a key of the rows; without it every row counts as new */
	constructor(private readonly key: string | undefined) {}

	/** @returns those of these rows that have not come before */
	newOf(rows: unknown[]): unknown[] {
		const { key } = this;
		return key === undefined ? rows : rows.filter((row) => this.isNew(row, key));
	}

	private isNew(row: unknown, key: string): boolean {
		const value = isObject(row) ? row[key] : undefined;
		const id = typeof value === 'number' || typeof value === 'string' ? String(value) : '';
		if (!isObject(row) || id === '') return true;
		const before = this.known.get(id);
		if (!before) {
			this.known.set(id, [row]);
			return true;
		}
		const text = textOf(row, id, key);
		if (before.some((earlier) => textOf(earlier, id, key) === text)) return false;
		before.push(row);
		this.changed += 1;
		return true;
	}
}
