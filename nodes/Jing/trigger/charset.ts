/** The longest name of a charset that is looked up. */
const longestName = 40;

/** A byte order mark tells more surely than a header which charset follows. */
const marks: Array<[bytes: number[], charset: string]> = [
	[[0xef, 0xbb, 0xbf], 'utf-8'],
	[[0xff, 0xfe], 'utf-16le'],
	[[0xfe, 0xff], 'utf-16be'],
];

/**
 * The text of a body: by its byte order mark, else in the charset that its Content-Type names, else
 * as UTF-8.
 * @returns undefined for bytes that this charset doesn't have, and for an unknown charset
 */
export function decodeBody(bytes: Buffer, contentType: unknown): string | undefined {
	const [, marked] = marks.find(([mark]) => mark.every((byte, at) => bytes[at] === byte)) ?? [];
	try {
		const decoder = new TextDecoder(marked ?? charsetIn(contentType), { fatal: true });
		return decoder.decode(bytes);
	} catch {
		return undefined;
	}
}

function charsetIn(contentType: unknown): string {
	if (typeof contentType !== 'string') return 'utf-8';
	const parameters = contentType.split(';').slice(1);
	const [, name = ''] =
		parameters
			.map((parameter) => parameter.split('='))
			.find(([key = '']) => key.trim().toLowerCase() === 'charset') ?? [];
	const charset = name.slice(0, longestName).replaceAll('"', '').replaceAll("'", '').trim();
	return charset === '' ? 'utf-8' : charset;
}
