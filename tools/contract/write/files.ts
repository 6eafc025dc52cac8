import { relative } from 'node:path';
import type { Project } from 'ts-morph';

/** Texts of files by path below the checkout; only what changes. */
export type Changes = Map<string, string>;

/** Begins to watch the files of a project; the result tells those that were edited since, unformatted. */
export function changesOf(project: Project, folder: string): () => Changes {
	const before = project.getSourceFiles().map((file) => [file, file.getFullText()] as const);
	return () =>
		new Map(
			before
				.filter(([file, text]) => file.getFullText() !== text)
				.map(([file]) => [relative(folder, file.getFilePath()), file.getFullText()]),
		);
}
