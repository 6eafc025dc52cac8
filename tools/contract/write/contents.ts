import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Match } from '../model';
import type { Changes } from './records';

type Row = Record<string, unknown>;

interface Contents {
	note: string;
	sections: Array<{ operations: Row[] } & Row>;
	calls: Row[];
}

const file = 'test/fixtures/contents.json';

const onLine = (row: Row) =>
	Object.entries(row)
		.map(([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)}`)
		.join(', ');

/** One row a line: a change of one is one line of a diff. */
export function textOf({ note, sections, calls }: Contents): string {
	const list = (rows: Row[]) => rows.map((row) => `\t\t\t{${onLine(row)}}`).join(',\n');
	const parts = sections.map(
		({ operations, ...section }) =>
			`\t\t{ ${onLine(section)}, "operations": [\n${list(operations)}\n\t\t] }`,
	);
	const others = calls.map((call) => `\t\t{${onLine(call)}}`).join(',\n');
	return `{\n\t"note": ${JSON.stringify(note)},\n\t"sections": [\n${parts.join(',\n')}\n\t],\n\t"calls": [\n${others}\n\t]\n}\n`;
}

const keyOf = ({ key, resource, operation }: Row) =>
	key ?? `${String(resource)}.${String(operation)}`;

/** The table of contents with method and path as these documents print them. */
export function changeContents(matches: Match[], folder: string): Changes {
	const text = readFileSync(join(folder, file), 'utf8');
	const contents = JSON.parse(text) as Contents;
	const rows = [...contents.sections.flatMap(({ operations }) => operations), ...contents.calls];
	for (const { own, theirs } of matches) {
		const row = rows.find((each) => keyOf(each) === own.key);
		if (row) Object.assign(row, { method: theirs.method, path: theirs.path, wire: 'documented' });
	}
	const after = textOf(contents);
	return after === text ? new Map() : new Map([[file, after]]);
}
