import { relative } from 'node:path';
import { format, resolveConfig } from 'prettier';
import type { Corrections, Matching } from '../model';
import { apply } from './edit';
import { initializerOf, valueOf } from './literals';
import { editOf } from './plan';
import { callSources, moveFields } from './sources';

/** Texts of the files to write, by path below the checkout; only what changes. */
export type Changes = Map<string, string>;

export interface RecordChanges {
	changes: Changes;
	/** Keys of calls that were found in a document but not in the tables as written. */
	notFound: string[];
}

async function formatted(path: string, text: string): Promise<string> {
	return await format(text, { ...(await resolveConfig(path)), filepath: path });
}

/**
 * What the tables of a checkout must say for every matched call to be as its document describes it.
 * @param folder the checkout, which is read alone
 */
export async function changeRecords(
	{ matches }: Matching,
	corrections: Corrections,
	folder: string,
): Promise<RecordChanges> {
	const { project, literals } = callSources(folder);
	const before = new Map(project.getSourceFiles().map((file) => [file, file.getFullText()]));
	const notFound: string[] = [];
	for (const match of matches) {
		const { key } = match.own;
		const literal = literals.get(key);
		if (!literal) {
			notFound.push(key);
			continue;
		}
		const correction = corrections.get(key);
		moveFields(literal, correction?.method);
		const output = valueOf(initializerOf(literal, 'output'));
		apply(literal, editOf(match, correction, output));
	}
	const changes: Changes = new Map();
	for (const [file, text] of before) {
		if (file.getFullText() === text) continue;
		const path = file.getFilePath();
		const after = await formatted(path, file.getFullText());
		if (after !== text) changes.set(relative(folder, path), after);
	}
	return { changes, notFound };
}
