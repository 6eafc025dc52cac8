import { format, resolveConfig } from 'prettier';
import type { Project } from 'ts-morph';
import { relative } from 'node:path';

/** Texts of files by path below the checkout; only what changes. */
export type Changes = Map<string, string>;

/** A project whose files are edited, and in the end compared with what they were. */
export function changesOf(project: Project, folder: string): () => Promise<Changes> {
	const before = project.getSourceFiles().map((file) => [file, file.getFullText()] as const);
	return async () => {
		const changes: Changes = new Map();
		for (const [file, text] of before) {
			if (file.getFullText() === text) continue;
			const path = file.getFilePath();
			const options = { ...(await resolveConfig(path)), filepath: path };
			const after = await format(file.getFullText(), options);
			if (after !== text) changes.set(relative(folder, path), after);
		}
		return changes;
	};
}
