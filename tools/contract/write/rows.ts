/** A row of one of the tables in test/fixtures: by the name of its column. */
export type Row = Record<string, unknown>;

/** One row a line, so that a change of one is one line of a diff. */
export function linesOf(rows: Row[], indent: string): string {
	const line = (row: Row) => `${indent}{${cellsOf(row)}}`;
	return rows.map(line).join(',\n');
}

export const cellsOf = (row: Row) =>
	Object.entries(row)
		.map(([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)}`)
		.join(', ');
