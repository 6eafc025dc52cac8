import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Match } from '../model';
import type { Changes } from './files';
import { cellsOf, linesOf, type Row } from './rows';

interface Contents {
	note: string;
	sections: Array<{ operations: Row[] } & Row>;
	calls: Row[];
}

const file = 'test/fixtures/contents.json';

const sectionText = ({ operations, ...section }: Contents['sections'][number]) =>
	`\t\t{ ${cellsOf(section)}, "operations": [\n${linesOf(operations, '\t\t\t')}\n\t\t] }`;

const textOf = ({ note, sections, calls }: Contents) =>
	[
		`{\n\t"note": ${JSON.stringify(note)},`,
		`\t"sections": [\n${sections.map(sectionText).join(',\n')}\n\t],`,
		`\t"calls": [\n${linesOf(calls, '\t\t')}\n\t]\n}\n`,
	].join('\n');

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
