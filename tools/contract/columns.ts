/** Chinese characters and their like take two columns of a terminal. */
const wide =
	/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/;

const widthOf = (text: string) =>
	[...text].reduce((width, sign) => width + (wide.test(sign) ? 2 : 1), 0);

/** What a document says must not move the cursor or hide a line. */
export const printable = (text: string) => text.replace(/\p{Cc}|\p{Cf}/gu, ' ');

/** Rows of cells, each column as wide as its widest cell. */
export function columns(head: string[], rows: string[][]): string {
	const lines = [head, ...rows].map((cells) => cells.map(printable));
	const widths = head.map((_, index) => Math.max(...lines.map((cells) => widthOf(cells[index]!))));
	return lines
		.map((cells) =>
			cells
				.map((cell, index) => cell + ' '.repeat(widths[index]! - widthOf(cell)))
				.join('  ')
				.trimEnd(),
		)
		.join('\n');
}
